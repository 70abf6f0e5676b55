import { exportPKCS8 } from 'jose/key/export';
import { signatureAlgorithms } from './algorithms.js';
import { importAnew } from './cryptoKey.js';
import type { ReadKey } from './formats/types.js';
import type { Key } from './key.js';
import { canonical } from './otherNames/canonical.js';

/** A key as the page holds it among others. Its bytes are read out only where a person asks for them. */
export type KeyHandle = Key & {
  id: string;
  /** Where it came from: made when the page opened, made on demand, read from a text or file, or kept. */
  origin: 'arrival' | 'generated' | 'read' | 'kept';
  /** What was seen when it was read; null for a key made here. */
  read: Pick<ReadKey, 'source' | 'certificate' | 'problems' | 'kid' | 'ssh' | 'names'> | null;
  /** The name it is kept under in this browser; null where it is not kept. */
  keptAs: string | null;
};

/** A handle of a key that was read from a text or file. */
export function handleOf(id: string, key: ReadKey): KeyHandle {
  const { alg, privateKey, facts, source, certificate, kid, ssh, names } = key;
  return {
    id,
    origin: 'read',
    alg,
    privateKey,
    facts,
    read: {
      source,
      // How long a secret must be is up to the token: core/token/verify/verify.ts says it.
      problems: key.problems.filter(({ kind }) => kind !== 'key-secret-short'),
      ...(certificate && { certificate }),
      ...(kid !== undefined && { kid }),
      ...(ssh !== undefined && { ssh }),
      ...(names !== undefined && { names }),
    },
    keptAs: null,
  };
}

/** Whether a kid names this key: by its Key ID, its thumbprint, the kid that it came with, or another name. */
export function isNamedBy({ facts, read }: KeyHandle, kid: string): boolean {
  const isOwn = [facts.keyId, facts.thumbprint, read?.kid].includes(kid);
  return isOwn || read?.names?.includes(canonical(kid)) === true;
}

/** The same key with a private half that nobody can read out again, not even this page. */
export async function withoutExport(key: KeyHandle): Promise<KeyHandle> {
  if (!key.privateKey?.extractable) return key;
  return { ...key, privateKey: await importAnew(key.privateKey, signatureAlgorithms[key.alg]) };
}

/** PKCS#8 PEM (RFC 5208), or null where there is no private half, or none that can be read out. */
export async function privatePem({ privateKey }: KeyHandle): Promise<string | null> {
  if (privateKey?.type !== 'private' || !privateKey.extractable) return null;
  return `${await exportPKCS8(privateKey)}\n`;
}
