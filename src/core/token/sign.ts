import { base64url } from 'jose';
import { signatureAlgorithms } from '../keys/algorithms.js';
import type { KeyHandle } from '../keys/handle.js';

/**
 * JWS Compact Serialization (RFC 7515 section 7.1) over the very bytes given, signed by the handle's
 * private key; null where it has none. Not jose's CompactSign, because that writes the header anew and
 * so changes the digits of its numbers.
 */
export async function signCompact(
  header: Uint8Array,
  payload: Uint8Array,
  key: KeyHandle,
): Promise<string | null> {
  if (!key.privateKey) return null;
  const signingInput = `${base64url.encode(header)}.${base64url.encode(payload)}`;
  const { signature } = signatureAlgorithms[key.alg];
  const bytes = await crypto.subtle.sign(signature, key.privateKey, new TextEncoder().encode(signingInput));
  return `${signingInput}.${base64url.encode(new Uint8Array(bytes))}`;
}
