import type { SecretEncoding } from '../../../core/keys/formats/index.js';
import { handleOf, type KeyHandle } from '../../../core/keys/handle.js';
import type { KeyProblem } from '../../../core/keys/problems.js';
import { once } from '../../../core/once.js';
import type { Bench } from '../../bench.js';
import { ownKey } from '../../selectors.js';
import { putInForce } from './inForce.js';

/** `problem` is why there is no key, or what must be supplied; `problems` holds all that is to be said. */
export type KeyImport = {
  handles: readonly KeyHandle[];
  problem: KeyProblem | null;
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
  how: { passphrase: string } | { secret: SecretEncoding } = { passphrase: '' },
): Promise<KeyImport> {
  const formats = await import('../../../core/keys/formats/index.js').catch(() => null);
  if (!formats) {
    const missing: KeyProblem = { kind: 'key-reader-missing' };
    return { handles: [], problem: missing, problems: [missing] };
  }
  const { keys, problem, refused } =
    'secret' in how
      ? await formats.readSecret(input, how.secret)
      : await formats.readKeys(input, how.passphrase);
  const handles = keys.map((key) => handleOf(bench.ports.ids.freshId(), key));
  const said = [problem, ...refused.map((entry) => entry.problem), ...keys.flatMap((key) => key.problems)];
  return { handles, problem, problems: once(said.filter((one) => one !== null)) };
}

/** A key was imported: it is in force from now on, and what else was read with it is at hand. */
export function keyImported(bench: Bench, chosen: KeyHandle, all: readonly KeyHandle[]): void {
  const former = ownKey(bench.getState());
  const keys = withNew(bench, all);
  bench.setState({ keys });
  putInForce(bench, sameKey(keys, chosen), former);
}

/** Further keys to verify by; the one in force stays. */
export function keysAdded(bench: Bench, handles: readonly KeyHandle[]): void {
  bench.setState({ keys: withNew(bench, handles) });
}

/** A key that is at hand already stays; one that brings the private half takes the public one's place. */
export function withNew(bench: Bench, handles: readonly KeyHandle[]): readonly KeyHandle[] {
  let { keys } = bench.getState();
  for (const handle of handles) {
    const known = keys.find(({ facts }) => facts.keyId === handle.facts.keyId);
    if (!known) keys = [...keys, handle];
    else if (handle.privateKey && !known.privateKey) {
      keys = keys.map((one) => (one === known ? { ...handle, id: known.id } : one));
    }
  }
  return keys;
}

export function sameKey(keys: readonly KeyHandle[], wanted: KeyHandle): KeyHandle {
  return keys.find(({ facts }) => facts.keyId === wanted.facts.keyId) ?? wanted;
}
