import { decodeBase64url } from '../bytes/base64url.js';
import type { Bytes } from '../bytes/bytes.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { find, objectOf } from '../json/object.js';
import { memberOf, readJson, stringValue, type JsonReading } from '../json/read.js';
import type { TokenClassification } from '../token/families/family.js';
import type { TokenProblem } from '../token/problems.js';
import { compactOf } from './compact.js';
import { readJoined, type Payload } from './joined.js';
import { isError, type SignatureFinding } from './problems.js';

/** One signature of a JWS in JSON. */
export type JwsJsonSignature = {
  /** The texts of its two headers; null for one that is missing or can't be read. */
  protectedHeader: string | null;
  header: string | null;
  alg: string | null;
  kid: string | null;
  /** The bytes that it signs; null where they can't be read. */
  payload: Bytes | null;
  /** b64 is false: the payload stands in the JSON as it is (RFC 7797). */
  isUnencoded: boolean;
  findings: SignatureFinding[];
  /** What its two headers and its signature say, as of a compact token. */
  problems: TokenProblem[];
  judged: TokenClassification;
  /** The same in compact form; null where there is none. */
  compact: string | null;
};

/**
 * @param text of an object with the members `protected`, `header` and `signature`; others are ignored
 * @param payload null where it is missing
 */
export function readSignature(text: string, payload: Payload | null): JwsJsonSignature {
  const object = readJson(text);
  const findings = memberFindings(text, object);
  const encoded = stringOf(text, object, 'protected') ?? '';
  const signature = stringOf(text, object, 'signature') ?? '';
  const protectedHeader = encoded === '' ? null : decodeUtf8(decodeBase64url(encoded).bytes);
  const span = memberOf(object, 'header')?.value;
  const header = span?.kind === 'object' ? text.slice(span.start, span.end) : null;
  const shared = headerFindings(protectedHeader, header, findings);

  const joined = readJoined({ encoded, protectedHeader, header, payload, signature });
  const { isUnencoded, bytes, reading } = joined;
  if (payload !== null && bytes === null)
    findings.push(isUnencoded ? { kind: 'payload-not-text' } : { kind: 'not-base64url', name: 'payload' });
  const isBroken = bytes === null || findings.some(isError);
  const { text: said = null, json } = reading.header ?? {};
  const all = said !== null && json ? objectOf({ text: said, json }) : null;
  return {
    protectedHeader,
    header,
    alg: (all && find(all, 'alg')?.string) ?? null,
    kid: (all && find(all, 'kid')?.string) ?? null,
    payload: bytes,
    isUnencoded,
    findings,
    // A name in both headers is doubled in neither.
    problems: reading.problems.filter(({ kind }) => !shared || kind !== 'token-duplicate-name'),
    judged: isBroken ? { verdict: 'malformed', problems: [] } : joined.judged,
    compact: isBroken ? null : compactOf({ encoded, header, payload, signature }),
  };
}

const strings = ['protected', 'signature'] as const;

function memberFindings(text: string, object: JsonReading): SignatureFinding[] {
  if (object.root?.kind !== 'object') return [{ kind: 'signature-not-object' }];
  const findings: SignatureFinding[] = twice(object, [...strings, 'header']).map((name) => ({
    kind: 'member-twice',
    name,
  }));
  for (const name of strings) {
    if (!memberOf(object, name)) continue;
    const value = stringOf(text, object, name);
    if (value === null) findings.push({ kind: 'member-not-string', name });
    else if (decodeBase64url(value).problems.length > 0) findings.push({ kind: 'not-base64url', name });
    else if (value === '' && name === 'protected') findings.push({ kind: 'member-empty', name });
  }
  if (!memberOf(object, 'signature')) findings.push({ kind: 'signature-missing' });
  const header = memberOf(object, 'header');
  if (header && header.value.kind !== 'object') findings.push({ kind: 'header-not-object' });
  if (!header && !memberOf(object, 'protected')) findings.push({ kind: 'no-header' });
  return findings;
}

/** @returns whether a name stands in both */
function headerFindings(
  protectedHeader: string | null,
  header: string | null,
  findings: SignatureFinding[],
): boolean {
  if (header === null) return false;
  const names = namesOf(header);
  if (names.length === 0) findings.push({ kind: 'member-empty', name: 'header' });
  const others = new Set(protectedHeader === null ? [] : namesOf(protectedHeader));
  const shared = [...new Set(names)].filter((name) => others.has(name));
  if (shared.length > 0) findings.push({ kind: 'names-shared', names: shared });
  if (names.includes('crit')) findings.push({ kind: 'crit-unprotected' });
  if (names.includes('b64')) findings.push({ kind: 'b64-unprotected' });
  return shared.length > 0;
}

const namesOf = (text: string): string[] => readJson(text).members.map(({ name }) => name);

/** Those of the names that stand in an object more than once. */
export const twice = ({ members }: JsonReading, names: readonly string[]): string[] =>
  names.filter((one) => members.filter(({ name }) => name === one).length > 1);

export function stringOf(text: string, json: JsonReading, name: string): string | null {
  const member = memberOf(json, name);
  return member ? stringValue(text, member.value) : null;
}
