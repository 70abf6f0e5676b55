import { lineAndColumn } from '../../json/lineAndColumn.js';
import type { Problem } from '../../problems.js';
import type { TokenReading } from './read.js';

/** What editors show of a token: its texts with other white space between their tokens, or null. */
export type EditorTexts = { header: string | null; payload: string | null };

/** The problems of a token, with the lines and columns of the editors in which a person looks for them. */
export function toEditorPositions(
  problems: readonly Problem[],
  reading: TokenReading,
  shown: EditorTexts,
): Problem[] {
  return problems.map((problem) => {
    if (!('segment' in problem && 'line' in problem)) return problem;
    const segment = problem.segment === 'header' ? 'header' : 'payload';
    const text = reading[segment]?.text ?? null;
    const editor = shown[segment];
    if (text === null || editor === null || text === editor) return problem;
    return { ...problem, ...lineAndColumn(editor, offsetIn(editor, text, problem.offset)) };
  });
}

/** Maps an offset in `text` to `other`; the two differ in JSON white space only. */
function offsetIn(other: string, text: string, offset: number): number {
  let at = 0;
  let from = 0;
  while (from < text.length && (from < offset || text[from] !== other[at])) {
    const isSame = text[from] === other[at];
    const isAdded = !isSame && /^[ \t\r\n]$/.test(other.charAt(at));
    if (!isAdded) from += 1;
    if (isSame || isAdded) at += 1;
  }
  return at;
}
