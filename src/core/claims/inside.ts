import { fromBase64, type Bytes } from '../bytes/bytes.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { readJson } from '../json/read.js';
import { isCompactToken } from '../token/families/jws.js';
import { claimRows } from './rows.js';

/** What the text of a claim is beyond letters. */
export type Inside =
  | { kind: 'token'; token: string }
  /** An object or array as text, as some services put one into a string. */
  | { kind: 'json'; text: string }
  /** What base64 or base64url (RFC 4648) of a text says. */
  | { kind: 'text'; text: string }
  /** What base64 or base64url of binary data holds. */
  | { kind: 'bytes'; bytes: Bytes };

/** Shorter ones are words and numbers that happen to be base64 too. */
const shortestText = 12;
const shortestBytes = 20;

/** Letters of both cases and digits, as random bytes have; identifiers in hex, or of words, haven't. */
const looksRandom = /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)/;
/** A text that people read has no control characters but these. */
const isWritten = (text: string): boolean => !/[^\P{C}\t\r\n]/u.test(text);

/** What is inside a string; null where it is no more than itself. @param value its content, not its JSON text */
export function insideOf(value: string): Inside | null {
  const text = value.trim();
  if (isCompactToken(text)) return { kind: 'token', token: text };
  if (/^[[{]/.test(text)) return readJson(text).problem === null ? { kind: 'json', text } : null;
  const bytes = text.length < shortestText ? null : fromBase64(text);
  if (bytes === null) return null;
  const written = decodeUtf8(bytes);
  if (written !== null && isWritten(written)) return { kind: 'text', text: written };
  return text.length >= shortestBytes && looksRandom.test(text) ? { kind: 'bytes', bytes } : null;
}

/** Of more than this, only the whole is shown: to look through it would hold up the page. */
const longest = 100_000;

/** The strings in a JSON text that have something inside, by their path (RFC 6901), in the order of the text. */
export function insides(json: string, most: number): { path: string; value: string }[] {
  if (json.length > longest) return [];
  // As a member, so that the elements of an array have rows too.
  return claimRows(`{"":${json}}`)
    .flatMap(({ path, string }) => (string === null ? [] : [{ path: path.slice(1), value: string }]))
    .filter(({ value }) => insideOf(value))
    .slice(0, most);
}
