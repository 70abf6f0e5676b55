import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import type { Result } from '../problems.js';
import { algorithmNames, signatureAlgorithms, type SignatureAlgorithm } from './algorithms.js';
import { isNotSupported } from './cryptoKey.js';
import type { KeyHandle } from './handle.js';
import type { KeyProblem } from './problems.js';
import { describePublicKey, describeSecret } from './publicKey.js';

export type KeySize = 2048 | 3072 | 4096;
export const keySizes: readonly KeySize[] = [2048, 3072, 4096];

/**
 * A fresh key pair, or a secret as long as the hash, for `alg`.
 *
 * @param id a fresh id for the handle
 * @param modulusLength bits, for RSA alone
 */
export async function generateHandle(
  id: string,
  origin: 'arrival' | 'generated',
  alg: SignatureAlgorithm,
  modulusLength: KeySize,
): Promise<Result<KeyHandle, KeyProblem>> {
  try {
    const made = await generate(alg, modulusLength);
    const isPair = 'privateKey' in made;
    const facts = isPair
      ? await describePublicKey(made.publicKey)
      : describeSecret(await calculateJwkThumbprint(await crypto.subtle.exportKey('jwk', made)));
    const privateKey = isPair ? made.privateKey : made;
    return { ok: true, value: { id, origin, alg, privateKey, facts, read: null, keptAs: null } };
  } catch (error) {
    if (isNotSupported(error)) return { ok: false, problem: { kind: 'key-algorithm-unavailable', alg } };
    throw error;
  }
}

/** The algorithms that WebCrypto lacks here, found out by trying. */
export async function missingAlgorithms(): Promise<SignatureAlgorithm[]> {
  const tried = await Promise.all(
    // The size is too small to be used, and quick.
    algorithmNames.map((alg) =>
      generate(alg, 512).then(
        () => null,
        (error: unknown) => (isNotSupported(error) ? alg : null),
      ),
    ),
  );
  return tried.filter((alg) => alg !== null);
}

async function generate(alg: SignatureAlgorithm, modulusLength: number): Promise<CryptoKeyPair | CryptoKey> {
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
