import { isBase64urlAt, isEnclosingAt, isTokenAt, trimmed } from './characters.js';
import { scanToken, type Stray } from './scan.js';
import { unescapeText } from './unescape.js';

/** A compact token, or a piece of one, as it stands in a longer text. */
export type FoundToken = {
  token: string;
  /** Where it stands in the input, in UTF-16 code units. */
  start: number;
  end: number;
  segments: number;
  /** How many line breaks were taken out of it. */
  lineBreaks: number;
  stray: Stray | null;
};

/**
 * Finds the compact tokens (RFC 7515 section 7.1, RFC 7516 section 7.1) in whatever was pasted: a
 * header line, a command, a URL, JSON, a log, a mail. Whole tokens, if there are any; else what looks
 * like a cut-off one; else the one dotted word that is all of the input. In the order of the text,
 * each once, the first hundred. Linear in the length of the input.
 */
export function findTokens(input: string): FoundToken[] {
  const found = scanTokens(input, mostTokens);
  const best = bestOf(found);
  if (best.length > 0) return best;
  const whole = wholeInput(input);
  return whole ? [whole] : found.slice(0, 1);
}

/** All that begins like a token, also pieces of one, and each as often as it is there: the first `most`. */
export function scanTokens(input: string, most: number): FoundToken[] {
  const { text, originalOffset } = unescapeText(input);
  const around = trimmed(text);
  const found: FoundToken[] = [];
  let floor = 0;
  for (
    let at = nextHeader(text, 0);
    at >= 0 && found.length < most;
    at = nextHeader(text, Math.max(floor, at + 1))
  ) {
    if (!startsWord(text, at)) continue;
    let start = at;
    while (start > floor && text.charAt(at - 1) === '.' && isTokenAt(text, start - 1)) start--;
    const bare = start === around.start;
    while (!bare && text.charAt(start) === '.') start++;
    const { end, dots, ...scanned } = scanToken(text, start, bare);
    floor = end;
    // One segment alone may be a token's header; a second is no better.
    if (dots === 0 && found.length > 0) continue;
    found.push({ ...scanned, start: originalOffset(start), end: originalOffset(end), segments: dots + 1 });
  }
  return found;
}

/** More tokens than anybody picks from. */
const mostTokens = 100;

const headerStart = /eyJ|eyA|ewk|ewo|ew0|e30/g;

function nextHeader(text: string, from: number): number {
  headerStart.lastIndex = from;
  return headerStart.exec(text)?.index ?? -1;
}

/** Nothing of a token stands before it; "Bearer" without its space and mail's "=3D" are no part of one. */
function startsWord(text: string, at: number): boolean {
  if (at === 0 || !isBase64urlAt(text, at - 1)) return true;
  return /(?:^|[^\w-])bearer$|=3D$/i.test(text.slice(Math.max(0, at - 7), at));
}

function bestOf(found: FoundToken[]): FoundToken[] {
  const whole = found.filter(({ segments }) => segments === 3 || segments === 5);
  const pieces = found.filter(({ segments }) => segments > 1);
  const tokens = whole.length > 0 ? whole : pieces.slice(0, 1);
  return [...new Map(tokens.map((each) => [each.token, each] as const)).values()].sort(
    (a, b) => a.start - b.start,
  );
}

const longestPrefix = 40;

/** A text that is one dotted word: a token whose header does not look like one. */
function wholeInput(input: string): FoundToken | null {
  let { start, end } = trimmed(input);
  const prefix = /^(?:authorization\s*:\s*)?bearer\s+/i.exec(input.slice(start, start + longestPrefix));
  start += prefix?.[0].length ?? 0;
  while (start < end && isEnclosingAt(input, start)) start++;
  while (end > start && isEnclosingAt(input, end - 1)) end--;
  const token = input.slice(start, end);
  const dots = token.split('.').length - 1;
  const looksLikeOne = (dots === 2 || dots === 4 || (dots > 0 && token.length >= 24)) && !hasSpace(token);
  if (!looksLikeOne || !startsLikeToken(token)) return null;
  return { token, start, end, segments: dots + 1, lineBreaks: 0, stray: null };
}

const hasSpace = (text: string): boolean => /\s/.test(text);
const startsLikeToken = (token: string): boolean =>
  /^[\w+/=.-]{1,20}/.exec(token)?.[0].length === Math.min(20, token.length);
