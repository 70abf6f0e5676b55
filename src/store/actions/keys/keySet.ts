import { isSignatureAlgorithm } from '../../../core/keys/algorithms.js';
import { keySizes } from '../../../core/keys/generate.js';
import type { KeyHandle } from '../../../core/keys/handle.js';
import type { KeyProblem } from '../../../core/keys/problems.js';
import { keyShape } from '../../../core/keys/strength/shape.js';
import { entryOf, movedEntry, withSuccessor, type SetEntry } from '../../../core/keySets/compose.js';
import type { Bench } from '../../bench.js';
import { ownKey } from '../../selectors.js';
import { handleOfKept, type KeptKey } from './keyring.js';
import { generateKeyPair, readHandles } from './keys.js';

/** Puts a key behind those of the set; again, if it is there. */
export function addToKeySet(bench: Bench, key: KeyHandle): void {
  addAll(bench, [key]);
}

/** @returns whether the saved key can be read */
export async function addSavedToKeySet(bench: Bench, entry: KeptKey): Promise<boolean> {
  const key = await handleOfKept(bench, entry);
  if (!key) return false;
  addAll(bench, [key]);
  return true;
}

/** `privateKeys` counts those of the added keys that came with their private key. */
export type AddedText = { added: number; privateKeys: number; problems: readonly KeyProblem[] };

/** Puts every key of a text into the set, in any form that is read; the active key stays. */
export async function addTextToKeySet(bench: Bench, text: string): Promise<AddedText> {
  const { handles, problems } = await readHandles(bench, text);
  addAll(bench, handles);
  const privateKeys = handles.filter(({ privateKey }) => privateKey?.type === 'private').length;
  return { added: handles.length, privateKeys, problems };
}

function addAll(bench: Bench, keys: readonly KeyHandle[]): void {
  const entries = keys.map((key) => entryOf(bench.ports.ids.randomId(), key));
  bench.setState({ keySet: [...bench.getState().keySet, ...entries] });
}

export function editSetEntry(
  bench: Bench,
  id: string,
  changed: Partial<Pick<SetEntry, 'kid' | 'use' | 'alg'>>,
): void {
  const { keySet } = bench.getState();
  bench.setState({ keySet: keySet.map((entry) => (entry.id === id ? { ...entry, ...changed } : entry)) });
}

export function moveSetEntry(bench: Bench, id: string, by: -1 | 1): void {
  bench.setState({ keySet: movedEntry(bench.getState().keySet, id, by) });
}

export function removeSetEntry(bench: Bench, id: string): void {
  bench.setState({ keySet: bench.getState().keySet.filter((entry) => entry.id !== id) });
}

/**
 * Generates a key pair of the same kind, which is active from now on, and puts its public key before the former one.
 *
 * @returns whether there is one; `generationProblem` says why not
 */
export async function rotateSetEntry(bench: Bench, former: SetEntry): Promise<boolean> {
  const alg = former.alg !== null && isSignatureAlgorithm(former.alg) ? former.alg : former.key.alg;
  const bits = keyShape(former.key.facts.jwk).bits ?? 0;
  const size = keySizes.find((one) => one >= bits) ?? 4096;
  if (!(await generateKeyPair(bench, alg, size))) return false;
  const key = ownKey(bench.getState());
  if (!key) return false;
  const { keySet } = bench.getState();
  bench.setState({ keySet: withSuccessor(keySet, former, bench.ports.ids.randomId(), key) });
  return true;
}
