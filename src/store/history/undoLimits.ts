import { sizeOf } from '../../core/token/document.js';
import type { Snapshot } from '../state.js';

const mostSteps = 200;
/** Characters of all steps together. What is read out of a text takes several times the memory of the text. */
const mostCharacters = 20_000_000;

/** As many of the latest steps of undo as are worth their memory, and the last one in any case. */
export function trimUndoStack(steps: readonly Snapshot[]): readonly Snapshot[] {
  let room = mostCharacters;
  const tooMuch = steps.findLastIndex((step) => (room -= lengthOf(step)) < 0);
  const first = Math.max(tooMuch + 1, steps.length - mostSteps);
  return steps.slice(Math.min(first, steps.length - 1));
}

const lengthOf = ({ document, signed, judge }: Snapshot): number =>
  sizeOf(document) + (signed?.token.length ?? 0) + (judge.by === 'text' ? judge.text.length : 0);
