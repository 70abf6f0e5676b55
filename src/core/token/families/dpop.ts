import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../../bytes/base64url.js';
import { childrenOf } from '../../json/children.js';
import { memberOf, stringValue, type JsonReading } from '../../json/read.js';
import type { TokenProblem } from '../problems.js';

/** A DPoP proof carries its own key on purpose (RFC 9449 section 4.2); null for every other token. */
export function dpopProof(text: string, json: JsonReading): TokenProblem | null {
  const typ = memberOf(json, 'typ');
  const jwk = memberOf(json, 'jwk');
  const type = typ && stringValue(text, typ.value);
  if (!jwk || !type || !/^(?:application\/)?dpop\+jwt$/i.test(type)) return null;
  return { kind: 'token-dpop-proof', thumbprint: thumbprintOf(text, jwk.value) };
}

/** The members that a thumbprint is made of, in their order (RFC 7638 section 3.2, RFC 8037 section 2). */
const members: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  RSA: ['e', 'kty', 'n'],
  OKP: ['crv', 'kty', 'x'],
};

function thumbprintOf(text: string, jwk: Parameters<typeof childrenOf>[1]): string | null {
  if (jwk.kind !== 'object') return null;
  const values = new Map(childrenOf(text, jwk).map(({ key, value }) => [key, stringValue(text, value)]));
  const names = members[values.get('kty') ?? ''] ?? [];
  if (names.length === 0 || names.some((name) => !values.get(name))) return null;
  const canonical = JSON.stringify(Object.fromEntries(names.map((name) => [name, values.get(name)])));
  return encodeBase64url(sha256(new TextEncoder().encode(canonical)));
}
