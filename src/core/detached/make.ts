import { encodeBase64url } from '../bytes/base64url.js';
import { concat, type Bytes } from '../bytes/bytes.js';
import { signatureAlgorithms } from '../keys/algorithms.js';
import { cryptoKeyFor } from '../keys/cryptoKey.js';
import type { KeyHandle } from '../keys/handle.js';
import type { Result } from '../result.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';

export type DetachedWishes = {
  payload: Bytes;
  /** b64 is false: the payload is signed as it is (RFC 7797). */
  isUnencoded: boolean;
};

const encode = (text: string) => new TextEncoder().encode(text);

/** A JWS without its payload (RFC 7515 appendix F). */
export async function makeDetached(
  { payload, isUnencoded }: DetachedWishes,
  { privateKey, alg, facts }: KeyHandle,
): Promise<Result<string, SigningProblem>> {
  if (!privateKey) return { ok: false, problem: { kind: 'signing-no-private-key' } };
  // RFC 7797 section 6: who does not know b64 must reject it.
  const header = { alg, kid: facts.keyId, ...(isUnencoded && { b64: false, crit: ['b64'] }) };
  const encoded = encodeBase64url(encode(JSON.stringify(header)));
  const input = concat(encode(`${encoded}.`), isUnencoded ? payload : encode(encodeBase64url(payload)));
  const algorithm = signatureAlgorithms[alg];
  try {
    const key = await cryptoKeyFor(privateKey, alg, algorithm);
    const signature = await crypto.subtle.sign(algorithm.signature, key, input);
    return { ok: true, value: `${encoded}..${encodeBase64url(new Uint8Array(signature))}` };
  } catch {
    return { ok: false, problem: { kind: 'signing-refused', alg } };
  }
}

/** The header in which Open Banking and others send it. */
export const signatureHeader = (token: string): string => `x-jws-signature: ${token}`;
