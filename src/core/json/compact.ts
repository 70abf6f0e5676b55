import type { Result } from '../problems.js';
import type { JsonSyntaxProblem } from './problems.js';
import { readJson } from './read.js';
import { codes, isSpace, scanString } from './scan.js';

/**
 * The text without its insignificant white space (RFC 8259 section 2). Order, doubled names, escapes and
 * the digits of numbers stay as typed.
 */
export function compactJson(text: string): Result<string, JsonSyntaxProblem> {
  const { problem } = readJson(text);
  return problem ? { ok: false, problem } : { ok: true, value: withoutSpace(text) };
}

/** @param text well-formed JSON */
export function withoutSpace(text: string): string {
  const kept: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === codes.quote) at = stringEnd(text, at) - 1;
    else if (isSpace(code)) {
      if (start < at) kept.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return start === 0 ? text : kept.join('') + text.slice(start);
}

/** The offset behind a string of well-formed JSON. */
export function stringEnd(text: string, quote: number): number {
  const end = scanString(text, quote);
  return typeof end === 'number' ? end : text.length;
}
