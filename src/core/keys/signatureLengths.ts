import { algorithmOf } from './algorithms.js';

/** Registered, but not in WebCrypto: told by their name (RFC 7518 section 3.6, RFC 8812, RFC 9864). */
const others = new Map([
  ['none', 0],
  ['ES256K', 64],
  ['Ed448', 114],
]);

/** How many bytes a signature by `alg` may have; none where `alg` is not known. */
export function signatureLengths(alg: string): readonly number[] {
  const other = others.get(alg);
  return algorithmOf(alg)?.signatureBytes ?? (other === undefined ? [] : [other]);
}

/** Whether `alg` signs, is registered, and is nothing that WebCrypto has. */
export const isBeyondBrowsers = (alg: string): boolean => alg !== 'none' && others.has(alg);
