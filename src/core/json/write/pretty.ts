import { readTokens, type JsonToken } from '../tokens.js';

/** Deeper values stay on one line: a megabyte of brackets would else become gigabytes of spaces. */
const deepest = 16;

/**
 * The text set out in lines, lossless; a text that is not JSON comes back as it is.
 *
 * @param indent spaces for each level
 */
export function prettyJson(text: string, indent = 2): string {
  const lines = Array.from({ length: deepest + 1 }, (_, level) => `\n${' '.repeat(indent * level)}`);
  let out = '';
  let keptTo = 0;
  let tokenEnd = 0;
  let depth = 0;
  let previous: JsonToken | null = null;

  const gapBefore = (token: JsonToken): string => {
    const afterOpening = previous === '{' || previous === '[';
    if (token === '}' || token === ']')
      return afterOpening || depth > deepest ? '' : (lines[depth - 1] ?? '');
    if (afterOpening) return lines[depth] ?? '';
    if (previous === ',') return lines[depth] ?? ' ';
    return previous === ':' ? ' ' : '';
  };

  const problem = readTokens(text, (token, start, end) => {
    const gap = gapBefore(token);
    if (gap !== '' || start > tokenEnd) {
      out += text.slice(keptTo, tokenEnd) + gap;
      keptTo = start;
    }
    tokenEnd = end;
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    previous = token;
  });
  return problem ? text : out + text.slice(keptTo, tokenEnd);
}
