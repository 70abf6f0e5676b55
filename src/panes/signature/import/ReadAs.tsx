import { secretEncodings, type SecretEncoding } from '../../../core/keys/secretText.js';
import { Radios } from '../../../widgets/controls/Radios.js';
import { useDetails } from '../../../widgets/page/TextContext.js';

/** What a text is: a key in a form of its own, or the secret of HMAC. */
export type Reading = 'key' | SecretEncoding;
const readings: readonly Reading[] = ['key', ...secretEncodings];

/** Nothing tells a secret by its look, so the person says it. */
export function ReadAs({ value, onChange }: { value: Reading; onChange: (next: Reading) => void }) {
  const { keyTexts } = useDetails();
  const options = readings.map((reading) => ({ value: reading, label: keyTexts.readings[reading] }));
  return <Radios legend={keyTexts.readAs} value={value} options={options} onChange={onChange} />;
}
