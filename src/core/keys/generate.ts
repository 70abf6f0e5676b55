import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { generateSecret } from 'jose/key/generate/secret';
import type { Result } from '../problems.js';
import { algorithms, signatureAlgorithms, type SignatureAlgorithm } from './algorithms.js';
import { isNotSupported } from './cryptoKey.js';
import type { KeyHandle } from './handle.js';
import type { KeyProblem } from './problems.js';
import { describePublicKey, describeSecret } from './publicKey.js';

export type KeySize = 2048 | 3072 | 4096;
export const keySizes: readonly KeySize[] = [2048, 3072, 4096];
/** What a pair is made with where nobody chose. */
export const firstSize: KeySize = 2048;

/**
 * A fresh key pair, or a secret as long as the hash, for `alg`.
 *
 * @param id a fresh id for the handle
 * @param modulusLength bits, for RSA alone
 * @param begun where it was begun already, for the very same `alg` and `modulusLength`
 */
export async function generateHandle(
  id: string,
  origin: 'arrival' | 'generated',
  alg: SignatureAlgorithm,
  modulusLength: KeySize,
  begun: Promise<CryptoKeyPair | CryptoKey> | null = null,
): Promise<Result<KeyHandle, KeyProblem>> {
  try {
    const made = await (begun ?? generate(alg, modulusLength));
    const isPair = 'privateKey' in made;
    const facts = isPair
      ? await describePublicKey(made.publicKey)
      : describeSecret(await calculateJwkThumbprint(made));
    const privateKey = isPair ? made.privateKey : made;
    return { ok: true, value: { id, origin, alg, privateKey, facts, read: null, keptAs: null } };
  } catch (error) {
    if (isNotSupported(error)) return { ok: false, problem: { kind: 'key-algorithm-unavailable', alg } };
    throw error;
  }
}

function generate(alg: SignatureAlgorithm, modulusLength: number): Promise<CryptoKeyPair | CryptoKey> {
  const isSecret = signatureAlgorithms[alg].kty === 'oct';
  return isSecret
    ? generateSecret(alg, { extractable: true })
    : generateKeyPair(alg, { modulusLength, extractable: true });
}

/** The algorithms that WebCrypto lacks here, found out by trying. None lacks RSA, whose keys would take seconds. */
export async function missingAlgorithms(): Promise<SignatureAlgorithm[]> {
  const tried = await Promise.all(
    algorithms
      .filter(({ kty }) => kty !== 'RSA')
      .map(({ alg }) =>
        generate(alg, 0).then(
          () => null,
          (error: unknown) => (isNotSupported(error) ? alg : null),
        ),
      ),
  );
  return tried.filter((alg) => alg !== null);
}
