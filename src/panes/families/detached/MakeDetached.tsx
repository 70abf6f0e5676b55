import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { signatureHeader } from '../../../core/detached/make.js';
import type { Result } from '../../../core/result.js';
import type { SigningProblem } from '../../../core/token/sign/signingProblems.js';
import { signDetached } from '../../../store/actions/families/detached.js';
import { editToken } from '../../../store/actions/document/document.js';
import { copyPlain } from '../../../store/actions/take/copy.js';
import { ownKey } from '../../../store/selectors.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { CheckField } from '../../../widgets/controls/CheckField.js';
import { CopyButton } from '../../../widgets/controls/CopyButton.js';
import { MadeToken } from '../../../widgets/page/MadeToken.js';
import { useMade } from '../../../widgets/page/useMade.js';
import { MakeProblem } from '../MakeProblem.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { bytesOf, noPayload, PayloadField } from './PayloadField.js';

const Form = styled('form')({ display: 'grid', gap: 12 });

/** Signs a payload that travels apart. */
export default function MakeDetached() {
  const bench = useBench();
  const { detached: texts } = useFamilyTexts();
  const [wishes, setWishes] = useState({ input: noPayload, isUnencoded: false });
  const key = useWorkbench(ownKey);
  const [result, setResult] = useMade<Result<string, SigningProblem>>(wishes, key);
  const payload = bytesOf(wishes.input);
  const make = async () => {
    if (payload === null) return;
    const { isUnencoded } = wishes;
    setResult(await signDetached(bench, { payload, isUnencoded }));
  };
  return (
    <Form
      aria-label={texts.makeTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <PayloadField
        label={texts.toSign}
        value={wishes.input}
        onChange={(input) => setWishes({ ...wishes, input })}
      />
      <CheckField
        label={texts.b64}
        checked={wishes.isUnencoded}
        onChange={(isUnencoded) => setWishes({ ...wishes, isUnencoded })}
      />
      <div>
        <Button type="submit" variant="contained" disabled={payload === null}>
          {texts.make}
        </Button>
      </div>
      <MakeProblem label={texts.makeProblems} problem={result?.ok === false ? result.problem : null} />
      {result?.ok && (
        <MadeToken
          label={texts.made}

          lines={4}
          value={result.value}
          copyLabel={texts.copyMade}
          copied={texts.copiedMade}
          copy={() => copyPlain(bench, result.value)}
          open={() => editToken(bench, result.value)}
        >
          <CopyButton
            label={texts.copyHeader}
            done={texts.copiedHeader}
            copy={() => copyPlain(bench, signatureHeader(result.value))}
          />
        </MadeToken>
      )}
    </Form>
  );
}
