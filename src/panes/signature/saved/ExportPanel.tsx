import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { KeyHandle } from '../../../core/keys/handle.js';
import { publicForm } from '../../../core/keys/publicForms.js';
import {
  copyKeyForm,
  privateForms,
  publicForms,
  saveKeyForm,
  secretForms,
  type ExportForm,
} from '../../../store/actions/take/exportKey.js';
import { useBench } from '../../../store/store.js';
import { CopyButton } from '../../../widgets/controls/CopyButton.js';
import { Field, Hint } from '../../../widgets/controls/Field.js';
import { useDetails } from '../../../widgets/page/TextContext.js';

const Rows = styled('div')({ display: 'grid', gap: 8, marginBlockStart: 8 });
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });
const Title = styled('h3')({ fontSize: 13, margin: '6px 0 0' });

const Shown = styled('pre')(({ theme }) => ({
  flex: '1 1 100%',
  margin: 0,
  maxBlockSize: 120,
  overflow: 'auto',
  fontFamily: theme.monospace,
  whiteSpace: 'pre-wrap',
  wordBreak: 'break-all',
}));

const shownForms = ['one-line', 'jwk', 'jwks'] as const;
const isShown = (form: ExportForm): form is (typeof shownForms)[number] =>
  shownForms.some((one) => one === form);

const shortestPassphrase = 8;

/** The key in every form that services and programs ask for, to copy and to save. */
export function ExportPanel({ keyHandle }: { keyHandle: KeyHandle }) {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const [commonName, setCommonName] = useState('Countersign');
  const [days, setDays] = useState('365');
  const [passphrase, setPassphrase] = useState('');
  const { privateKey, facts } = keyHandle;
  const { kty } = facts.jwk;
  const wishes = { commonName, days: Math.max(1, Math.trunc(Number(days)) || 365), passphrase };

  const row = (form: ExportForm, disabled = false) => {
    const name = keyTexts.forms[form];
    return (
      <Row key={form}>
        <CopyButton
          label={keyTexts.copy(name)}
          done={keyTexts.copiedForm(name)}
          copy={() => copyKeyForm(bench, keyHandle, form, wishes)}
          disabled={disabled}
        />
        <Button disabled={disabled} onClick={() => void saveKeyForm(bench, keyHandle, form, wishes)}>
          {keyTexts.download(name)}
        </Button>
        {isShown(form) && (
          <Shown data-value tabIndex={0} role="region" aria-label={name}>
            {publicForm(keyHandle, form)}
          </Shown>
        )}
      </Row>
    );
  };
  if (facts.spki === null) {
    return (
      <Rows>
        <Title>{keyTexts.secretForms}</Title>
        {privateKey?.extractable ? (
          secretForms.map((form) => row(form))
        ) : (
          <Hint>{keyTexts.secretNotExportable}</Hint>
        )}
      </Rows>
    );
  }
  return (
    <Rows>
      <Title>{keyTexts.publicForms}</Title>
      {publicForms
        .filter((form) => form !== 'certificate' && (kty === 'RSA' || form !== 'pkcs1-public'))
        .map((form) => row(form))}
      {privateKey && kty !== 'AKP' && (
        <>
          <Row>
            <Field label={keyTexts.commonName} value={commonName} onChange={setCommonName} />
            <Field label={keyTexts.days} value={days} onChange={setDays} numeric />
          </Row>
          {row('certificate')}
        </>
      )}
      <Title>{keyTexts.privateForms}</Title>
      {!privateKey && <Hint>{keyTexts.noPrivate}</Hint>}
      {privateKey && !privateKey.extractable && <Hint>{keyTexts.notExportable}</Hint>}
      {privateKey?.extractable && (
        <>
          {privateForms
            .filter(
              (form) => form !== 'encrypted' && (kty === 'RSA' || kty === 'EC' || form !== 'traditional'),
            )
            .map((form) => row(form))}
          <Field
            label={keyTexts.encryptPassphrase}
            value={passphrase}
            onChange={setPassphrase}
            secret
            hint={keyTexts.encryptHint}
          />
          {row('encrypted', passphrase.length < shortestPassphrase)}
        </>
      )}
    </Rows>
  );
}
