import type { KeyHandle } from '../../../core/keys/handle.js';
import { hasPublicKey, jwkOfEntry, keySetText, type SetEntry } from '../../../core/keySets/compose.js';
import type { Bench } from '../../bench.js';
import { load } from '../../loading/load.js';
import { markKeyPublished, markPrivateKeySaved } from '../keys/keys.js';
import type { CopyOutcome } from './copy.js';

/** Copies the JWK Set. @param withPrivate with every private key and shared secret that can be extracted */
export async function copyKeySet(bench: Bench, withPrivate: boolean): Promise<CopyOutcome> {
  const { text, taken } = await takenSet(bench, withPrivate);
  if (!(await bench.ports.clipboard.copyText(text))) return 'refused';
  mark(bench, taken, withPrivate);
  return 'copied';
}

/** Saves the JWK Set as jwks.json. @param withPrivate as of `copyKeySet` */
export async function saveKeySet(bench: Bench, withPrivate: boolean): Promise<void> {
  const { text, taken } = await takenSet(bench, withPrivate);
  bench.ports.files.downloadText('jwks.json', text, 'application/json');
  mark(bench, taken, withPrivate);
}

async function takenSet(bench: Bench, withPrivate: boolean): Promise<{ text: string; taken: KeyHandle[] }> {
  const { keySet } = bench.getState();
  const all = withPrivate ? await Promise.all(keySet.map(withPrivateMembers)) : keySet.map(publicOnly);
  const jwks = all.filter((one) => one !== null);
  return { text: keySetText(jwks.map(({ jwk }) => jwk)), taken: jwks.map(({ key }) => key) };
}

type Taken = { jwk: ReturnType<typeof jwkOfEntry>; key: KeyHandle } | null;

const publicOnly = (entry: SetEntry): Taken =>
  hasPublicKey(entry) ? { jwk: jwkOfEntry(entry), key: entry.key } : null;

async function withPrivateMembers(entry: SetEntry): Promise<Taken> {
  const { key } = entry;
  if (!key.privateKey?.extractable) return publicOnly(entry);
  const { ownJwk } = await load(() => import('../../../core/keys/formats/index.js'));
  return { jwk: jwkOfEntry(entry, await ownJwk(key.privateKey, {})), key };
}

/** A set with private keys isn't published, but it is where they are from now on. */
function mark(bench: Bench, keys: readonly KeyHandle[], withPrivate: boolean): void {
  for (const key of keys) {
    if (!withPrivate) markKeyPublished(bench, key);
    else if (key.privateKey?.extractable) markPrivateKeySaved(bench, key);
  }
}
