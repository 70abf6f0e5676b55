import { exportPKCS8, generateKeyPair, type JWK } from 'jose';
import { signatureAlgorithms, type SignatureAlgorithm } from './algorithms.js';
import type { KeyFact } from './formats/types.js';
import { describePublicKey, type PublicKeyFacts } from './publicKey.js';

/**
 * A key as the page holds it. The private half is an opaque CryptoKey: its bytes are read out only
 * where a person asks for them, and never stored here.
 */
export type KeyHandle = {
  id: string;
  /** Where it came from: made when the page opened, made on demand, read from a text or file, or kept. */
  origin: 'arrival' | 'generated' | 'read' | 'kept';
  alg: SignatureAlgorithm;
  privateKey: CryptoKey | null;
  facts: PublicKeyFacts;
  /** What was seen when it was read; null for a key made here. */
  read: Pick<KeyFact, 'source' | 'certificate' | 'problems' | 'kid'> | null;
  /** The name it is kept under in this browser; null where it is not kept. */
  keptAs: string | null;
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
  return { id, origin, alg, privateKey, facts: await describePublicKey(publicKey), read: null, keptAs: null };
}

/** A handle of a key that was read from a text or file; null for a symmetric key, which has no public half. */
export async function handleOf(id: string, fact: KeyFact): Promise<KeyHandle | null> {
  const { spki, pkcs8, jwk, keyId, thumbprint, source, problems, certificate, kid } = fact;
  if (!spki || keyId === null) return null;
  const alg = usualAlgorithm(fact.type, fact.curve);
  return {
    id,
    origin: 'read',
    alg,
    privateKey:
      pkcs8 && (await crypto.subtle.importKey('pkcs8', pkcs8, signatureAlgorithms[alg].key, true, ['sign'])),
    facts: { spki, jwk, keyId, thumbprint },
    read: { source, problems, ...(certificate && { certificate }), ...(kid !== undefined && { kid }) },
    keptAs: null,
  };
}

/** What signatures are judged by (core/token/verify.ts). */
export function verificationKey({ facts: { jwk } }: KeyHandle): { kty: string; jwk: JWK } {
  return { kty: jwk.kty ?? '', jwk };
}

/** Whether a kid names this key: by its Key ID, its thumbprint, or the kid that it came with. */
export function isNamedBy({ facts, read }: KeyHandle, kid: string): boolean {
  return kid === facts.keyId || kid === facts.thumbprint || kid === read?.kid;
}

/** The same key with a private half that nobody can read out again, not even this page. */
export async function withoutExport(key: KeyHandle): Promise<KeyHandle> {
  if (!key.privateKey?.extractable) return key;
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', key.privateKey);
  const { key: algorithm } = signatureAlgorithms[key.alg];
  return { ...key, privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']) };
}

/** The algorithm that a key of this type is usually used with (RFC 7518 section 3.1, RFC 8037). */
function usualAlgorithm(type: KeyFact['type'], curve: string | undefined): SignatureAlgorithm {
  if (type === 'RSA') return 'RS256';
  if (type === 'oct') return 'HS256';
  if (type === 'OKP') return 'EdDSA';
  return curve === 'P-384' ? 'ES384' : curve === 'P-521' ? 'ES512' : 'ES256';
}

/** PKCS#8 PEM (RFC 5208), or null where there is no private half, or none that can be read out. */
export async function privatePem({ privateKey }: KeyHandle): Promise<string | null> {
  return privateKey?.extractable ? `${(await exportPKCS8(privateKey)).trimEnd()}\n` : null;
}
