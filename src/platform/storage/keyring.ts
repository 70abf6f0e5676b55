import type { KeyId } from '../../core/confusable.js';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { isKeptKey, type KeptKey } from './keptKey.js';

export type { KeptKey } from './keptKey.js';

export type KeyringFault = 'blocked' | 'full' | 'damaged' | 'newer';
export type KeyringAnswer<T> = { ok: true; value: T } | { ok: false; fault: KeyringFault };

/** Entries of an older or damaged form too. */
type Stored = Pick<KeptKey, 'keyId'> & Readonly<Record<string, unknown>>;

interface Schema extends DBSchema {
  keys: { key: string; value: Stored };
}

const databaseName = 'countersign';
/** The version of the form too. Raise with each change of `KeptKey`, and carry the old entries over in `upgrade`. */
const version = 2;
const channelName = 'countersign-keyring';

/**
 * Every kept key, oldest first. An entry that is not whole is left where it is, and `damaged` says so.
 * Where nothing was ever kept, asking leaves no trace.
 */
export async function keptKeys(): Promise<KeyringAnswer<{ entries: KeptKey[]; damaged: boolean }>> {
  if (await isUntouched()) return { ok: true, value: { entries: [], damaged: false } };
  return asking(async (database) => {
    const all = await database.getAll('keys');
    const entries = all.filter(isKeptKey).sort((one, other) => one.keptAt - other.keptAt);
    return { entries, damaged: entries.length < all.length };
  });
}

async function isUntouched(): Promise<boolean> {
  try {
    return !(await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return false;
  }
}

/** Keeps a key, or changes what is kept of it. */
export function keep(entry: KeptKey): Promise<KeyringAnswer<void>> {
  return asking(async (database) => {
    // Said to be saved only when it is on the disk: a browser that is killed then has not lost it.
    const { store, done } = database.transaction('keys', 'readwrite', { durability: 'strict' });
    await Promise.all([store.put(entry), done]);
    tell();
  });
}

export function removeKept(keyId: KeyId): Promise<KeyringAnswer<void>> {
  return asking(async (database) => {
    await database.delete('keys', keyId);
    tell();
  });
}

/** Forgets every kept key, also where they cannot be read any more. */
export async function forgetAll(): Promise<KeyringAnswer<void>> {
  try {
    await deleteDB(databaseName);
    tell();
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** Asks the browser to keep what is stored also where space runs short. It may say no, and some ask the person. */
export async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Not to be had: then what is stored stays as long as the browser likes.
  }
}

/** Whether the browser keeps what is stored until the person deletes it; null where it doesn't say. */
export async function isPersistent(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}

/** Calls back whenever another tab changes what is kept. */
export function onKeyringChange(changed: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = changed;
  return () => channel.close();
}

function tell(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

async function asking<T>(ask: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<KeyringAnswer<T>> {
  let database: IDBPDatabase<Schema> | null = null;
  try {
    database = await openDB<Schema>(databaseName, version, {
      upgrade(fresh, from, _to, transaction) {
        if (from === 0) fresh.createObjectStore('keys', { keyPath: 'keyId' });
        if (from === 1) void nameFields(transaction.objectStore('keys'));
      },
    });
    return { ok: true, value: await ask(database) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  } finally {
    // Not left open: an open connection would hold up a newer version in another tab.
    database?.close();
  }
}

/** Version 1 knew one field. */
async function nameFields(
  keys: IDBPObjectStore<Schema, ArrayLike<'keys'>, 'keys', 'versionchange'>,
): Promise<void> {
  for (const entry of await keys.getAll()) {
    await keys.put({ ...entry, fieldValues: { applicationId: entry['applicationId'] ?? '' } });
  }
}

function faultOf(error: unknown): KeyringFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  // The database is of a later version.
  if (name === 'VersionError') return 'newer';
  return name === 'SecurityError' || name === 'InvalidStateError' ? 'blocked' : 'damaged';
}
