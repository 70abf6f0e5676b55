import { isSignatureAlgorithm, signatureAlgorithms } from '../../core/keys/algorithms.js';
import { withoutExport, type KeyHandle } from '../../core/keys/handle.js';
import { describePublicKey, describeSecret } from '../../core/keys/publicKey.js';
import { nowSeconds } from '../../platform/clock.js';
import { freshId } from '../../platform/ids.js';
import * as keyring from '../../platform/keyring.js';
import type { KeptKey, KeyringAnswer } from '../../platform/keyring.js';
import { remember, remembered } from '../../platform/remembered.js';
import { activeKey, fieldValues, keyId } from '../selectors.js';
import { useWorkbench } from '../store.js';
import { keptDocument, keptKeyChosen } from './keptDocument.js';
import { firstKeyCame } from './keys.js';

export type { KeptKey } from '../../platform/keyring.js';

const { getState, setState } = useWorkbench;

/** Reads what is kept in this browser, and again whenever another tab changes it. */
export async function keyringOpened(): Promise<() => void> {
  await refresh();
  if (remembered('key') === null) usedLast(getState().keptKeys.findLast(signs));
  return keyring.onKeyringChange(() => void refresh());
}

/**
 * The page is opened where a key is kept: the one used or kept last is in force, with the fields that go with it. No
 * step of undo.
 *
 * @returns whether it is; it is not where it is gone, or cannot be read
 */
export async function keptKeyOpened(): Promise<boolean> {
  await refresh();
  const { keptKeys, past } = getState();
  const entry = keptKeys.find(({ keyId: id }) => id === remembered('key')) ?? keptKeys.findLast(signs);
  const handle = entry && (await handleOfKept(entry));
  if (!entry || !handle) return false;
  // Who typed meanwhile goes on typing.
  firstKeyCame(handle, past.length === 0 ? keptDocument(handle, entry) : {});
  return true;
}

const signs = ({ privateKey }: KeptKey): boolean => privateKey !== null;

/** The next visit starts with this one. */
function usedLast(entry: KeptKey | undefined): void {
  remember('key', entry && signs(entry) ? entry.keyId : null);
}

/**
 * Keeps a key in this browser under a name.
 *
 * @returns whether it is kept; if not, `keyringFault` says why
 * @param exportable false keeps a private half that nobody can read out again; the one in memory goes too
 */
export async function keyKept(key: KeyHandle, name: string, exportable: boolean): Promise<boolean> {
  const state = getState();
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
    fieldValues: isInUse ? fieldValues(state) : {},
    shownKeyId: isInUse ? keyId(state) : key.facts.keyId,
    keptAt: nowSeconds(),
  };
  const worked = noted(await keyring.keep(entry));
  if (worked) {
    if (signs(entry)) usedLast(entry);
    replaceHandle(kept);
    await refresh();
  }
  return worked;
}

export async function keptKeyRenamed(entry: KeptKey, name: string): Promise<void> {
  if (noted(await keyring.keep({ ...entry, name }))) markKept(entry.keyId, name);
  await refresh();
}

export async function keptKeyRemoved(removed: string): Promise<void> {
  if (noted(await keyring.removeKept(removed))) markKept(removed, null);
  await refresh();
  if (remembered('key') === removed) usedLast(getState().keptKeys.findLast(signs));
}

export async function keptKeysForgotten(): Promise<void> {
  if (noted(await keyring.forgetAll())) {
    setState({ keys: getState().keys.map((key) => ({ ...key, keptAs: null })) });
    remember('key', null);
  }
  await refresh();
}

/** A kept key was chosen: it is in force, with the profile and the IDs that went with it. */
export async function keptKeyTaken(entry: KeptKey): Promise<void> {
  const handle = await handleOfKept(entry);
  if (!handle) {
    setState({ keyringFault: 'damaged' });
    return;
  }
  const { keys } = getState();
  // A public half alone is another key to the history.
  const known = keys.find(
    ({ facts, privateKey }) => facts.keyId === entry.keyId && (privateKey !== null) === signs(entry),
  );
  const taken = known ? { ...handle, id: known.id } : handle;
  setState({ keys: known ? keys.map((key) => (key === known ? taken : key)) : [...keys, taken] });
  keptKeyChosen(taken, entry);
  if (signs(entry)) usedLast(entry);
}

async function handleOfKept({ keyId, alg, spki, privateKey, name }: KeptKey): Promise<KeyHandle | null> {
  if (!isSignatureAlgorithm(alg)) return null;
  try {
    const { key } = signatureAlgorithms[alg];
    const facts = spki
      ? await describePublicKey(await crypto.subtle.importKey('spki', spki, key, true, ['verify']))
      : describeSecret(keyId);
    return { id: freshId(), origin: 'kept', alg, privateKey, facts, read: null, keptAs: name };
  } catch {
    return null;
  }
}

async function refresh(): Promise<void> {
  const answer = await keyring.keptKeys();
  if (!noted(answer)) return;
  setState({
    keptKeys: answer.value.entries,
    ...(answer.value.damaged && { keyringFault: 'damaged' as const }),
  });
}

/** Says what storage refused, until it works again. */
function noted<T>(answer: KeyringAnswer<T>): answer is { ok: true; value: T } {
  setState({ keyringFault: answer.ok ? null : answer.fault });
  return answer.ok;
}

function replaceHandle(handle: KeyHandle): void {
  setState({ keys: getState().keys.map((key) => (key.id === handle.id ? handle : key)) });
}

function markKept(kept: string, name: string | null): void {
  setState({
    keys: getState().keys.map((key) => (key.facts.keyId === kept ? { ...key, keptAs: name } : key)),
  });
}
