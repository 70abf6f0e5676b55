import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../../bytes/base64url.js';
import { objectOf } from '../../json/object.js';
import { algorithmOf } from '../../keys/algorithms.js';
import type { ExpectedName } from '../../kinds/expected.js';
import { textOf } from '../../kinds/kind.js';
import type { Problem } from '../../problems.js';
import { failed, passed, shortened, skipped, type Outcome } from '../check.js';
import type { KindInput } from './input.js';

const hashes = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;
type HashName = keyof typeof hashes;
const hashNames: readonly HashName[] = ['SHA-256', 'SHA-384', 'SHA-512'];

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

/** Whether a claim is the hash of what stands beside the token: its left half, but for a DPoP proof. */
export function hashed(
  { header }: KindInput,
  claim: string,
  of: ExpectedName,
  found: string,
  value: string,
): Outcome<Problem> {
  const octets = new TextEncoder().encode(value);
  const made = (name: HashName): string => {
    const digest = hashes[name](octets);
    return encodeBase64url(claim === 'ath' ? digest : digest.slice(0, digest.length / 2));
  };
  const alg = textOf(objectOf(header), 'alg');
  // RFC 9449 section 4.2.
  const hash = claim === 'ath' ? 'SHA-256' : hashOf(alg);
  if (hash === null) return skipped;
  if (made(hash) === found) return passed;
  const madeWith = hashNames.find((name) => made(name) === found) ?? null;
  return failed({ kind: 'kind-hash-other', claim, of, alg: shortened(alg), hash, madeWith });
}
