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
  const format = key.type === 'secret' ? 'raw' : 'pkcs8';
  const bytes = await crypto.subtle.exportKey(format, key);
  return crypto.subtle.importKey(format, bytes, signatureAlgorithms[alg].key, false, key.usages);
}
