import { isArray, isObject, typeOf, type Json } from '../text/json.js';
import { readJwk } from './jwk.js';
import { refuse } from '../problems.js';
import type { Cleaning, ReadKey } from '../types.js';

export type JwkEntry = { kid?: string; read: () => Promise<ReadKey> };

/** The keys of a JWK Set (RFC 7517 section 5), of a bare array of JWKs, or of one JWK. */
export function jwkEntries(value: Json, cleaned: readonly Cleaning[]): JwkEntry[] {
  if (isObject(value) && value.members.has('keys')) {
    const keys = value.members.get('keys');
    return isArray(keys)
      ? jwkEntries(keys, cleaned)
      : refuse({ kind: 'jwks-keys-not-array', found: typeOf(keys) });
  }
  if (!isArray(value)) return [jwkEntry(value, cleaned)];
  if (value.length === 0) refuse({ kind: 'jwks-empty' });
  return value.map((entry) => jwkEntry(entry, cleaned));
}

function jwkEntry(value: Json, cleaned: readonly Cleaning[]): JwkEntry {
  if (!isObject(value)) return { read: () => refuse({ kind: 'jwk-not-object', found: typeOf(value) }) };
  const kid = value.members.get('kid');
  return { ...(typeof kid === 'string' ? { kid } : {}), read: () => readJwk(value, cleaned) };
}
