import { stringEnd } from '../../json/write/compact.js';
import { codes, scanNumber } from '../../json/scan.js';

/** A number whose value JavaScript, and whoever reads it as a double, changes (RFC 8259 section 6). */
export type InexactNumbers = { text: string; offset: number; count: number };

const longestShown = 40;

/**
 * The numbers in a valid JSON text that a double cannot hold: integers past 2^53, 1e400, a fraction with
 * too many digits. `1.0` is no such number: its value stays.
 *
 * @returns the first of them and how many there are, or null
 */
export function inexactNumbers(json: string): InexactNumbers | null {
  let first: InexactNumbers | null = null;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === codes.quote) at = stringEnd(json, at) - 1;
    else if (code === codes.minus || (code >= codes.zero && code <= codes.nine)) {
      const scanned = scanNumber(json, at);
      const end = typeof scanned === 'number' ? scanned : json.length;
      const text = json.slice(at, end);
      if (!isExact(text)) {
        if (first) first.count++;
        else first = { text: text.slice(0, longestShown), offset: at, count: 1 };
      }
      at = end - 1;
    }
  }
  return first;
}

function isExact(text: string): boolean {
  const value = Number(text);
  if (/^-?\d{1,15}$/.test(text)) return true;
  return Number.isFinite(value) && sameDecimal(text, String(value)) && !isBeyondIntegers(text, value);
}

/** 9007199254740993 differs from what it is read as; 9007199254740992 may stand for both. */
const isBeyondIntegers = (text: string, value: number): boolean =>
  /^-?\d+$/.test(text) && !Number.isSafeInteger(value);

function sameDecimal(one: string, other: string): boolean {
  const a = decimal(one);
  const b = decimal(other);
  return (
    a.digits === b.digits && (a.digits === '' || (a.exponent === b.exponent && a.negative === b.negative))
  );
}

/** As digits without zeros at either end, and the power of ten of the last of them. */
function decimal(text: string): { digits: string; exponent: number; negative: boolean } {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const all = whole + fraction;
  let end = all.length;
  while (end > 0 && all.charAt(end - 1) === '0') end--;
  let start = 0;
  while (start < end && all.charAt(start) === '0') start++;
  const trailing = all.length - end;
  return {
    digits: all.slice(start, end),
    exponent: Number(exponent) - fraction.length + trailing,
    negative: mantissa.startsWith('-'),
  };
}
