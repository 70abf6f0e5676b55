import type { JsonExpectation } from './problems.js';

/** Where the text stops being JSON, and what would have been right there. */
export type ScanError = { offset: number; expected: JsonExpectation };
export type ScanEnd = number | ScanError;

export const codes = {
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** White space of RFC 8259 section 2: space, tab, line feed, carriage return, and nothing else. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

const plainCharacters = /[^"\\\u0000-\u001f]*/y;

/** The offset behind the string that starts with the quote at `from`. */
export function scanString(text: string, from: number): ScanEnd {
  let at = from + 1;
  for (;;) {
    plainCharacters.lastIndex = at;
    plainCharacters.exec(text);
    at = plainCharacters.lastIndex;
    const code = text.charCodeAt(at);
    if (code === codes.quote) return at + 1;
    if (code !== codes.backslash) return { offset: at, expected: 'string-character' };
    const escape = text[at + 1] ?? '';
    if (escape === 'u') {
      for (let digit = at + 2; digit < at + 6; digit += 1) {
        if (!/^[0-9a-fA-F]$/.test(text[digit] ?? '')) return { offset: digit, expected: 'hex-digit' };
      }
      at += 6;
    } else if (escape !== '' && '"\\/bfnrt'.includes(escape)) {
      at += 2;
    } else {
      return { offset: at + 1, expected: 'escape' };
    }
  }
}

/** The offset behind the number that starts at `from` (RFC 8259 section 6). */
export function scanNumber(text: string, from: number): ScanEnd {
  let at = text.charCodeAt(from) === codes.minus ? from + 1 : from;
  const whole = at;
  at = skipDigits(text, at);
  if (at === whole) return { offset: at, expected: 'digit' };
  // No digit may follow a leading zero.
  if (text.charCodeAt(whole) === codes.zero && at > whole + 1) at = whole + 1;
  if (text.charCodeAt(at) === codes.dot) {
    const fraction = skipDigits(text, at + 1);
    if (fraction === at + 1) return { offset: fraction, expected: 'digit' };
    at = fraction;
  }
  if (text[at] === 'e' || text[at] === 'E') {
    const sign = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
    const exponent = skipDigits(text, sign);
    if (exponent === sign) return { offset: exponent, expected: 'digit' };
    at = exponent;
  }
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= codes.zero && code <= codes.nine; code = text.charCodeAt(at))
    at += 1;
  return at;
}
