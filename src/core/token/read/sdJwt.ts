import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from '../../bytes/base64url.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { childrenOf } from '../../json/children.js';
import { memberOf, readJson, stringValue } from '../../json/read.js';
import type { PartReading } from '../parts/part.js';
import type { Disclosure, TokenProblem } from '../problems.js';

const mostDisclosures = 100;
const longestValue = 100;

const tildes = /^~(?:[\w-]+~)*(?:[\w-]+\.[\w-]+\.[\w-]*)?/;
/** The same in lines of equal length, as specifications and mails write it: a wrap is in none of the last two words. */
const wrapped =
  /^(?:\s*\n\s*)?~(?:(?:[\w-]|\r?\n[ \t]*)+~)*(?:[ \t]*\r?\n[ \t]*)?(?:(?:[\w-]|\r?\n[ \t]*)+\.(?:[\w-]|\r?\n[ \t]*)+\.[\w-]*(?:\r?\n[ \t]*[\w-]+(?=\s*$))?)?/;

/** What stands behind the JWT of an SD-JWT, in one line, and how long it is as pasted; '' where it is none. */
export function behindOf(after: string): { behind: string; length: number } {
  const [plain = ''] = tildes.exec(after) ?? [];
  const rest = after.slice(plain.length);
  // In the middle of a line no more comes of it.
  const [found = plain] = /^[ \t]*\r?\n/.test(rest) || plain === '' ? (wrapped.exec(after) ?? []) : [plain];
  return { behind: found.replace(/\s+/g, ''), length: found.length };
}

/** What stands behind the JWT of an SD-JWT (RFC 9901 section 4): disclosures, and maybe a key binding JWT. */
export function sdJwtProblems(behind: string, payload: PartReading | null): TokenProblem[] {
  if (behind === '') return [];
  const pieces = behind.split('~').slice(1, 1 + mostDisclosures);
  const texts = pieces.filter((piece) => piece !== '' && !piece.includes('.'));
  const isBound = behind.includes('.');
  if (texts.length === 0 && !isBound && !isSelective(payload)) return [];
  const read = texts.map(readDisclosure);
  // A digest may also stand in the value of another disclosure (section 4.2.6).
  const places = [payload?.text ?? '', ...read.map(({ text }) => text)];
  const disclosures = read.map(({ encoded, text, ...shown }): Disclosure => {
    const digest = encodeBase64url(sha256(new TextEncoder().encode(encoded)));
    return { ...shown, isListed: places.some((place) => place !== text && place.includes(`"${digest}"`)) };
  });
  const foreign = usesSha256(payload) ? disclosures.filter(({ isListed }) => !isListed) : [];
  return [
    { kind: 'token-sd-jwt', disclosures, isCompared: usesSha256(payload), isBound },
    ...(foreign.length > 0 ? [{ kind: 'token-disclosure-foreign', disclosures: foreign } as const] : []),
  ];
}

function readDisclosure(encoded: string): {
  encoded: string;
  text: string;
  name: string | null;
  value: string;
} {
  const text = decodeUtf8(decodeBase64url(encoded).bytes) ?? '';
  const { root } = readJson(text);
  const values = root?.kind === 'array' ? childrenOf(text, root).map(({ value }) => value) : [];
  const shown = values.at(-1);
  const value = shown ? text.slice(shown.start, shown.end) : encoded;
  // Of an element of a list there is no name: only salt and value.
  const named = values.length === 3 ? values[1] : undefined;
  const name = named ? stringValue(text, named) : null;
  return { encoded, text, name: name?.slice(0, longestValue) ?? null, value: value.slice(0, longestValue) };
}

const isSelective = (payload: PartReading | null): boolean =>
  /"(?:_sd|_sd_alg|\.\.\.)"/.test(payload?.text ?? '');

/** What digests are made with unless _sd_alg says otherwise (section 4.1.1). */
function usesSha256(payload: PartReading | null): boolean {
  const member = payload?.json && memberOf(payload.json, '_sd_alg');
  return !member || stringValue(payload.text ?? '', member.value) === 'sha-256';
}
