import type { JWK } from 'jose';
import { exportJWK } from 'jose/key/export';
import { importJWK } from 'jose/key/import';
import {
  sameCryptoKey,
  signatureAlgorithms,
  type AlgorithmFacts,
  type SignatureAlgorithm,
} from './algorithms.js';
import type { Key } from './key.js';

/** Whether WebCrypto can use the key so: one that cannot be read out stays what it was imported for. */
export function isUsableFor({ privateKey, alg }: Key, algorithm: AlgorithmFacts): boolean {
  return sameCryptoKey(signatureAlgorithms[alg], algorithm) || privateKey?.extractable === true;
}

/** Whether this WebCrypto lacks what was asked for. */
export function isNotSupported(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotSupportedError';
}

/**
 * A public or private key, or a secret; rejects where WebCrypto does.
 *
 * @param jwk without key_ops, which jose takes for what the CryptoKey shall do (purpose.ts judges by them)
 */
export async function importKey(
  jwk: JWK,
  algorithm: AlgorithmFacts,
  extractable: boolean,
): Promise<CryptoKey> {
  const key = await importJWK(jwk, algorithm.alg, { extractable });
  return key instanceof Uint8Array ? importSecret(Uint8Array.from(key), algorithm, extractable) : key;
}

/** jose leaves a secret as its bytes, for anybody to read. */
export function importSecret(
  secret: Uint8Array<ArrayBuffer>,
  { key }: AlgorithmFacts,
  extractable: boolean,
): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, key, extractable, ['sign', 'verify']);
}

/** DER SubjectPublicKeyInfo, DER PrivateKeyInfo, or the secret itself: jose writes PEM and JWK alone. */
export async function bytesOf(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  const format = ({ public: 'spki', private: 'pkcs8', secret: 'raw' } as const)[key.type];
  return new Uint8Array(await crypto.subtle.exportKey(format, key));
}

const imported = new WeakMap<CryptoKey, Map<AlgorithmFacts, Promise<CryptoKey>>>();

/**
 * The key as WebCrypto wants it for this algorithm, imported anew where it was made for another one of the same
 * type. Rejects where WebCrypto refuses, as for a key that `isUsableFor` denies.
 */
export async function cryptoKeyFor(
  privateKey: CryptoKey,
  own: SignatureAlgorithm,
  algorithm: AlgorithmFacts,
): Promise<CryptoKey> {
  if (sameCryptoKey(signatureAlgorithms[own], algorithm)) return privateKey;
  const known = imported.get(privateKey) ?? new Map<AlgorithmFacts, Promise<CryptoKey>>();
  imported.set(privateKey, known);
  const key = known.get(algorithm) ?? importAnew(privateKey, algorithm);
  known.set(algorithm, key);
  return key;
}

/** The same key under another algorithm, not extractable. */
export async function importAnew(key: CryptoKey, algorithm: AlgorithmFacts): Promise<CryptoKey> {
  return importKey(await exportJWK(key), algorithm, false);
}
