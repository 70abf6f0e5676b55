import type { JWK } from 'jose';
import type { Bytes } from '../../bytes/bytes.js';
import type { KeyFormatProblem } from '../../keys/formats/problems.js';
import type { KeyFact } from '../../keys/formats/types.js';

/** What the issuer of a key said of it (RFC 7517 section 4), untrusted text. */
export type KeyLabels = {
  kid: string | null;
  alg: string | null;
  use: string | null;
  keyOps: readonly string[] | null;
};

/** A key to encrypt or decrypt with, as a person gives it. */
export type JweKey = { labels: KeyLabels; warnings: readonly KeyFormatProblem[] } & (
  | {
      kind: 'pair';
      /** As in a JWK: RSA, EC, or OKP. */
      type: 'RSA' | 'EC' | 'OKP' | 'AKP';
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

export function jweKeyOf(fact: KeyFact): JweKey | null {
  const { type, curve = null, bits = null, jwk, own, secret } = fact;
  const common = {
    labels: labelsOf(fact),
    warnings: fact.problems.filter(({ kind }) => !aboutSignatures.includes(kind)),
  };
  if (type !== 'oct') {
    const { privateKey } = own;
    return { ...common, kind: 'pair', type, curve, bits: type === 'RSA' ? bits : null, jwk, privateKey };
  }
  return secret && { ...common, kind: 'secret', secret };
}

function labelsOf({ kid, alg, use, problems }: KeyFact): KeyLabels {
  const [keyOps = null] = problems.flatMap((problem) =>
    problem.kind === 'jwk-not-for-signing' && problem.member === 'key_ops' ? [problem.value.split(' ')] : [],
  );
  return { kid: kid ?? null, alg: alg ?? null, use: use ?? null, keyOps };
}
