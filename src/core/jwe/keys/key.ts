import type { JWK } from 'jose';
import type { Bytes } from '../../bytes/bytes.js';
import type { KeyFormatProblem } from '../../keys/formats/problems.js';
import type { ReadKey } from '../../keys/formats/types.js';
import { verifyingMembers } from '../../keys/publicKey.js';
import { keyShape } from '../../keys/strength/shape.js';

/** What the issuer of a key said of it (RFC 7517 section 4), untrusted text. */
export type KeyLabels = {
  kid: string | null;
  alg: string | null;
  use: string | null;
  keyOps: readonly string[] | null;
};

/**
 * A key to encrypt or decrypt with, as a person gives it. No `Key`: that one signs, by an algorithm of a JWS. This one has
 * none until a header names it, may lie on a curve that only agrees on secrets (X25519), and a secret is its bytes, because
 * the library takes no CryptoKey for a password.
 */
export type JweKey = { labels: KeyLabels; warnings: readonly KeyFormatProblem[] } & (
  | {
      kind: 'pair';
      /** As in a JWK: RSA, EC, or OKP. */
      type: string;
      curve: string | null;
      /** Of an RSA modulus; null for a curve. */
      bits: number | null;
      /** Public members only. */
      jwk: JWK;
      /** Extractable, whatever it was imported for; null where there is no private half, which decrypts. */
      privateKey: CryptoKey | null;
    }
  | { kind: 'secret'; secret: Bytes }
);

export const noLabels: KeyLabels = { kid: null, alg: null, use: null, keyOps: null };

/** What is right for a key that encrypts, or is said of secrets that sign. */
const aboutSignatures: readonly KeyFormatProblem['kind'][] = ['jwk-not-for-signing', 'key-secret-short'];

export function jweKeyOf(read: ReadKey): JweKey {
  const { facts, privateKey, secret } = read;
  const common = {
    labels: labelsOf(read),
    warnings: read.problems.filter(({ kind }) => !aboutSignatures.includes(kind)),
  };
  if (secret) return { ...common, kind: 'secret', secret };
  const { kty, curve, ...shape } = keyShape(facts.jwk);
  const bits = kty === 'RSA' ? shape.bits : null;
  return { ...common, kind: 'pair', type: kty, curve, bits, jwk: verifyingMembers(facts.jwk), privateKey };
}

function labelsOf({ kid, facts, problems }: ReadKey): KeyLabels {
  const { alg, use } = facts.jwk;
  const [keyOps = null] = problems.flatMap((problem) =>
    problem.kind === 'jwk-not-for-signing' && problem.member === 'key_ops' ? [problem.value.split(' ')] : [],
  );
  return { kid: kid ?? null, alg: alg ?? null, use: use ?? null, keyOps };
}
