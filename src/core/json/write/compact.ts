import type { Result } from '../../result.js';
import type { JsonSyntaxProblem } from '../problems.js';
import { scanString } from '../scan.js';
import { readTokens } from '../tokens.js';

/**
 * The text without its insignificant white space (RFC 8259 section 2). Order, doubled names, escapes and
 * the digits of numbers stay as typed.
 */
export function compactJson(text: string): Result<string, JsonSyntaxProblem> {
  let kept = '';
  let keptTo = 0;
  let tokenEnd = 0;
  const problem = readTokens(text, (_, start, end) => {
    if (start > tokenEnd) {
      kept += text.slice(keptTo, tokenEnd);
      keptTo = start;
    }
    tokenEnd = end;
  });
  return problem ? { ok: false, problem } : { ok: true, value: kept + text.slice(keptTo, tokenEnd) };
}

/** The offset behind a string of well-formed JSON. */
export function stringEnd(text: string, quote: number): number {
  const end = scanString(text, quote);
  return typeof end === 'number' ? end : text.length;
}
