import type { JsonExpectation } from './problems.js';

/** Where the text stops being JSON, and what would have been right there. */
export type ScanError = { offset: number; expected: JsonExpectation };
export type ScanEnd = number | ScanError;

export const codes = {
  space: 0x20,
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
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** The offset behind the string that starts with the quote at `from` (RFC 8259 section 7). */
export function scanString(text: string, from: number): ScanEnd {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code > codes.backslash) at += 1;
    else if (code === codes.quote) return at + 1;
    else if (code === codes.backslash) {
      const end = scanEscape(text, at + 1);
      if (typeof end !== 'number') return end;
      at = end;
    } else if (code >= codes.space) at += 1;
    else return { offset: at, expected: 'string-character' };
  }
}

function scanEscape(text: string, from: number): ScanEnd {
  const escape = text.charAt(from);
  if (escape === '' || !'"\\/bfnrtu'.includes(escape)) return { offset: from, expected: 'escape' };
  if (escape !== 'u') return from + 1;
  for (let digit = from + 1; digit < from + 5; digit += 1) {
    if (!/^[0-9a-fA-F]$/.test(text.charAt(digit))) return { offset: digit, expected: 'hex-digit' };
  }
  return from + 5;
}

/** The offset behind the number that starts at `from` (RFC 8259 section 6). */
export function scanNumber(text: string, from: number): ScanEnd {
  const whole = text.charCodeAt(from) === codes.minus ? from + 1 : from;
  let at = skipDigits(text, whole);
  if (at === whole) return { offset: at, expected: 'digit' };
  if (text.charCodeAt(whole) === codes.zero && at > whole + 1)
    return { offset: whole + 1, expected: 'no-digit-after-zero' };
  if (text.charCodeAt(at) === codes.dot) {
    const fraction = skipDigits(text, at + 1);
    if (fraction === at + 1) return { offset: fraction, expected: 'digit' };
    at = fraction;
  }
  const e = text.charAt(at);
  if (e === 'e' || e === 'E') {
    const sign = text.charAt(at + 1);
    const digits = sign === '+' || sign === '-' ? at + 2 : at + 1;
    const exponent = skipDigits(text, digits);
    if (exponent === digits) return { offset: exponent, expected: 'digit' };
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
