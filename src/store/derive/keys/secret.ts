import type { SecretReading } from '../../state.js';
import type { Of } from '../of.js';
import { readingOf, wantsSecret } from '../reading.js';

/** Whether the signature is by what stands in the Secret box. */
export const usesSecret: Of<boolean> = (state) => state.secret !== null && wantsSecret(state);

/** How the text of the Secret box is read; null while that is not known. */
export const readSecret: Of<SecretReading | null> = ({ secret, secretReading }) =>
  secretReading?.of === secret ? secretReading : null;

/** The pasted token that tells how a secret is read; null for one that is signed by it here. */
export const tokenOfSecret: Of<string | null> = ({ document, reader }) =>
  document.kind === 'token' && document.wrong === null && reader
    ? readingOf(reader, document.input).token
    : null;

/** The text of the Secret box is still being read for the token shown. */
export const isSecretAwaited: Of<boolean> = (state) => {
  if (!usesSecret(state) || state.secret?.text === '') return false;
  const reading = readSecret(state);
  const token = tokenOfSecret(state);
  return reading === null || (token !== null && reading.token !== token);
};
