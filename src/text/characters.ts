import { codePointName } from './codePoint.js';

/** A character that can be read aloud: itself where it shows, and its code point in brackets. */
export function characterName(
  character: string,
  [open, close]: readonly [string, string] = [' (', ')'],
): string {
  const codePoint = character.codePointAt(0);
  if (codePoint === undefined) return '';
  const shows = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character);
  return shows ? `“${character}”${open}${codePointName(codePoint)}${close}` : codePointName(codePoint);
}

export const byteName = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

/** A text in which every character that cannot be seen, or that turns others round, stands as its number. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `‹${codePointName(character.codePointAt(0) ?? 0)}›`);
}

/** The same of a text that is set out in lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');
