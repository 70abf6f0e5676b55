import { anyCharacter, isEnclosingAt, isInvisibleAt, isWhiteSpaceAt, trimmed } from './characters.js';
import type { StrippedPart } from '../problems.js';

const near = 60;
const bearer = /(?:(?:proxy-)?authorization["']?\s{0,9}[:=]\s{0,9}["']?)?bearer[\s:=]{0,9}$/i;

/** What was cut away to get the token out of `input[start..end)`. Kinds only: a log may hold secrets. */
export function describeStripped(input: string, start: number, end: number): StrippedPart[] {
  const dropped = new Set<StrippedPart>();
  const inside = input.slice(start, end);
  if (inside.includes('%')) dropped.add('percent-encoding');
  if (inside.includes('\\u') || inside.includes('&#')) dropped.add('escapes');
  const before = trimmed(input.slice(0, start));
  const left = input.slice(before.start, before.end);
  const close = left.slice(-near);
  const withoutBearer = close.replace(bearer, '');
  if (withoutBearer !== close) dropped.add('bearer');
  describeSide(left.length > near ? left : withoutBearer, 'text-before', dropped);
  const after = trimmed(input.slice(end));
  describeSide(input.slice(end + after.start, end + after.end), 'text-after', dropped);
  describeBlank(
    input.slice(left === '' ? 0 : before.end, start) + input.slice(end, end + after.start),
    dropped,
  );
  return [...dropped];
}

function describeSide(text: string, kind: StrippedPart, dropped: Set<StrippedPart>): void {
  if (text === '') return;
  const isOther = (all: string, at: number): boolean => !isEnclosingAt(all, at) && !isWhiteSpaceAt(all, at);
  const onlyQuotes = text.length <= near && !anyCharacter(text, isOther);
  dropped.add(onlyQuotes ? 'quotes' : kind);
}

/** White space between the token and other text that was dropped is not worth a word. */
function describeBlank(text: string, dropped: Set<StrippedPart>): void {
  if (anyCharacter(text, isInvisibleAt)) dropped.add('invisible-characters');
  else if (text !== '' && dropped.size === 0) dropped.add('white-space');
}
