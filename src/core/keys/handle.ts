import type { JWK } from 'jose';
import { exportPKCS8 } from 'jose/key/export';
import type { SignatureAlgorithm } from './algorithms.js';
import { importAnew, type OwnKey } from './cryptoKey.js';
import type { KeyFact } from './formats/types.js';
import { describeSecret, type KeyFacts } from './publicKey.js';

/**
 * A key as the page holds it. The private half is an opaque CryptoKey: its bytes are read out only
 * where a person asks for them, and never stored here.
 */
export type KeyHandle = {
  id: string;
  /** Where it came from: made when the page opened, made on demand, read from a text or file, or kept. */
  origin: 'arrival' | 'generated' | 'read' | 'kept';
  /** What it was made for, or is usually used with; `privateKey` is imported for it. */
  alg: SignatureAlgorithm;
  /** The private half, or the shared secret; null for a public key. */
  privateKey: CryptoKey | null;
  facts: KeyFacts;
  /** What was seen when it was read; null for a key made here. */
  read: Pick<KeyFact, 'source' | 'certificate' | 'problems' | 'kid'> | null;
  /** The name it is kept under in this browser; null where it is not kept. */
  keptAs: string | null;
};

/** A handle of a key that was read from a text or file. */
export function handleOf(id: string, fact: KeyFact): KeyHandle {
  const { own, spki, keyId, thumbprint, source, certificate, kid } = fact;
  const jwk = { ...fact.jwk, ...purposeOf(fact) };
  const isPublic = spki !== null && keyId !== null;
  return {
    id,
    origin: 'read',
    ...own,
    facts: isPublic ? { spki, jwk, keyId, thumbprint } : { ...describeSecret(thumbprint), jwk },
    read: {
      source,
      // How long a secret must be is up to the token: core/token/judge/verify.ts says it.
      problems: fact.problems.filter(({ kind }) => kind !== 'key-secret-short'),
      ...(certificate && { certificate }),
      ...(kid !== undefined && { kid }),
    },
    keptAs: null,
  };
}

/** What the issuer reserved the key for (RFC 7517 sections 4.2 to 4.4). */
function purposeOf({ use, operations, alg, isPrivate }: KeyFact): Pick<JWK, 'use' | 'key_ops' | 'alg'> {
  // The operations are those of the private half; what it signs may be verified with the public one.
  const both = isPrivate && operations?.includes('sign') ? [...operations, 'verify'] : operations;
  return {
    ...(use !== undefined && { use }),
    ...(both && { key_ops: [...both] }),
    ...(alg !== undefined && { alg }),
  };
}

/** What signatures are judged by (core/token/judge/verify.ts). */
export function verificationKey(key: KeyHandle): { kty: string; jwk: JWK; secret?: OwnKey } {
  const { jwk, spki } = key.facts;
  return { kty: jwk.kty ?? '', jwk, ...(spki === null && { secret: key }) };
}

/** Whether a kid names this key: by its Key ID, its thumbprint, or the kid that it came with. */
export function isNamedBy({ facts, read }: KeyHandle, kid: string): boolean {
  return kid === facts.keyId || kid === facts.thumbprint || kid === read?.kid;
}

/** The same key with a private half that nobody can read out again, not even this page. */
export async function withoutExport(key: KeyHandle): Promise<KeyHandle> {
  if (!key.privateKey?.extractable) return key;
  return { ...key, privateKey: await importAnew(key.privateKey, key.alg) };
}

/** PKCS#8 PEM (RFC 5208), or null where there is no private half, or none that can be read out. */
export async function privatePem({ privateKey }: KeyHandle): Promise<string | null> {
  if (privateKey?.type !== 'private' || !privateKey.extractable) return null;
  return `${await exportPKCS8(privateKey)}\n`;
}
