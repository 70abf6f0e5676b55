import type { JWK } from 'jose';
import { decodeBase64url } from '../../bytes/base64url.js';
import { firstAlgorithm, usualAlgorithm } from '../algorithms.js';
import { importSecret } from '../cryptoKey.js';
import type { Key } from '../key.js';

/** A public key as its issuer writes it, not proven. */
export function publicKeyOf(jwk: JWK, spki: Uint8Array<ArrayBuffer> | null = null): Key {
  const { alg } = usualAlgorithm(jwk) ?? firstAlgorithm;
  return { alg, privateKey: null, facts: { spki, jwk, keyId: '', thumbprint: '' } };
}

/** The same, or a secret. */
export async function keyOfJwk({ k, ...jwk }: JWK): Promise<Key> {
  const key = publicKeyOf(jwk);
  const algorithm = usualAlgorithm(jwk);
  if (k === undefined || !algorithm) return key;
  return { ...key, privateKey: await importSecret(decodeBase64url(k).bytes, algorithm, true) };
}
