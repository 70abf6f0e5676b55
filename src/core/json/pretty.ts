import { stringEnd, withoutSpace } from './compact.js';
import { readJson } from './read.js';
import { codes } from './scan.js';

const indent = '  ';
/** Deeper levels are indented no further: ten thousand levels would else be a hundred megabytes of spaces. */
const deepest = 32;

/** The text set out in lines, lossless; a text that is not JSON comes back as it is. */
export function prettyJson(text: string): string {
  if (readJson(text).problem) return text;
  const compact = withoutSpace(text);
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number, whatFollows: string) => {
    out.push(compact.slice(start, end), whatFollows);
    start = end;
  };
  const line = () => `\n${indent.repeat(Math.min(depth, deepest))}`;
  for (let at = 0; at < compact.length; at += 1) {
    const code = compact.charCodeAt(at);
    if (code === codes.quote) at = stringEnd(compact, at) - 1;
    else if (code === codes.openBrace || code === codes.openBracket) {
      const next = compact.charCodeAt(at + 1);
      if (next === codes.closeBrace || next === codes.closeBracket) at += 1;
      else {
        depth += 1;
        cut(at + 1, line());
      }
    } else if (code === codes.closeBrace || code === codes.closeBracket) {
      depth -= 1;
      cut(at, line());
    } else if (code === codes.comma) cut(at + 1, line());
    else if (code === codes.colon) cut(at + 1, ' ');
  }
  return out.join('') + compact.slice(start);
}
