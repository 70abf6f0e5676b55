import type { FlattenedJWE } from 'jose';
import type { Bytes } from '../../bytes/bytes.js';
import { joinObjects } from '../../json/write/join.js';
import { find, type JsonText } from '../../json/object.js';
import { readJson } from '../../json/read.js';
import type { Problem, Result } from '../../problems.js';
import { readPlainPart } from '../../token/parts/part.js';
import { readHeader, type JweHeader } from '../header.js';
import type { JweParts } from '../parts.js';
import { bytesMember, doubled, headerMember } from './members.js';
import { isError, type MemberFinding, type RecipientFinding } from './problems.js';

/** What all recipients have in common. */
export type Shared = {
  /** Its bytes, and its text where that is an object. */
  protectedHeader: { bytes: Bytes; text: string | null };
  /** The shared unprotected header; null where it is missing or can't be read. */
  unprotected: string | null;
  sealed: Pick<JweParts, 'iv' | 'ciphertext' | 'tag'>;
  /** In base64url; null for none. */
  aad: string | null;
};

/** One recipient of a JWE in JSON. */
export type JweJsonRecipient = {
  /** The text of its own header; null where it is missing or can't be read. */
  header: string | null;
  alg: string | null;
  enc: string | null;
  kid: string | null;
  findings: RecipientFinding[];
  /** What its three headers say together, and the parts it is decrypted from; the reason where it can't be. */
  sealed: Result<{ header: JweHeader; parts: JweParts }>;
};

/** @param text of an object with the members `header` and `encrypted_key`; others are ignored */
export function readRecipient(text: string, shared: Shared): JweJsonRecipient {
  const part = { text, json: readJson(text) };
  if (part.json.root?.kind !== 'object') return nobody([{ kind: 'recipient-not-object' }]);
  const members: MemberFinding[] = doubled(part, ['header', 'encrypted_key']);
  const header = headerMember(part, 'header', members);
  const encryptedKey = bytesMember(part, 'encrypted_key', members);
  const { protectedHeader, unprotected } = shared;
  const headers = [protectedHeader.text, unprotected, header].filter((one) => one !== null);
  const findings: RecipientFinding[] = [
    ...members,
    ...headerFindings(protectedHeader.text, unprotected, header),
  ];
  if (headers.length === 0) findings.push({ kind: 'no-header' });
  const joined = readPlainPart('header', joinObjects(headers), 0);
  const read = readHeader(joined);
  const all: JsonText = { text: joined.text ?? '', json: joined.json ?? readJson('') };
  const said = (name: string) => find(all, name)?.string ?? null;
  const parts = { protectedHeader: protectedHeader.bytes, encryptedKey, ...shared.sealed };
  return {
    header,
    alg: said('alg'),
    enc: said('enc'),
    kid: said('kid'),
    findings,
    sealed: findings.some(isError)
      ? invalid
      : read.ok
        ? { ok: true, value: { header: read.value, parts: { ...parts, beside: beside(shared, header) } } }
        : read,
  };
}

/** A rule of RFC 7516 section 7.2 is broken: the findings name it. */
export const invalid: { ok: false; problem: Problem } = {
  ok: false,
  problem: { kind: 'token-family-invalid', family: 'jwe-json' },
};

const nobody = (findings: RecipientFinding[]): JweJsonRecipient => ({
  header: null,
  alg: null,
  enc: null,
  kid: null,
  findings,
  sealed: invalid,
});

/** What compact serialization has no place for, as the library takes it. */
function beside({ unprotected, aad }: Shared, header: string | null): JweParts['beside'] {
  return {
    ...(aad !== null && { aad }),
    ...(unprotected !== null && { unprotected: objectIn(unprotected) }),
    ...(header !== null && { header: objectIn(header) }),
  };
}

function objectIn(text: string): NonNullable<FlattenedJWE['header']> {
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' ? { ...parsed } : {};
}

const mustBeProtected = ['crit', 'zip'] as const;

function headerFindings(
  protectedHeader: string | null,
  unprotected: string | null,
  header: string | null,
): RecipientFinding[] {
  const own = namesOf(header);
  const findings: RecipientFinding[] = [];
  if (header !== null && own.size === 0) findings.push({ kind: 'member-empty', name: 'header' });
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const names of [namesOf(protectedHeader), namesOf(unprotected), own])
    for (const name of names) (seen.has(name) ? shared : seen).add(name);
  if (shared.size > 0) findings.push({ kind: 'names-shared', names: [...shared] });
  for (const name of mustBeProtected)
    if (own.has(name) || namesOf(unprotected).has(name))
      findings.push({ kind: 'unprotected-parameter', name });
  return findings;
}

const namesOf = (text: string | null): Set<string> =>
  new Set(readJson(text ?? '').members.map(({ name }) => name));
