import { octSecret, type SecretEncoding } from '../../../core/keys/secretText.js';
import { isJwk } from '../../../core/whole.js';
import type { Bench } from '../../bench.js';
import { change } from '../../history/history.js';
import { importBoxText } from './publicBox.js';

/** The text of the Secret box was edited or pasted over: the signature is by that secret from now on. */
export function editSecret(bench: Bench, text: string): void {
  const k = octSecret(text);
  // RFC 7518 section 6.4.1: the secret of a JWK is written in base64url.
  const secret =
    k === null
      ? { text, chosen: bench.getState().secret?.chosen ?? null }
      : { text: k, chosen: 'base64url' as const };
  change(bench, { secret }, 'secret');
  // Any other JWK, or a set of them, is no secret wherever it was pasted.
  if (k === null && isJwk(text)) void importBoxText(bench, text);
}

/** A person says how the text that stands in the Secret box is to be read. */
export function chooseSecretEncoding(bench: Bench, text: string, chosen: SecretEncoding): void {
  change(bench, { secret: { text, chosen } }, null);
}
