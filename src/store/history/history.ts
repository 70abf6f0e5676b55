import type { KeyId } from '../../core/confusable.js';
import { largeText, sizeOf, type JwsDocument } from '../../core/token/document.js';
import { tokenInput } from '../selectors.js';
import type { Judge, Snapshot, Workbench } from '../state.js';
import { trimUndoStack } from './undoLimits.js';
import type { Bench } from '../bench.js';

/** Pauses in typing that are longer start a new step of undo. */
const typingPauseMs = 1000;

function snapshotOf({ document, profile, judge, secret, signed, since, known }: Workbench): Snapshot {
  return { document, profile, judge, secret, signed, since, known };
}

/** A key at hand judges from now on. */
export const byKey = (keyId: KeyId | null): Judge => ({ by: 'key', keyId, chosenFor: null });

/** What is to be read only once it is in sight. */
function unreadOf(state: Workbench, document: JwsDocument): Workbench['unread'] {
  return document.kind === 'token' && document !== state.document && sizeOf(document) > largeText
    ? { input: document.input, former: state.unread?.former ?? tokenInput(state) }
    : null;
}

/**
 * Changes the document as one step of undo.
 *
 * @param field the field being edited: consecutive edits of one field are one step of undo. Null starts a new step.
 */
export function change(bench: Bench, next: Partial<Snapshot>, field: string | null): void {
  const state = bench.getState();
  const at = bench.ports.clock.nowMs();
  const goesOn = field !== null && state.typing?.field === field && at - state.typing.at < typingPauseMs;
  bench.setState({
    ...next,
    ...(next.judge && { judge: { ...next.judge, chosenFor: next.document ?? state.document } }),
    ...(next.document && { known: state.publishedKeyIds, since: bench.ports.clock.nowSeconds() }),
    broughtBack: null,
    unread: unreadOf(state, next.document ?? state.document),
    // Another token is what it is, until a person says otherwise of it too.
    ...((next.document?.kind === 'token' || next.profile) && { checkAs: null }),
    past: goesOn ? state.past : trimUndoStack([...state.past, snapshotOf(state)]),
    future: [],
    typing: field === null ? null : { field, at },
  });
}

export function undo(bench: Bench): void {
  const state = bench.getState();
  const last = state.past.at(-1);
  if (!last) return;
  bench.setState({
    ...last,
    broughtBack: last.document,
    unread: unreadOf(state, last.document),
    past: state.past.slice(0, -1),
    future: [snapshotOf(state), ...state.future],
    typing: null,
  });
}

export function redo(bench: Bench): void {
  const state = bench.getState();
  const [next, ...future] = state.future;
  if (!next) return;
  bench.setState({
    ...next,
    broughtBack: next.document,
    unread: unreadOf(state, next.document),
    past: [...state.past, snapshotOf(state)],
    future,
    typing: null,
  });
}
