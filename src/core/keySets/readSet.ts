import { readJson } from '../json/read.js';
import type { KeyFormatProblem } from '../keys/formats/problems.js';
import type { Result } from '../result.js';

/** A JWK as it is written in a set (RFC 7517 section 4): its own members, whatever they hold. */
export type WrittenJwk = ReadonlyMap<string, unknown>;

/**
 * The JWKs of a JWK Set as they are written, unread: also those that no reader takes, with their private members.
 *
 * @param text a JWK Set (RFC 7517 section 5), an array of JWKs, or one JWK
 */
export function readKeySet(text: string): Result<readonly WrittenJwk[], KeyFormatProblem> {
  const { problem, duplicates } = readJson(text);
  if (problem)
    return { ok: false, problem: { kind: 'jwk-not-json', line: problem.line, column: problem.column } };
  const [duplicate] = duplicates;
  // RFC 7517 section 4: which of the two is meant is up to the parser.
  if (duplicate) return { ok: false, problem: { kind: 'jwk-duplicate-member', name: duplicate.name } };
  const value: unknown = JSON.parse(text);
  const members = membersOf(value);
  const keys: unknown = Array.isArray(value) ? value : members?.has('keys') ? members.get('keys') : [value];
  if (!Array.isArray(keys))
    return { ok: false, problem: { kind: 'jwks-keys-not-array', found: nameOf(keys) } };
  const jwks: WrittenJwk[] = [];
  for (const key of keys) {
    const jwk = membersOf(key);
    if (!jwk) return { ok: false, problem: { kind: 'jwk-not-object', found: nameOf(key) } };
    jwks.push(jwk);
  }
  return { ok: true, value: jwks };
}

function membersOf(value: unknown): WrittenJwk | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map<string, unknown>(Object.entries(value));
}

/** The name that RFC 8259 has for a value's type. */
const nameOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** A member that is a text, as all of those are that name a key or say what it is for, but key_ops. */
export function textOf(jwk: WrittenJwk, member: string): string | null {
  const value = jwk.get(member);
  return typeof value === 'string' ? value : null;
}
