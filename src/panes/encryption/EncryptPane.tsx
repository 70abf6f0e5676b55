import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import {
  contentEncryptionAlgorithms,
  isContentEncryptionAlgorithm,
  isKeyManagementAlgorithm,
  keyManagementAlgorithms,
  type KeyManagementAlgorithm,
} from '../../core/jwe/algorithms.js';
import type { Result } from '../../core/problems.js';
import { copyPlain } from '../../store/actions/take/copy.js';
import { editToken } from '../../store/actions/document/document.js';
import { encryptToken, type EncryptionWishes, type KeyInput } from '../../store/actions/keys/encryption.js';
import { publicKeyText } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { FieldLabel, Hint } from '../../widgets/controls/Field.js';
import { MadeToken } from '../../widgets/page/MadeToken.js';
import { useMade } from '../../widgets/page/useMade.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { Radios } from '../../widgets/controls/Radios.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { JweKeyField } from './JweKeyField.js';
import { useEncryptionTexts } from './useEncryptionTexts.js';

const Form = styled('form')({ display: 'grid', gap: 10, marginBlockStart: 8 });
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' });

const algs = Object.keys(keyManagementAlgorithms).filter(isKeyManagementAlgorithm);
const serializations = ['compact', 'flattened', 'general'] as const;
const encs = Object.keys(contentEncryptionAlgorithms).filter(isContentEncryptionAlgorithm);

/** Makes a JWE of the token, or of its payload. */
export default function EncryptPane() {
  const bench = useBench();
  const encryptionTexts = useEncryptionTexts();
  const publicKey = useWorkbench(publicKeyText);
  const [wishes, setWishes] = useState<EncryptionWishes>({
    alg: 'RSA-OAEP-256',
    enc: 'A256GCM',
    what: 'token',
    serialization: 'compact',
  });
  const [key, setKey] = useState<KeyInput>({ text: '', form: 'key', passphrase: '' });
  const document = useWorkbench((state) => state.document);
  const [result, setResult] = useMade<Result<string>>(document, wishes, key);
  const change = (next: Partial<EncryptionWishes>) => setWishes({ ...wishes, ...next });
  const algChosen = (alg: KeyManagementAlgorithm) => {
    const { needs } = keyManagementAlgorithms[alg];
    change({ alg });
    // What the algorithm asks for; what was typed stays.
    setKey({ ...key, form: needs === 'password' ? 'text' : needs === 'secret' ? 'base64url' : 'key' });
  };
  const encrypt = async () => setResult(await encryptToken(bench, wishes, key));
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void encrypt();
      }}
    >
      <Row>
        <SelectField
          label={encryptionTexts.management}
          value={wishes.alg}
          options={algs.map((alg) => ({ value: alg, label: alg }))}
          onChange={algChosen}
        />
        <SelectField
          label={encryptionTexts.contentEncryption}
          value={wishes.enc}
          options={encs.map((enc) => ({ value: enc, label: enc }))}
          onChange={(enc) => change({ enc })}
        />
        <SelectField
          label={encryptionTexts.serialization}
          value={wishes.serialization}
          options={serializations.map((value) => ({ value, label: encryptionTexts.serializations[value] }))}
          onChange={(serialization) => change({ serialization })}
        />
      </Row>
      <Radios
        legend={encryptionTexts.what}
        value={wishes.what}
        options={(['token', 'payload'] as const).map((what) => ({
          value: what,
          label: encryptionTexts.whats[what],
        }))}
        onChange={(what) => change({ what })}
      />
      {wishes.serialization === 'general' && <Hint>{encryptionTexts.severalKeys}</Hint>}
      <JweKeyField label={encryptionTexts.encryptKey} value={key} onChange={setKey} />
      <Row>
        {publicKey !== '' && (
          <Button variant="outlined" onClick={() => setKey({ ...key, form: 'key', text: publicKey })}>
            {encryptionTexts.usePublicKey}
          </Button>
        )}
        <Button type="submit" variant="contained">
          {encryptionTexts.encrypt}
        </Button>
      </Row>
      <ProblemList
        label={encryptionTexts.encryptProblems}
        problems={result?.ok === false ? [result.problem] : []}
      />
      {result?.ok && (
        <>
          <FieldLabel component="span">{encryptionTexts.result}</FieldLabel>
          <MadeToken
            label={encryptionTexts.result}
            language={wishes.serialization === 'compact' ? 'token' : 'json'}
            lines={6}
            value={result.value}
            copyLabel={encryptionTexts.copyResult}
            copied={encryptionTexts.copiedResult}
            copy={() => copyPlain(bench, result.value)}
            open={() => editToken(bench, result.value)}
          />
        </>
      )}
    </Form>
  );
}
