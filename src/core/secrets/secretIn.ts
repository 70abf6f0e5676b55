import { readTokens } from '../json/tokens.js';
import { holdsPrivateKey } from './holdsPrivateKey.js';
import { pathTo } from '../json/path.js';
import { decodeBase64url } from '../bytes/base64url.js';
import { findTokens } from '../token/find/find.js';
import { recogniseKey } from '../token/find/recognise.js';

/**
 * Where in a value made of JSON's types a private key or secret stands: in a text or a name, in JSON inside
 * it, inside a token, or as a JWK in members of its own (RFC 7518 section 6).
 *
 * @returns the path as JavaScript writes it, up to the object where it is in a name; null where there is none
 */
export function secretIn(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return isSecretText(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  const members = Object.entries(value);
  const names = new Set(members.map(([name]) => name));
  if (names.has('kty') && ['d', 'k', 'priv'].some((name) => names.has(name))) return path;
  for (const [name, inside] of members) {
    if (isSecretText(name)) return path;
    const found = secretIn(inside, pathTo(path, Array.isArray(value) ? Number(name) : name));
    if (found !== null) return found;
  }
  return null;
}

const decoder = new TextDecoder();

/** No key says what it is in fewer characters. */
const shortest = 16;

function isSecretText(text: string): boolean {
  if (text.length < shortest) return false;
  if (isKey(text)) return true;
  const segments = findTokens(text).flatMap(({ token }) => token.split('.'));
  const decoded = segments.map((segment) => decoder.decode(decodeBase64url(segment).bytes));
  if (segments.some(isKey) || decoded.some(isKey)) return true;
  // The strings of a text that is JSON, at any depth; each is shorter than the text, so this ends.
  let isFound = false;
  readTokens(text, (token, start, end) => {
    if (token !== 'string' && token !== 'name') return;
    isFound ||= isSecretText(String(JSON.parse(text.slice(start, end))));
  });
  return isFound;
}

const isKey = (text: string): boolean =>
  holdsPrivateKey(text) || recogniseKey(text.trim())?.kind === 'token-is-private-key';
