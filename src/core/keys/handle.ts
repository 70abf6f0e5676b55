import { exportPKCS8, generateKeyPair } from 'jose';
import type { SignatureAlgorithm } from './algorithms.js';
import type { KeyFact } from './formats/types.js';
import { describePublicKey, publicKeyFacts, type PublicKeyFacts } from './publicKey.js';

/**
 * A key as the page holds it. The private half is an opaque CryptoKey: its bytes are read out only
 * where a person asks for them, and never stored here.
 */
export type KeyHandle = {
  id: string;
  /** Where it came from: made when the page opened, made on demand, or pasted as a public key. */
  origin: 'arrival' | 'generated' | 'pasted';
  alg: SignatureAlgorithm;
  privateKey: CryptoKey | null;
  facts: PublicKeyFacts;
};

export type KeySize = 2048 | 3072 | 4096;
export const keySizes: readonly KeySize[] = [2048, 3072, 4096];

/** @param id a fresh id for the handle. */
export async function generateHandle(
  id: string,
  origin: 'arrival' | 'generated',
  modulusLength: KeySize,
): Promise<KeyHandle> {
  const alg = 'RS256';
  const { publicKey, privateKey } = await generateKeyPair(alg, { modulusLength, extractable: true });
  return { id, origin, alg, privateKey, facts: await describePublicKey(publicKey) };
}

/** A handle that verifies and cannot sign; null for a symmetric key, which has no public half. */
export function publicHandle(
  id: string,
  { spki, jwk, keyId, thumbprint, type, curve, bits }: KeyFact,
): KeyHandle | null {
  if (!spki || keyId === null) return null;
  const facts = publicKeyFacts(spki, jwk, keyId, thumbprint, type === 'RSA' ? (bits ?? null) : null);
  return { id, origin: 'pasted', alg: usualAlgorithm(type, curve), privateKey: null, facts };
}

/** The algorithm that a key of this type is usually used with (RFC 7518 section 3.1, RFC 8037). */
function usualAlgorithm(type: KeyFact['type'], curve: string | undefined): SignatureAlgorithm {
  if (type === 'RSA') return 'RS256';
  if (type === 'oct') return 'HS256';
  if (type === 'OKP') return 'EdDSA';
  return curve === 'P-384' ? 'ES384' : curve === 'P-521' ? 'ES512' : 'ES256';
}

/** PKCS#8 PEM (RFC 5208), or null where the handle has no private half. */
export async function privatePem(handle: KeyHandle): Promise<string | null> {
  return handle.privateKey === null ? null : `${(await exportPKCS8(handle.privateKey)).trimEnd()}\n`;
}
