import { readJson } from '../json/read.js';
import { readToken } from '../token/read/read.js';
import type { Payload } from './joined.js';

type Members = { encoded: string; header: string | null; payload: Payload | null; signature: string };

/** What of an unprotected header has a place in a compact token: behind it (RFC 9901 section 8.1). */
const ofSdJwt = ['disclosures', 'kb_jwt'];

/** The signature as a compact token, an SD-JWT with what belongs to it; null where something has no place there. */
export function compactOf({ encoded, header, payload, signature }: Members): string | null {
  const names = header === null ? [] : readJson(header).members.map(({ name }) => name);
  if (encoded === '' || !names.every((name) => ofSdJwt.includes(name))) return null;
  const text = payload?.text ?? '';
  const compact = `${encoded}.${text}.${signature}`;
  // A large payload is not read again for each of its signatures.
  if (payload?.isWord && names.length === 0)
    return readToken(`${encoded}.e30.${signature}`).form === 'jws' ? compact : null;
  const sdJwt = () =>
    `{"payload":${JSON.stringify(text)},"protected":"${encoded}","header":${header ?? '{}'},"signature":"${signature}"}`;
  const { form, token, behind } = readToken(names.length === 0 ? compact : sdJwt());
  // A payload that is not encoded may have a dot, or what else ends a token (RFC 7797 section 5.2).
  return form === 'jws' && token === compact ? token + behind : null;
}
