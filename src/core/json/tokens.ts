import { lineAndColumn } from './lineAndColumn.js';
import type { JsonExpectation, JsonPlace, JsonSyntaxProblem } from './problems.js';
import { codes, scanNumber, scanString, skipSpace, type ScanEnd } from './scan.js';

export type JsonScalar = 'string' | 'number' | 'true' | 'false' | 'null';
export type JsonToken = '{' | '}' | '[' | ']' | ',' | ':' | 'name' | JsonScalar;

/** Told of a token from `start` up to but not including `end`, in UTF-16 code units. */
export type OnToken = (token: JsonToken, start: number, end: number) => void;

const longestWord = 40;

/**
 * The grammar of RFC 8259, and the only place that knows it. It keeps its own stack, so that no depth of
 * nesting overflows. A byte order mark is no white space (section 8.1).
 *
 * @param onToken is told of every token in the order of the text, up to the first that is wrong
 * @returns what is wrong, or null for well-formed JSON
 */
export function readTokens(text: string, onToken: OnToken): JsonSyntaxProblem | null {
  const open: ('{' | '[')[] = [];
  let place: JsonPlace = 'value';
  for (let at = skipSpace(text, 0); ; at = skipSpace(text, at)) {
    if (place === 'end-of-text' && at === text.length) return null;
    const token = tokenAt(text, at, place);
    if (token === null) return syntaxProblem(text, at, place);
    const end = tokenEnd(text, at, token);
    if (typeof end !== 'number') return syntaxProblem(text, end.offset, end.expected);
    onToken(token, at, end);
    if (token === '{' || token === '[') open.push(token);
    else if (token === '}' || token === ']') open.pop();
    place = placeAfter(token, open[open.length - 1]);
    at = end;
  }
}

/** The token that starts at an offset, or null where nothing does that has its place there. */
function tokenAt(text: string, at: number, place: JsonPlace): JsonToken | null {
  const code = text.charCodeAt(at);
  switch (place) {
    case 'colon':
      return code === codes.colon ? ':' : null;
    case 'name-or-brace':
      if (code === codes.closeBrace) return '}';
      return code === codes.quote ? 'name' : null;
    case 'name-after-comma':
      return code === codes.quote ? 'name' : null;
    case 'comma-or-brace':
      if (code === codes.comma) return ',';
      return code === codes.closeBrace ? '}' : null;
    case 'comma-or-bracket':
      if (code === codes.comma) return ',';
      return code === codes.closeBracket ? ']' : null;
    case 'value-or-bracket':
      return code === codes.closeBracket ? ']' : valueAt(text, at, code);
    case 'value':
    case 'value-after-comma':
      return valueAt(text, at, code);
    case 'end-of-text':
      return null;
  }
}

function valueAt(text: string, at: number, code: number): JsonToken | null {
  if (code === codes.quote) return 'string';
  if (code === codes.minus || (code >= codes.zero && code <= codes.nine)) return 'number';
  if (code === codes.openBrace) return '{';
  if (code === codes.openBracket) return '[';
  if (text.startsWith('true', at)) return 'true';
  if (text.startsWith('false', at)) return 'false';
  return text.startsWith('null', at) ? 'null' : null;
}

function tokenEnd(text: string, at: number, token: JsonToken): ScanEnd {
  if (token === 'name' || token === 'string') return scanString(text, at);
  if (token === 'number') return scanNumber(text, at);
  return at + token.length;
}

function placeAfter(token: JsonToken, inside: '{' | '[' | undefined): JsonPlace {
  if (token === '{') return 'name-or-brace';
  if (token === '[') return 'value-or-bracket';
  if (token === 'name') return 'colon';
  if (token === ':') return 'value';
  if (token === ',') return inside === '{' ? 'name-after-comma' : 'value-after-comma';
  if (inside === undefined) return 'end-of-text';
  return inside === '{' ? 'comma-or-brace' : 'comma-or-bracket';
}

function syntaxProblem(text: string, offset: number, expected: JsonExpectation): JsonSyntaxProblem {
  const [found = ''] = text.slice(offset, offset + 2);
  const word = /^[A-Za-z_$][\w$]*/.exec(text.slice(offset, offset + longestWord))?.[0] ?? '';
  return { kind: 'json-syntax', offset, found, word, expected, ...lineAndColumn(text, offset) };
}
