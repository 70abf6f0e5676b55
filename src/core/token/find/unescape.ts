/** A text with its escapes undone, and the way back to the places in the original. */
export type Unescaped = { text: string; originalOffset: (offset: number) => number };

const escape =
  /<w?br ?\/?>|%(?:25)*[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\[nrt/]|&#(?:[xX][0-9A-Fa-f]{1,6}|[0-9]{1,7});/g;

/**
 * Undoes what formats do to a token that stands in them: percent-encoding, once or many times over
 * (RFC 3986 section 2.1), JSON and source code escapes, numeric HTML references and line breaks. Only
 * what stands for an ASCII character is touched: nothing else can be part of a token or bound it.
 */
export function unescapeText(input: string): Unescaped {
  const pieces: string[] = [];
  /** After `at[i]` in the new text, the original is `shift[i]` code units further on. */
  const at: number[] = [];
  const shift: number[] = [];
  let length = 0;
  let done = 0;
  for (const match of input.matchAll(escape)) {
    const character = meaning(match[0]);
    if (character === null) continue;
    const end = match.index + match[0].length;
    const piece = input.slice(done, match.index) + character;
    pieces.push(piece);
    length += piece.length;
    done = end;
    at.push(length);
    shift.push(end - length);
  }
  if (pieces.length === 0) return { text: input, originalOffset: (offset) => offset };
  pieces.push(input.slice(done));
  return { text: pieces.join(''), originalOffset: (offset) => offset + (shift[lastAtMost(at, offset)] ?? 0) };
}

function meaning(escaped: string): string | null {
  if (escaped.startsWith('<')) return '\n';
  if (escaped.startsWith('\\') && !escaped.startsWith('\\u')) {
    return { '\\n': '\n', '\\r': '\r', '\\t': '\t', '\\/': '/' }[escaped] ?? null;
  }
  const decimal = /^&#(\d+);$/.exec(escaped);
  const hex = /([0-9A-Fa-f]+);?$/.exec(escaped.startsWith('%') ? escaped.slice(-2) : escaped.slice(2));
  const code = decimal ? Number(decimal[1]) : parseInt(hex?.[1] ?? '', 16);
  const isText = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x7f);
  return isText ? String.fromCharCode(code) : null;
}

/** The index of the last number in `sorted` that is at most `limit`, or -1. */
export function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
