import type { Bench } from '../../bench.js';
import { byKey, change } from '../../history/history.js';
import { newDocument } from '../../newDocument.js';
import { isWholeToken, ownKey, tokenReading } from '../../selectors.js';
import type { Snapshot, Workbench } from '../../state.js';
import { importKeys, readHandles } from './import.js';
import { givePublicKey } from './publicBox.js';

/**
 * A key stands in the token's place: it becomes what it is, and what stood there before comes back, as one step of
 * undo. A private key or a secret is imported, anything else goes to Public key, which says what is wrong with it.
 */
export async function moveKey(bench: Bench): Promise<void> {
  const state = bench.getState();
  const { document } = state;
  if (document.kind !== 'token') return;
  const text = document.input;
  const before = standingBefore(bench, state);
  if (tokenReading(state)?.problems.some(({ kind }) => kind === 'token-is-private-key')) {
    const read = await readHandles(bench, text);
    if (bench.getState().document !== document) return;
    const chosen = read.handles.find(({ privateKey }) => privateKey !== null);
    if (chosen) {
      importKeys(bench, chosen, read, before);
      return;
    }
  }
  await givePublicKey(bench, text, before, null);
}

/**
 * A token stands in the place of the public key: it becomes the token shown, and the key that was there before comes back,
 * as one step of undo.
 */
export function moveToken(bench: Bench): void {
  const { judge, past } = bench.getState();
  if (judge.by !== 'text') return;
  const before = past.findLast((step) => step.judge.by === 'key');
  const document = { kind: 'token', input: judge.text, wrong: null } as const;
  change(bench, { document, signed: null, judge: byKey(judge.keyId) }, null);
  // Nobody chose that key for this token, which may be of another one of those here.
  bench.setState({ judge: before?.judge ?? byKey(judge.keyId) });
}

/** The last that was a token or a draft; a new token where nothing was. */
function standingBefore(bench: Bench, state: Workbench): Pick<Snapshot, 'document' | 'signed'> {
  const last = state.past.findLast(
    (step) => step.document.kind === 'draft' || isWholeToken({ ...state, ...step }),
  );
  const own = ownKey(state);
  return last
    ? { document: last.document, signed: last.signed }
    : { document: newDocument(bench, state.profile, own?.facts.keyId ?? '', own), signed: null };
}
