import type { KeyHandle } from './handle.js';
import { oneLinePem, toPem } from '../bytes/pem.js';

/** The forms in which services ask for a public key. */
export type PublicForm = 'pem' | 'one-line' | 'jwk' | 'jwks';

/**
 * The public half as text: SPKI PEM, the same on one line, JWK or JWK Set (RFC 7517) with kid, use and
 * alg; '' for a shared secret, which has no public half.
 */
export function publicForm({ facts, alg }: KeyHandle, form: PublicForm): string {
  const { spki } = facts;
  if (spki === null) return '';
  const { use = 'sig', alg: own = alg } = facts.jwk;
  // key_ops would be those of the private half.
  const jwk = { ...facts.jwk, key_ops: undefined, kid: facts.keyId, use, alg: own };
  switch (form) {
    case 'pem':
      return toPem('PUBLIC KEY', spki);
    case 'one-line':
      return oneLinePem(toPem('PUBLIC KEY', spki));
    case 'jwk':
      return JSON.stringify(jwk, null, 2);
    case 'jwks':
      return JSON.stringify({ keys: [jwk] }, null, 2);
  }
}
