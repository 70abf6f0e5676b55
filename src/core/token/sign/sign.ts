import * as base64url from 'jose/base64url';
import { sameCryptoKey, signatureAlgorithms } from '../../keys/algorithms.js';
import { cryptoKeyFor } from '../../keys/cryptoKey.js';
import type { Key } from '../../keys/key.js';
import type { Result } from '../../problems.js';
import type { SigningInput } from './signing.js';
import type { SigningProblem } from './signingProblems.js';

/**
 * JWS Compact Serialization (RFC 7515 section 7.1) over the very bytes given. Not jose's CompactSign,
 * because that writes the header anew (docs/decisions/signatures.md).
 */
export async function signCompact(
  { header, payload, algorithm }: SigningInput,
  { privateKey, alg: own }: Pick<Key, 'privateKey' | 'alg'>,
): Promise<Result<string, SigningProblem>> {
  if (!privateKey) return { ok: false, problem: { kind: 'signing-no-private-key' } };
  const signingInput = `${base64url.encode(header)}.${base64url.encode(payload)}`;
  try {
    const bytes = new TextEncoder().encode(signingInput);
    // Without a step in between where the key is as it should be: WebCrypto signs while the page goes on.
    const isAsItIs = sameCryptoKey(signatureAlgorithms[own], algorithm);
    const key = isAsItIs ? privateKey : await cryptoKeyFor(privateKey, own, algorithm);
    const signature = await crypto.subtle.sign(algorithm.signature, key, bytes);
    return { ok: true, value: `${signingInput}.${base64url.encode(new Uint8Array(signature))}` };
  } catch {
    return { ok: false, problem: { kind: 'signing-refused', alg: algorithm.alg } };
  }
}
