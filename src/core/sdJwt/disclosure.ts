import { decodeBase64url } from '../bytes/base64url.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { childrenOf } from '../json/children.js';
import { readJson, stringValue, type JsonSpan } from '../json/read.js';
import type { SdJwtFinding } from './problems.js';

/** A disclosure (RFC 9901 section 4.2): a list of salt, name and value, or of salt and value. */
export type ReadDisclosure = {
  /** As it is sent, and digested. */
  encoded: string;
  /** Its JSON as the issuer wrote it; '' where it is no text. */
  text: string;
  parts: readonly JsonSpan[];
  salt: string | null;
  /** Null for an element of a list, and where it is no string. */
  name: string | null;
  /** The JSON of the value as written; null where there is none. */
  value: string | null;
};

export function readDisclosure(encoded: string): ReadDisclosure {
  const decoded = decodeBase64url(encoded);
  const text = decoded.problems.length > 0 ? '' : (decodeUtf8(decoded.bytes) ?? '');
  const { root } = readJson(text);
  const parts = root?.kind === 'array' ? childrenOf(text, root).map(({ value }) => value) : [];
  const [salt, second] = parts;
  const value = parts.length > 1 ? parts.at(-1) : undefined;
  return {
    encoded,
    text: root?.kind === 'array' ? text : '',
    parts,
    salt: salt ? stringValue(text, salt) : null,
    name: parts.length > 2 && second ? stringValue(text, second) : null,
    value: value ? text.slice(value.start, value.end) : null,
  };
}

/** The least that is recommended (section 9.3). */
const leastSaltBits = 128;

/** What is wrong with disclosures wherever their digests stand. */
export function disclosureFindings(disclosures: readonly ReadDisclosure[]): SdJwtFinding[] {
  const salts = new Set<string>();
  const known = new Set<string>();
  return disclosures.flatMap(({ encoded, text, parts, salt }, at): SdJwtFinding[] => {
    if (known.has(encoded)) return [{ kind: 'disclosure-twice', at }];
    known.add(encoded);
    if (text === '') return [{ kind: 'disclosure-not-array', at }];
    // What its parts are is said where its digest stands.
    if (parts.length < 2) return [];
    if (salt === null) return [{ kind: 'salt-not-string', at }];
    if (salts.has(salt)) return [{ kind: 'salt-twice', at }];
    salts.add(salt);
    // Of base64url text: 6 bits a character, as 128 random bits have 22 of them.
    const bits = salt.length * 6;
    return bits < leastSaltBits ? [{ kind: 'salt-short', at, bits }] : [];
  });
}
