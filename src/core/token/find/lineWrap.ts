import { anyCharacter, isInvisibleAt, isLineBreakAt, isWhiteSpaceAt } from './characters.js';

/** Separator between two pieces of a wrapped token (line break, spaces, invisible characters): its end, and its kind. */
export type Gap = { end: number; kind: 'line-break' | 'space' | 'invisible' };

const quotes = '"\'`';

/**
 * The gap that starts at `start`: white space, line breaks with a continuation mark before them and a
 * mail quotation mark after them, or the `" + "` between the pieces of a string in source code. Null
 * where there is none, or where nothing follows it.
 */
export function readSeparator(text: string, start: number): Gap | null {
  let end = start;
  let kind: Gap['kind'] = 'invisible';
  while (end < text.length) {
    const character = text.charAt(end);
    if (isLineBreakAt(text, end)) kind = 'line-break';
    else if (isWhiteSpaceAt(text, end)) kind = kind === 'line-break' ? kind : 'space';
    else if (kind === 'line-break' && (character === '>' || character === '|')) kind = 'line-break';
    else if (!isInvisibleAt(text, end)) {
      const next = continuation(text, end);
      if (next === null) break;
      kind = 'line-break';
      end = next;
      continue;
    }
    end++;
  }
  return end > start && end < text.length ? { end, kind } : null;
}

/** Past a `\` or `^` that ends a line, or past the quotes between two pieces of a string. */
function continuation(text: string, start: number): number | null {
  const character = text.charAt(start);
  if (character === '\\' || character === '^') {
    const next = skipWhiteSpace(text, start + 1);
    return anyCharacter(text.slice(start + 1, next), isLineBreakAt) ? next : null;
  }
  if (!quotes.includes(character)) return null;
  let next = skipWhiteSpace(text, start + 1);
  if ('+&.\\'.includes(text.charAt(next))) next = skipWhiteSpace(text, next + 1);
  return next > start + 1 && text.charAt(next) === character ? next + 1 : null;
}

function skipWhiteSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWhiteSpaceAt(text, at)) at++;
  return at;
}
