import type { KeyHandle } from './handle.js';
import { oneLinePem, toPem } from './pem.js';

/** The forms in which services ask for a public key. */
export type PublicForm = 'pem' | 'one-line' | 'jwk' | 'jwks';

/** The public half as text: SPKI PEM, the same on one line, JWK or JWK Set (RFC 7517) with kid, use and alg. */
export function publicForm({ facts, alg }: KeyHandle, form: PublicForm): string {
  const jwk = { ...facts.jwk, kid: facts.keyId, use: 'sig', alg };
  switch (form) {
    case 'pem':
      return toPem('PUBLIC KEY', facts.spki);
    case 'one-line':
      return oneLinePem(toPem('PUBLIC KEY', facts.spki));
    case 'jwk':
      return JSON.stringify(jwk, null, 2);
    case 'jwks':
      return JSON.stringify({ keys: [jwk] }, null, 2);
  }
}
