import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { JwsJson, JwsJsonMakeProblem } from '../../../core/jwsJson/jwsJson.js';
import type { Result } from '../../../core/result.js';
import { editToken } from '../../../store/actions/document/document.js';
import { signJwsJson } from '../../../store/actions/families/jwsJson.js';
import { copyPlain } from '../../../store/actions/take/copy.js';
import { comparingKeys } from '../../../store/derive/compare.js';
import { ownKey } from '../../../store/selectors.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { CheckField } from '../../../widgets/controls/CheckField.js';
import { FieldLabel, Hint } from '../../../widgets/controls/Field.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { MadeToken } from '../../../widgets/page/MadeToken.js';
import { useMade } from '../../../widgets/page/useMade.js';
import { MakeProblem } from '../MakeProblem.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { keyName } from './keyName.js';

const Form = styled('form')({ display: 'grid', gap: 12 });
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' });
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' });

const flattenedOrGeneral = ['flattened', 'general'] as const;

type Wishes = { syntax: JwsJson['syntax']; isKidApart: boolean; signers: readonly string[] };

/** Signs the header and payload shown with one or more keys, in JSON. */
export default function MakeJwsJson() {
  const bench = useBench();
  const { jwsJson: texts } = useFamilyTexts();
  const keys = useWorkbench(comparingKeys);
  const kept = useWorkbench(({ keptKeys }) => keptKeys);
  const own = useWorkbench((state) => ownKey(state)?.id ?? null);
  const [wishes, setWishes] = useState<Wishes>(() => ({
    syntax: 'general',
    isKidApart: false,
    signers: own === null ? [] : [own],
  }));
  const document = useWorkbench((state) => state.document);
  const [result, setResult] = useMade<Result<string, JwsJsonMakeProblem>>(document, wishes);
  const loaded = keys.filter(({ privateKey }) => privateKey !== null);
  const offered = [
    ...loaded.map((key) => ({ id: key.id, label: texts.signer(visible(keyName(key)), key.alg) })),
    ...kept
      .filter(({ privateKey, keyId }) => privateKey && !loaded.some(({ facts }) => facts.keyId === keyId))
      .map(({ keyId, name, alg }) => ({ id: keyId, label: texts.saved(visible(name), alg) })),
  ];
  const signers = wishes.signers.filter((id) => offered.some((one) => one.id === id));
  const syntax = signers.length > 1 ? 'general' : wishes.syntax;
  const make = async () => setResult(await signJwsJson(bench, { ...wishes, syntax, signers }));
  const toggle = (id: string, isChosen: boolean) =>
    setWishes({ ...wishes, signers: isChosen ? [...signers, id] : signers.filter((one) => one !== id) });
  return (
    <Form
      aria-label={texts.makeTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Hint>{texts.what}</Hint>
      <div>
        <FieldLabel component="span">{texts.signers}</FieldLabel>
        {offered.length === 0 ? (
          <Hint>{texts.noSigners}</Hint>
        ) : (
          <List aria-label={texts.signers}>
            {offered.map(({ id, label }) => (
              <li key={id}>
                <CheckField
                  label={label}
                  checked={signers.includes(id)}
                  onChange={(next) => toggle(id, next)}
                />
              </li>
            ))}
          </List>
        )}
      </div>
      <Row>
        <SelectField
          label={texts.syntax}
          value={syntax}
          options={flattenedOrGeneral
            .filter((value) => value === 'general' || signers.length < 2)
            .map((value) => ({ value, label: texts.syntaxes[value] }))}
          onChange={(next) => setWishes({ ...wishes, syntax: next })}
        />
        <CheckField
          label={texts.isKidApart}
          checked={wishes.isKidApart}
          onChange={(isKidApart) => setWishes({ ...wishes, isKidApart })}
        />
      </Row>
      <div>
        <Button type="submit" variant="contained" disabled={signers.length === 0}>
          {texts.make}
        </Button>
      </div>
      <MakeProblem label={texts.makeProblems} problem={result?.ok === false ? said(result.problem) : null} />
      {result?.ok && (
        <MadeToken
          label={texts.made}
          language="json"
          lines={{ least: 3, most: 16 }}
          value={result.value}
          copyLabel={texts.copyMade}
          copied={texts.copiedMade}
          copy={() => copyPlain(bench, result.value)}
          open={() => editToken(bench, result.value)}
        />
      )}
    </Form>
  );

  function said(problem: JwsJsonMakeProblem) {
    return problem.kind === 'b64-false' ? { kind: problem.kind, said: texts.b64False } : problem;
  }
}
