import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { SecretEncoding } from '../../core/keys/formats/index.js';
import { useDetails } from '../../widgets/TextContext.js';

/** What a text is: a key in a form of its own, or the secret of HMAC. */
export type Reading = 'key' | SecretEncoding;
const readings: readonly Reading[] = ['key', 'utf-8', 'base64url', 'hex'];

const Choices = styled('fieldset')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 14px',
  border: 0,
  margin: 0,
  padding: 0,
  fontSize: 13,
  '& legend': { padding: 0, marginBlockEnd: 4, fontWeight: 600 },
  '& label': { display: 'flex', gap: 6, alignItems: 'center', minHeight: 24 },
});

/** Nothing tells a secret from a key by its look, so the person says it. */
export function ReadAs({ value, onChange }: { value: Reading; onChange: (next: Reading) => void }) {
  const { keyTexts } = useDetails();
  const name = useId();
  return (
    <Choices>
      <legend>{keyTexts.readAs}</legend>
      {readings.map((reading) => (
        <label key={reading}>
          <input type="radio" name={name} checked={reading === value} onChange={() => onChange(reading)} />
          {keyTexts.readings[reading]}
        </label>
      ))}
    </Choices>
  );
}
