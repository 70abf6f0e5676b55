import type { JWK } from 'jose';
import { exportJWK } from 'jose/key/export';
import { importJWK } from 'jose/key/import';
import { sameCryptoKey, signatureAlgorithms, type SignatureAlgorithm } from './algorithms.js';

/** A private key or secret as it was imported, and the algorithm that it was imported for. */
export type OwnKey = { privateKey: CryptoKey | null; alg: SignatureAlgorithm };

/** Whether WebCrypto can use the key with `alg`: one that cannot be read out stays what it was imported for. */
export function isUsableFor({ privateKey, alg: own }: OwnKey, alg: SignatureAlgorithm): boolean {
  return sameCryptoKey(own, alg) || privateKey?.extractable === true;
}

/** Whether this WebCrypto lacks what was asked for. */
export function isNotSupported(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotSupportedError';
}

/**
 * A public or private key, or a secret, for signatures by `alg`; rejects where WebCrypto does.
 *
 * @param jwk without key_ops, which jose takes for what the CryptoKey shall do (purpose.ts judges by them)
 */
export async function importKey(jwk: JWK, alg: SignatureAlgorithm, extractable: boolean): Promise<CryptoKey> {
  const key = await importJWK(jwk, alg, { extractable });
  return key instanceof Uint8Array ? importSecret(Uint8Array.from(key), alg, extractable) : key;
}

/** jose leaves a secret as its bytes, for anybody to read. */
export function importSecret(
  secret: Uint8Array<ArrayBuffer>,
  alg: SignatureAlgorithm,
  extractable: boolean,
): Promise<CryptoKey> {
  const { key } = signatureAlgorithms[alg];
  return crypto.subtle.importKey('raw', secret, key, extractable, ['sign', 'verify']);
}

/** DER SubjectPublicKeyInfo, DER PrivateKeyInfo, or the secret itself: jose writes PEM and JWK alone. */
export async function bytesOf(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  const format = ({ public: 'spki', private: 'pkcs8', secret: 'raw' } as const)[key.type];
  return new Uint8Array(await crypto.subtle.exportKey(format, key));
}

const imported = new WeakMap<CryptoKey, Map<SignatureAlgorithm, Promise<CryptoKey>>>();

/**
 * The key as WebCrypto wants it for `alg`, imported anew where it was made for another one of the same
 * type. Rejects where WebCrypto refuses, as for a key that `isUsableFor` denies.
 */
export async function cryptoKeyFor(
  privateKey: CryptoKey,
  own: SignatureAlgorithm,
  alg: SignatureAlgorithm,
): Promise<CryptoKey> {
  if (sameCryptoKey(own, alg)) return privateKey;
  const known = imported.get(privateKey) ?? new Map<SignatureAlgorithm, Promise<CryptoKey>>();
  imported.set(privateKey, known);
  const key = known.get(alg) ?? importAnew(privateKey, alg);
  known.set(alg, key);
  return key;
}

/** The same key under `alg`, not extractable. */
export async function importAnew(key: CryptoKey, alg: SignatureAlgorithm): Promise<CryptoKey> {
  return importKey(await exportJWK(key), alg, false);
}
