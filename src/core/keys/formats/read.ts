import { canonical } from '../otherNames/canonical.js';
import { otherNamesOf } from '../otherNames/names.js';
import { entriesOf, problemOf } from './entries.js';
import { keyRepairs, type KeyFormatProblem } from './problems.js';
import type { KeyReading, ReadKey } from './types.js';

/**
 * Reads every key in a pasted text or a file: PEM in any state of disrepair, DER, bare base64, JWK and
 * JWK Sets, certificates, OpenSSH, encrypted PKCS#8, and any of them in the answer of a service or a configuration.
 * Never throws for what the input holds, and no problem carries key material.
 * @param passphrase for encrypted keys; none and an empty one are the same.
 * @param alg of the token that is to be verified: it tells what bytes without any form are
 * @param signal stops a costly derivation; what is returned then says nothing of the key
 */
export async function readKeys(
  input: string | Uint8Array,
  passphrase?: string,
  alg: string | null = null,
  signal?: AbortSignal,
): Promise<KeyReading> {
  const keys: ReadKey[] = [];
  const refused: { position: number; kid?: string; problem: KeyFormatProblem }[] = [];
  try {
    const opened = { passphrase: passphrase === '' ? undefined : passphrase, signal };
    const entries = entriesOf(input, opened, alg);
    for (const [position, { kid, read }] of entries.entries()) {
      const named = kid === undefined ? {} : { kid };
      try {
        keys.push(withNames(withRepairs({ ...named, ...(await read()) })));
      } catch (reason) {
        refused.push({ position, ...named, problem: problemOf(reason) });
      }
    }
  } catch (reason) {
    return { keys: [], problem: problemOf(reason), refused: [] };
  }
  const problems = refused.map(({ problem }) => problem);
  const locked = problems.find(({ kind }) => kind === 'key-encrypted' || kind === 'key-passphrase-wrong');
  const problem = locked ?? (keys.length > 0 ? null : (problems[0] ?? { kind: 'key-not-found' }));
  return { keys: inOrder(withDuplicateKids(keys)), problem, refused: refused.slice(0, mostRefused) };
}

/** More would fill the page: a megabyte may hold tens of thousands of keys that are none. */
const mostRefused = 100;

/** What other software did to the text is worth knowing: it will do it to the next one. */
function withRepairs(key: ReadKey): ReadKey {
  const how = keyRepairs.filter((one) => key.cleaned.includes(one));
  return how.length === 0 ? key : { ...key, problems: [...key.problems, { kind: 'key-repaired', how }] };
}

function withNames(key: ReadKey): ReadKey {
  const { facts, certificate = null, ssh = null } = key;
  const names = otherNamesOf({ keyId: facts.spki ? facts.keyId : null, certificate, ssh });
  return { ...key, names: names.map(({ value }) => canonical(value)) };
}

function inOrder(keys: readonly ReadKey[]): readonly ReadKey[] {
  if (keys.every(({ source }) => source === 'jwk')) return keys;
  return keys.toSorted((a, b) => Number(b.privateKey !== null) - Number(a.privateKey !== null));
}

function withDuplicateKids(keys: readonly ReadKey[]): readonly ReadKey[] {
  const counts = new Map<string | undefined, number>();
  for (const { kid } of keys) counts.set(kid, (counts.get(kid) ?? 0) + 1);
  return keys.map((key) => {
    const { kid } = key;
    const count = counts.get(kid) ?? 1;
    if (kid === undefined || count === 1) return key;
    return { ...key, problems: [...key.problems, { kind: 'jwk-kid-duplicate', kid, count }] };
  });
}
