import { fromBase64, type Bytes } from '../../../bytes/bytes.js';
import { declaredLength } from '../der/der.js';
import type { Cleaning } from '../types.js';

/** Characters: no key is longer, and a guess takes its time. */
const longest = 100_000;

/**
 * Undoes what forms and shells do to base64: "+" that became a space, and "\n" that lost its backslash. A guess is taken
 * only where it makes DER of the very length that it declares, and the text as it stands does not.
 */
export function repairedDer(text: string): { bytes: Bytes; how: Cleaning } | null {
  if (text.length > longest) return null;
  const lines = text.replace(/\r/g, '').replace(/^\n|\n$/g, '');
  if (isWholeDer(lines.replace(/\s/g, ''))) return null;
  const plus = (line: string) => line.replaceAll(' ', '+');
  const guesses: readonly (readonly [Cleaning, string | null])[] = [
    ['plus-as-space', plus(lines)],
    ['plus-as-space', plus(lines.replace(/^ +| +$/gm, ''))],
    ...[64, 76].map((width) => ['plus-as-space', mapNull(unfolded(lines, width, ' '), plus)] as const),
    ...['n', 'rn'].map((mark) => ['lost-backslash', unfolded(lines, 64, mark)] as const),
  ];
  for (const [how, guess] of guesses) {
    const bytes = guess === null ? null : fromBase64(guess.replaceAll('\n', ''));
    if (bytes && declaredLength(bytes) === bytes.length) return { bytes, how };
  }
  return null;
}

function isWholeDer(base64: string): boolean {
  const bytes = fromBase64(base64);
  return bytes !== null && declaredLength(bytes) === bytes.length;
}

const mapNull = (text: string | null, change: (text: string) => string): string | null =>
  text === null ? null : change(text);

/** A text on one line, without the marks that stand between its pieces of `width`; null where one does not stand there. */
function unfolded(text: string, width: number, mark: string): string | null {
  let rest = text.startsWith(mark) ? text.slice(mark.length) : text;
  let joined = '';
  while (rest.length > width) {
    if (!rest.startsWith(mark, width)) return null;
    joined += rest.slice(0, width);
    rest = rest.slice(width + mark.length);
  }
  return joined + (rest.endsWith(mark) ? rest.slice(0, -mark.length) : rest);
}
