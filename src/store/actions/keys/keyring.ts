import { isSignatureAlgorithm } from '../../../core/keys/algorithms.js';
import { withoutExport, type KeyHandle } from '../../../core/keys/handle.js';
import { describeSecret, describeSpki } from '../../../core/keys/publicKey.js';
import type { KeptKey, KeyringAnswer } from '../../../platform/storage/keyring.js';
import { activeKey, keyId } from '../../selectors.js';
import { tokenFieldValues } from '../../derive/savedFields.js';
import type { Bench } from '../../bench.js';
import { profileNamed } from '../../services.js';
import { byKey } from '../../history/history.js';
import { keptDocument, chooseSavedKey } from './keptDocument.js';
import { addFirstKey } from './keys.js';

export type { KeptKey } from '../../../platform/storage/keyring.js';

/** Reads what is kept in this browser, and again whenever another tab changes it. */
export async function openKeyring(bench: Bench): Promise<() => void> {
  await refresh(bench);
  if (bench.ports.remembered.remembered('key') === null) lastUsedOfKept(bench);
  return (await bench.ports.keyring()).onKeyringChange(() => void refresh(bench));
}

/**
 * A key is kept in this browser: the one used or kept last is in force from the beginning. No step of undo. A new
 * token has the fields that go with it.
 *
 * @returns whether it is; it is not where it is gone, or cannot be read
 */
export async function openSavedKey(bench: Bench): Promise<boolean> {
  await refresh(bench);
  const { keptKeys, past, beganElsewhere } = bench.getState();
  const lastId = bench.ports.remembered.remembered('key');
  const entry = keptKeys.find(({ keyId: id }) => id === lastId) ?? keptKeys.findLast(signs);
  const handle = entry && (await handleOfKept(bench, entry));
  if (!entry || !handle) return false;
  // Who typed meanwhile goes on typing.
  const isNew = past.length === 0 && !beganElsewhere;
  if (isNew) await profileNamed(bench, entry.profileId);
  addFirstKey(bench, handle, isNew ? keptDocument(bench, handle, entry) : {});
  return true;
}

const signs = ({ privateKey }: KeptKey): boolean => privateKey !== null;

/** The next visit starts with this one. */
function usedLast(bench: Bench, entry: KeptKey): void {
  if (signs(entry)) bench.ports.remembered.remember('key', entry.keyId);
}

function lastUsedOfKept(bench: Bench): void {
  const last = bench.getState().keptKeys.findLast(signs);
  bench.ports.remembered.remember('key', last?.keyId ?? null);
}

/**
 * Keeps a key in this browser under a name.
 *
 * @returns whether it is kept; if not, `keyringFault` says why
 * @param exportable false keeps a private half that nobody can read out again; the one in memory goes too
 */
export async function saveKey(
  bench: Bench,
  key: KeyHandle,
  name: string,
  exportable: boolean,
): Promise<boolean> {
  const state = bench.getState();
  // A pasted token, or a key that is set aside, has no IDs here that belong to this key.
  const isInUse = state.document.kind === 'draft' && activeKey(state)?.id === key.id;
  const kept = { ...(exportable ? key : await withoutExport(key)), keptAs: name };
  const entry: KeptKey = {
    keyId: key.facts.keyId,
    name,
    alg: key.alg,
    privateKey: kept.privateKey,
    spki: key.facts.spki,
    profileId: state.profile.id,
    fieldValues: isInUse ? tokenFieldValues(state) : {},
    shownKeyId: isInUse ? keyId(state) : key.facts.keyId,
    keptAt: bench.ports.clock.nowSeconds(),
  };
  const { keep, askToPersist } = await bench.ports.keyring();
  const worked = noted(bench, await keep(entry));
  if (worked) {
    // The first: from now on the browser has something that can't be made again. A browser that asks the person holds up nothing.
    if (state.keptKeys.length === 0) void askToPersist();
    usedLast(bench, entry);
    replaceHandle(bench, kept);
    await refresh(bench);
  }
  return worked;
}

export async function renameSavedKey(bench: Bench, entry: KeptKey, name: string): Promise<void> {
  if (noted(bench, await (await bench.ports.keyring()).keep({ ...entry, name })))
    markKept(bench, entry.keyId, name);
  await refresh(bench);
}

export async function removeSavedKey(bench: Bench, removed: string): Promise<void> {
  if (noted(bench, await (await bench.ports.keyring()).removeKept(removed))) markKept(bench, removed, null);
  await refresh(bench);
  if (bench.ports.remembered.remembered('key') === removed) lastUsedOfKept(bench);
}

export async function removeSavedKeys(bench: Bench): Promise<void> {
  if (noted(bench, await (await bench.ports.keyring()).forgetAll())) {
    bench.setState({ keys: bench.getState().keys.map((key) => ({ ...key, keptAs: null })) });
    bench.ports.remembered.remember('key', null);
  }
  await refresh(bench);
}

/** A kept key was chosen: it is in force, with the profile and the IDs that went with it. */
export async function activateSavedKey(bench: Bench, entry: KeptKey): Promise<void> {
  await profileNamed(bench, entry.profileId);
  const handle = await handleOfKept(bench, entry);
  if (!handle) {
    bench.setState({ keyringFault: 'damaged' });
    return;
  }
  const { keys } = bench.getState();
  // A public half alone is another key to the history.
  const known = keys.find(
    ({ facts, privateKey }) => facts.keyId === entry.keyId && (privateKey !== null) === signs(entry),
  );
  const taken = known ? { ...handle, id: known.id } : handle;
  bench.setState({ keys: known ? keys.map((key) => (key === known ? taken : key)) : [...keys, taken] });
  chooseSavedKey(bench, taken, entry);
  usedLast(bench, entry);
}

/** A saved key as one that signs here, without activating it; null where it can't be read. */
export async function handleOfKept(
  bench: Bench,
  { keyId, alg, spki, privateKey, name }: KeptKey,
): Promise<KeyHandle | null> {
  if (!isSignatureAlgorithm(alg)) return null;
  try {
    const facts = spki ? await describeSpki(spki, alg) : describeSecret(keyId);
    const id = bench.ports.ids.randomId();
    return { id, origin: 'kept', alg, privateKey, facts, read: null, keptAs: name };
  } catch {
    return null;
  }
}

async function refresh(bench: Bench): Promise<void> {
  const answer = await (await bench.ports.keyring()).keptKeys();
  if (!noted(bench, answer)) return;
  bench.setState({
    keptKeys: answer.value.entries,
    ...(answer.value.damaged && { keyringFault: 'damaged' as const }),
  });
}

/** Says what storage refused, until it works again. */
function noted<T>(bench: Bench, answer: KeyringAnswer<T>): answer is { ok: true; value: T } {
  bench.setState({ keyringFault: answer.ok ? null : answer.fault });
  return answer.ok;
}

function replaceHandle(bench: Bench, handle: KeyHandle): void {
  const { keys } = bench.getState();
  const isKnown = keys.some(({ id }) => id === handle.id);
  bench.setState(
    isKnown
      ? { keys: keys.map((key) => (key.id === handle.id ? handle : key)) }
      : // The typed secret: from now on it is one of the keys.
        { keys: [...keys, handle], judge: byKey(handle.id), secret: null },
  );
}

function markKept(bench: Bench, kept: string, name: string | null): void {
  bench.setState({
    keys: bench.getState().keys.map((key) => (key.facts.keyId === kept ? { ...key, keptAs: name } : key)),
  });
}
