import { algorithmOf, isSignatureAlgorithm } from './algorithms.js';

/** Registered, but not in WebCrypto: they are told by their name (RFC 7518 section 3.6, RFC 8812, RFC 9864). */
const others: Readonly<Record<string, number>> = { none: 0, ES256K: 64, Ed448: 114 };

/** Whether it names how a JWS is signed, here or elsewhere. */
export const isRegistered = (alg: string): boolean => isSignatureAlgorithm(alg) || Object.hasOwn(others, alg);

/** How many bytes a signature by `alg` may have; none where `alg` is not known. */
export function signatureLengths(alg: string): readonly number[] {
  return algorithmOf(alg)?.signatureBytes ?? (isRegistered(alg) ? [others[alg] ?? 0] : []);
}
