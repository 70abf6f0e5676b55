export type SuspiciousClass =
  'bidi' | 'zero-width' | 'control' | 'lone-surrogate' | 'noncharacter' | 'replacement' | 'look-alike';
import { latinConfusable } from './confusables.js';

/** A character that does not show, or does not show as what it is; `escaped` as `\uXXXX` in the text. */
export type Suspicious = { offset: number; codePoint: number; class: SuspiciousClass; escaped: boolean };

export const mostSuspicious = 100;

/** Everything but printable ASCII, the white space of JSON, and the ideographs and syllables of East Asia. */
const worthALook = /[^\n\r\t -[\]-~\u3400-\u9fff\uac00-\ud7a3]/g;

/**
 * Finds the characters by which a text deceives the eye or a parser: direction marks, zero-width and
 * control characters, halves of surrogate pairs, letters that pass for Latin ones within a Latin word.
 * Sees them as JSON escapes (RFC 8259 section 7) too. Offsets are UTF-16 code units.
 *
 * @returns the first `mostSuspicious` of them, in order
 */
export function suspiciousCharacters(text: string): Suspicious[] {
  const found: Suspicious[] = [];
  let run: Run = { end: -1, isAfterLatin: false, touchesLatin: false };
  worthALook.lastIndex = 0;
  for (
    let match = worthALook.exec(text);
    match && found.length < mostSuspicious;
    match = worthALook.exec(text)
  ) {
    const offset = match.index;
    const { codePoint, length, escaped } = characterAt(text, offset);
    worthALook.lastIndex = offset + length;
    if (codePoint === null) continue;
    let suspicion = classOf(codePoint, text, offset, length);
    if (!suspicion && latinConfusable(String.fromCodePoint(codePoint)) !== undefined) {
      run = runAt(text, offset, length, run);
      if (run.touchesLatin) suspicion = 'look-alike';
    }
    if (suspicion) found.push({ offset, codePoint, class: suspicion, escaped });
  }
  return found;
}

type Character = { codePoint: number | null; length: number; escaped: boolean };

const shortEscapes: Partial<Record<string, number>> = { b: 8, f: 12 };

function characterAt(text: string, offset: number): Character {
  if (text.charAt(offset) !== '\\') {
    const codePoint = text.codePointAt(offset) ?? 0;
    return { codePoint, length: codePoint > 0xffff ? 2 : 1, escaped: false };
  }
  const unit = escapedUnit(text, offset);
  if (unit === null)
    return { codePoint: shortEscapes[text.charAt(offset + 1)] ?? null, length: 2, escaped: true };
  const low = unit >= 0xd800 && unit < 0xdc00 ? escapedUnit(text, offset + 6) : null;
  if (low === null || low < 0xdc00 || low > 0xdfff) return { codePoint: unit, length: 6, escaped: true };
  return { codePoint: (unit - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000, length: 12, escaped: true };
}

function escapedUnit(text: string, offset: number): number | null {
  const digits = /^\\u([0-9A-Fa-f]{4})$/.exec(text.slice(offset, offset + 6))?.[1];
  return digits === undefined ? null : parseInt(digits, 16);
}

const ranges: [SuspiciousClass, first: number, last: number][] = [
  ['control', 0x00, 0x08],
  ['control', 0x0b, 0x0c],
  ['control', 0x0e, 0x1f],
  ['control', 0x7f, 0x9f],
  ['control', 0x2028, 0x2029],
  ['control', 0xfff9, 0xfffb],
  ['bidi', 0x061c, 0x061c],
  ['bidi', 0x200e, 0x200f],
  ['bidi', 0x202a, 0x202e],
  ['bidi', 0x2066, 0x2069],
  ['zero-width', 0x00ad, 0x00ad],
  ['zero-width', 0x034f, 0x034f],
  ['zero-width', 0x115f, 0x1160],
  ['zero-width', 0x17b4, 0x17b5],
  ['zero-width', 0x180e, 0x180e],
  ['zero-width', 0x200b, 0x200d],
  ['zero-width', 0x2060, 0x2064],
  ['zero-width', 0x206a, 0x206f],
  ['zero-width', 0x3164, 0x3164],
  ['zero-width', 0xfeff, 0xfeff],
  ['zero-width', 0xffa0, 0xffa0],
  ['zero-width', 0xe0000, 0xe0fff],
  ['lone-surrogate', 0xd800, 0xdfff],
  ['noncharacter', 0xfdd0, 0xfdef],
  ['replacement', 0xfffd, 0xfffd],
];

function classOf(codePoint: number, text: string, offset: number, length: number): SuspiciousClass | null {
  const named = ranges.find(([, first, last]) => codePoint >= first && codePoint <= last)?.[0];
  // Joiners are spelling in many scripts and the glue of emoji.
  const isJoiner = codePoint === 0x200c || codePoint === 0x200d;
  if (isJoiner && isBeyondAscii(text.charAt(offset - 1)) && isBeyondAscii(text.charAt(offset + length)))
    return null;
  if (named) return named;
  return (codePoint & 0xfffe) === 0xfffe ? 'noncharacter' : null;
}

const isBeyondAscii = (character: string): boolean => character > '\u007f';

/** Look-alikes one behind the other, up to `end`, and whether a Latin letter stands before them, or on either side. */
type Run = { end: number; isAfterLatin: boolean; touchesLatin: boolean };

/** The run that a look-alike stands in. @param last the one before, which may go on here: none is looked at twice */
function runAt(text: string, offset: number, length: number, last: Run): Run {
  if (offset < last.end) return last;
  let end = offset + length;
  while (latinConfusable(text.charAt(end)) !== undefined) end += 1;
  const isAfterLatin = offset === last.end ? last.isAfterLatin : isLatin(text.charAt(offset - 1));
  return { end, isAfterLatin, touchesLatin: isAfterLatin || isLatin(text.charAt(end)) };
}

const isLatin = (character: string): boolean => /^[A-Za-z]$/.test(character);
