import { isNamedBy, type KeyHandle } from '../../../core/keys/handle.js';
import type { KeyProblem } from '../../../core/keys/problems.js';
import type { Bench } from '../../bench.js';
import { byKey, change } from '../../history/history.js';
import { headerString, ownKey } from '../../selectors.js';
import type { Snapshot, Workbench } from '../../state.js';
import { judgement } from '../../derive/verdicts.js';
import { importKeys, readHandles, sameKey, withNew } from './import.js';

/** The text of the Public key box was edited or pasted over: the verdict is by that key from now on. */
export const editPublicKey = (bench: Bench, text: string): Promise<void> =>
  givePublicKey(bench, text, {}, 'public-key');

/** @param also what changes in the same step of undo */
export async function givePublicKey(
  bench: Bench,
  text: string,
  also: Partial<Snapshot>,
  field: string | null,
): Promise<void> {
  const { keyId } = bench.getState().judge;
  change(bench, { ...also, judge: { by: 'text', text, problem: null, keyId, chosenFor: null } }, field);
  await readPublicKey(bench, text);
}

/** Reads the text of the Public key box: once when it is given, and again for a token that may tell what it is. */
export async function readPublicKey(bench: Bench, text: string): Promise<void> {
  const { handles, problem, beside } = await readHandles(bench, text);
  const chosen = await fittest(bench, handles);
  const { judge } = bench.getState();
  if (judge.by !== 'text' || judge.text !== text) return;
  if (!chosen || chosen.privateKey) {
    const secret =
      chosen?.facts.spki === null ? ('key-symmetric' as const) : ('key-private-as-public' as const);
    const why = chosen ? { kind: secret } : noneIn(text, problem);
    bench.setState({ judge: { ...judge, problem: why } });
    return;
  }
  const keys = withNew(bench, handles);
  const { chosenFor, keyId } = judge;
  const isForLater = isSet(text, handles) && saysNothing(bench.getState(), keys, handles);
  bench.setState({
    keys,
    judge: { by: 'key', keyId: isForLater ? keyId : sameKey(keys, chosen).id, chosenFor },
    keyReading: {
      keyIds: handles.map((handle) => sameKey(keys, handle).id),
      problems: beside,
      isForLater,
    },
  });
}

/** A line with nothing of a key in it may be a shared secret: those have no form of their own. */
const noneIn = (text: string, problem: KeyProblem | null): KeyProblem =>
  problem?.kind === 'key-not-found' && /^[^\r\n]{1,500}$/.test(text.trim())
    ? { kind: 'key-looks-secret' }
    : (problem ?? { kind: 'key-not-found' });

const isSet = (text: string, handles: readonly KeyHandle[]): boolean =>
  handles.length > 1 || /"keys"\s*:/.test(text);

/** An issuer's set is what tokens to come are verified by; the draft that one's own pair signs is none of its. */
function saysNothing({ document, judge }: Workbench, keys: readonly KeyHandle[], set: readonly KeyHandle[]) {
  const own = keys.find(({ id }) => id === judge.keyId);
  const isOfSet = set.some(({ facts }) => facts.keyId === own?.facts.keyId);
  return document.kind === 'draft' && own?.privateKey != null && !isOfSet;
}

/**
 * The key that verifies the token shown, else the one that its kid names, else the first for its alg, else the first that
 * is not for encryption.
 */
async function fittest(bench: Bench, handles: readonly KeyHandle[]): Promise<KeyHandle | undefined> {
  const state = bench.getState();
  const kid = headerString(state, 'kid');
  const judged = handles.length > 1 ? judgement(state) : null;
  if (state.reader && judged?.verdict === 'verifiable') {
    for (const handle of handles) {
      if ((await state.reader.verifySignature(judged, handle)) === 'valid') return handle;
    }
  }
  const kty = judged?.verdict === 'verifiable' ? judged.algorithm.kty : null;
  return (
    handles.find((handle) => kid !== null && isNamedBy(handle, kid)) ??
    handles.find(({ facts }) => facts.jwk.kty === kty && facts.jwk.use !== 'enc') ??
    handles.find(({ facts }) => facts.jwk.use !== 'enc') ??
    handles[0]
  );
}

/** The person takes their own pair back, after a pasted public key or token had set it aside. */
export function restoreOwnKey(bench: Bench): void {
  const own = ownKey(bench.getState());
  if (own) change(bench, { judge: byKey(own.id) }, null);
}

/** What stands in a box that is not for it is taken as the key or secret that it is. */
export async function importBoxText(bench: Bench, text: string): Promise<void> {
  const read = await readHandles(bench, text);
  const chosen = await fittest(bench, read.handles);
  if (chosen) importKeys(bench, chosen, read);
}
