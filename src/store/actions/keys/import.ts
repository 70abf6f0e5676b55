import { handleOf, type KeyHandle } from '../../../core/keys/handle.js';
import type { KeyProblem } from '../../../core/keys/problems.js';
import type { SecretEncoding } from '../../../core/keys/secretText.js';
import { once } from '../../../core/uniqueProblems.js';
import type { Bench } from '../../bench.js';
import { headerString, ownKey } from '../../selectors.js';
import type { Snapshot, Workbench } from '../../state.js';
import { activateKey } from './inForce.js';

/**
 * `problem` is why there is no key, or what must be supplied; `beside` is what stood beside the keys and is none of
 * them; `problems` holds all that is to be said.
 */
export type KeyImport = {
  handles: readonly KeyHandle[];
  problem: KeyProblem | null;
  beside: readonly KeyProblem[];
  problems: readonly KeyProblem[];
};

/**
 * Reads every key in a text or file.
 *
 * @param how the passphrase for what is encrypted ('' for none), or that the whole is a shared secret
 */
export async function readHandles(
  bench: Bench,
  input: string | Uint8Array,
  how: { passphrase: string; signal?: AbortSignal } | { secret: SecretEncoding } = { passphrase: '' },
): Promise<KeyImport> {
  const formats = await import('../../../core/keys/formats/index.js').catch(() => null);
  if (!formats) {
    const missing: KeyProblem = { kind: 'key-reader-missing' };
    return { handles: [], problem: missing, beside: [], problems: [missing] };
  }
  const { keys, problem, refused } =
    'secret' in how
      ? await formats.readSecret(input, how.secret)
      : await formats.readKeys(input, how.passphrase, algOfToken(bench.getState()), how.signal);
  const handles = keys.map((key) => handleOf(bench.ports.ids.randomId(), key));
  const isTextLeft = keys.some(({ cleaned }) => cleaned.includes('surrounding-text'));
  const beside: readonly KeyProblem[] = [
    ...refused.map((entry) => entry.problem),
    ...(isTextLeft ? [{ kind: 'key-text-ignored' as const }] : []),
  ];
  const said = [problem, ...beside, ...keys.flatMap((key) => key.problems)];
  return { handles, problem, beside, problems: once(said.filter((one) => one !== null)) };
}

/** What tells a key without any form from a secret: a draft says nothing of a key that comes from elsewhere. */
const algOfToken = (state: Workbench): string | null =>
  state.document.kind === 'token' ? headerString(state, 'alg') : null;

/**
 * A key was imported: it is in force from now on, and what else was read with it is at hand.
 *
 * @param also what changes in the same step of undo
 */
export function importKeys(
  bench: Bench,
  chosen: KeyHandle,
  { handles, beside }: KeyImport,
  also: Partial<Snapshot> = {},
): void {
  const former = ownKey(bench.getState());
  const keys = withNew(bench, handles);
  const keyIds = handles.map((handle) => sameKey(keys, handle).id);
  bench.setState({ keys, keyReading: { keyIds, problems: beside, isForLater: false } });
  activateKey(bench, sameKey(keys, chosen), former, also);
}

/** Further keys to verify by; the one in force stays. */
export function addKeys(bench: Bench, handles: readonly KeyHandle[]): void {
  bench.setState({ keys: withNew(bench, handles) });
}

/**
 * A key that is at hand already stays. One that brings the private half is another one to the history: what was done by
 * the public half alone comes back as it was, and is not signed. So is one that comes with a name or a fault that was
 * not known of it.
 */
export function withNew(bench: Bench, handles: readonly KeyHandle[]): readonly KeyHandle[] {
  let { keys } = bench.getState();
  for (const handle of handles) {
    const known = sameKey(keys, handle);
    if (known === handle || (handle.privateKey && !known.privateKey)) keys = [...keys, handle];
    else if (tellsMore(handle, known)) keys = [...keys, { ...known, id: handle.id, read: handle.read }];
  }
  return keys;
}

function tellsMore({ read }: KeyHandle, known: KeyHandle): boolean {
  const told = (one: KeyHandle['read']) => [one?.kid, one?.certificate?.sha256, ...once(one?.problems ?? [])];
  const before = new Set(told(known.read).map((one) => JSON.stringify(one)));
  return told(read).some((one) => one !== undefined && !before.has(JSON.stringify(one)));
}

/** The one at hand, with its private half if that is; else the wanted one itself. */
export function sameKey(keys: readonly KeyHandle[], wanted: KeyHandle): KeyHandle {
  return keys.findLast(({ facts }) => facts.keyId === wanted.facts.keyId) ?? wanted;
}
