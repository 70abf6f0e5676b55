import { signatureAlgorithms, type SignatureAlgorithm } from './algorithms.js';

/**
 * A fresh pair, or a secret as long as the hash, by WebCrypto; rejects where it lacks the algorithm.
 *
 * @param modulusLength bits, for RSA alone
 */
export async function generateWebCryptoKey(
  alg: SignatureAlgorithm,
  modulusLength: number,
): Promise<CryptoKeyPair | CryptoKey> {
  const { key, kty, secretBits } = signatureAlgorithms[alg];
  const more = {
    RSA: { modulusLength, publicExponent: Uint8Array.of(1, 0, 1) },
    oct: { length: secretBits },
    EC: {},
    OKP: {},
    AKP: {},
  }[kty];
  const wanted: Algorithm = { ...key, ...more };
  return crypto.subtle.generateKey(wanted, true, ['sign', 'verify']);
}
