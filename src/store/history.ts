import type { Snapshot, Workbench } from './state.js';
import { worthKeeping } from './steps.js';
import type { Bench } from './bench.js';

/** Pauses in typing that are longer start a new step of undo. */
const typingPauseMs = 1000;

function snapshotOf({ document, profile, activeKeyId, publicKeyInput, signed }: Workbench): Snapshot {
  return { document, profile, activeKeyId, publicKeyInput, signed };
}

/**
 * Changes the document as one step of undo.
 *
 * @param field where somebody types: one go at the same field is one step; null for a step of its own
 */
export function change(bench: Bench, next: Partial<Snapshot>, field: string | null): void {
  const state = bench.getState();
  const at = bench.ports.clock.nowMs();
  const goesOn = field !== null && state.typing?.field === field && at - state.typing.at < typingPauseMs;
  const isKeyChosen = 'activeKeyId' in next || 'publicKeyInput' in next;
  bench.setState({
    ...next,
    // Another token is what it is, until a person says otherwise of it too.
    ...((next.document?.kind === 'token' || next.profile) && { checkAs: null }),
    ...(isKeyChosen && { keyChosenFor: next.document ?? state.document }),
    past: goesOn ? state.past : worthKeeping([...state.past, snapshotOf(state)]),
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
    past: state.past.slice(0, -1),
    future: [snapshotOf(state), ...state.future],
    typing: null,
  });
}

export function redo(bench: Bench): void {
  const state = bench.getState();
  const [next, ...future] = state.future;
  if (!next) return;
  bench.setState({ ...next, past: [...state.past, snapshotOf(state)], future, typing: null });
}
