const BASE64URL = 1;
const DOT = 2;
const STANDARD = 4;
const WHITE_SPACE = 8;
const LINE_BREAK = 16;
const INVISIBLE = 32;
const ENCLOSING = 64;

/** What each UTF-16 code unit is, for tests that run once for every character of a long text. */
const classes = new Uint8Array(0x10000);

function mark(flag: number, ...ranges: [first: number, last: number][]): void {
  for (const [first, last] of ranges)
    for (let code = first; code <= last; code++) classes[code] = (classes[code] ?? 0) | flag;
}
function markEach(flag: number, characters: string): void {
  for (const character of characters) mark(flag, [character.charCodeAt(0), character.charCodeAt(0)]);
}

markEach(BASE64URL, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
markEach(DOT, '.');
markEach(STANDARD, '+/=');
markEach(LINE_BREAK, '\n\r\u0085\u2028\u2029');
markEach(WHITE_SPACE, '\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000');
mark(WHITE_SPACE, [0x2000, 0x200a]);
markEach(INVISIBLE, '\u00ad\u180e\ufeff');
mark(INVISIBLE, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069]);
/** What people and formats put around a token, and what never stands in one. */
markEach(ENCLOSING, '"\'`´“”„‟‘’‚‛«»‹›「」『』<>()[]{},;&|\\^~');

const is =
  (flags: number) =>
  (text: string, at: number): boolean =>
    ((classes[text.charCodeAt(at)] ?? 0) & flags) !== 0;

export const isBase64urlAt = is(BASE64URL);
/** A character of base64url, or the dot between segments. */
export const isTokenAt = is(BASE64URL | DOT);
/** As `isTokenAt`, and what other base64 writers put there: `+`, `/`, `=`. */
export const isLooseAt = is(BASE64URL | DOT | STANDARD);
export const isWhiteSpaceAt = is(WHITE_SPACE);
export const isLineBreakAt = is(LINE_BREAK);
/** Takes no room on the screen: zero-width characters, byte order mark, direction marks. */
export const isInvisibleAt = is(INVISIBLE);
export const isBlankAt = is(WHITE_SPACE | INVISIBLE);
export const isEnclosingAt = is(ENCLOSING);

const isKnownAt = is(BASE64URL | DOT | STANDARD | WHITE_SPACE | INVISIBLE);
/** Neither part of a token nor blank. */
export const isForeignAt = (text: string, at: number): boolean => at < text.length && !isKnownAt(text, at);

/** Where the text starts and ends without white space and invisible characters. */
export function trimmed(text: string): { start: number; end: number } {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankAt(text, start)) start++;
  while (end > start && isBlankAt(text, end - 1)) end--;
  return { start, end };
}

export function anyCharacter(text: string, test: (text: string, at: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (test(text, at)) return true;
  return false;
}
