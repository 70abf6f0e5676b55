import type { JWK } from 'jose';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../bytes/base64url.js';
import type { Thumbprint } from '../confusable.js';
import type { SignatureAlgorithm } from './algorithms.js';
import type { Key } from './key.js';

/** A public key that a token carries: in its header (RFC 9449), or in cnf (RFC 7800). */
export type PublicJwk = {
  /** What verifies by it, and nothing else. */
  jwk: JWK;
  thumbprint: Thumbprint;
  /** Names of members that nobody but its owner may have (RFC 7518 section 6, RFC 9964). */
  privateMembers: readonly string[];
};

/** The members that a key has and a thumbprint is made of, in their order (RFC 7638 section 3.2, RFC 8037 section 2, RFC 9964). */
const required: Readonly<Record<string, readonly string[]>> = {
  AKP: ['alg', 'kty', 'pub'],
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
};
/** Null for a type that has no public key, or is not known. */
export const requiredMembers = (kty: string): readonly string[] | null =>
  (Object.hasOwn(required, kty) && required[kty]) || null;

/** Members that nobody but the owner of a key may have (RFC 7518 section 6, RFC 9964). */
export const secretMembers: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];

/**
 * @param json a well-formed JSON value
 * @returns null where it is no public key
 */
export function readPublicJwk(json: string): PublicJwk | null {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return null;
  const members = new Map<string, unknown>(Object.entries(value));
  const kty = members.get('kty');
  const names = (typeof kty === 'string' && requiredMembers(kty)) || [];
  const jwk: JWK = Object.fromEntries(
    names.flatMap((name) => {
      const member = members.get(name);
      return typeof member === 'string' && member !== '' ? [[name, member]] : [];
    }),
  );
  if (names.length === 0 || Object.keys(jwk).length < names.length) return null;
  const thumbprint: string = encodeBase64url(sha256(new TextEncoder().encode(JSON.stringify(jwk))));
  return { jwk, thumbprint, privateMembers: secretMembers.filter((name) => members.has(name)) };
}

/** The same as a key that signatures are asked about; WebCrypto has not seen it yet. */
export function keyOfPublicJwk({ jwk, thumbprint }: PublicJwk, alg: SignatureAlgorithm): Key {
  const name: string = thumbprint;
  return { alg, privateKey: null, facts: { spki: null, jwk, keyId: name, thumbprint } };
}
