import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../../bytes/base64url.js';
import { objectOf, type JsonText } from '../../json/object.js';
import { algorithmOf } from '../../keys/algorithms.js';
import type { ExpectedName } from '../../kinds/expected.js';
import { textOf } from '../../kinds/kind.js';
import type { KindProblem } from '../../kinds/problems.js';
import { failed, passed, shortened, skipped, type Outcome } from '../check.js';

const hashes = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;
export type HashName = keyof typeof hashes;
const hashNames: readonly HashName[] = ['SHA-256', 'SHA-384', 'SHA-512'];
export const isHashName = (name: string): name is HashName => Object.hasOwn(hashes, name);

/**
 * The hash that the token's alg names (OpenID Connect Core section 3.1.3.6); for Ed25519 the one that it is made of;
 * null where no specification says which.
 */
function hashOf(alg: string): HashName | null {
  const algorithm = algorithmOf(alg);
  if (!algorithm) return null;
  if (algorithm.crv === 'Ed25519') return 'SHA-512';
  return hashNames.find((name) => name === `SHA-${algorithm.hash}`) ?? null;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** The left half of a hash in base64url, as at_hash has it (OpenID Connect Core section 3.1.3.6). */
export function halfHash(name: HashName, text: string): string {
  const digest = hashes[name](encode(text));
  return encodeBase64url(digest.slice(0, digest.length / 2));
}

type HashProblem = Extract<KindProblem, { kind: 'kind-hash-other' }>;

/** Whether a claim is the hash of what stands beside the token: its left half, but for a DPoP proof. */
export function hashed(
  header: JsonText,
  claim: string,
  of: ExpectedName,
  found: string,
  value: string,
): Outcome<HashProblem> {
  const made = (name: HashName): string =>
    claim === 'ath' ? encodeBase64url(hashes[name](encode(value))) : halfHash(name, value);
  const alg = textOf(objectOf(header), 'alg');
  // RFC 9449 section 4.2.
  const hash = claim === 'ath' ? 'SHA-256' : hashOf(alg);
  if (hash === null) return skipped;
  if (made(hash) === found) return passed;
  const madeWith = hashNames.find((name) => made(name) === found) ?? null;
  return failed({ kind: 'kind-hash-other', claim, of, alg: shortened(alg), hash, madeWith, isBeside: false });
}
