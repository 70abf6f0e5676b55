import type { SignatureAlgorithm } from '../keys/algorithms.js';

/** RSASSA-PKCS1-v1_5, RSASSA-PSS, ECDSA (RFC 7518 section 3), Ed25519 (RFC 8037). */
export type Family = 'RS' | 'PS' | 'ES' | 'Ed';

type Facts = {
  family: Family;
  /** The bits of the SHA-2 hash; Ed25519 does its own hashing. */
  hash: number;
  /** The bytes of r and of s in an ECDSA signature (RFC 7518 section 3.4). */
  half: number;
};
const facts = (family: Family, hash: number, half = 0): Facts => ({ family, hash, half });

/** The algorithms whose private key stands in a PEM that today's tools read. */
export const algorithmFacts = {
  RS256: facts('RS', 256),
  RS384: facts('RS', 384),
  RS512: facts('RS', 512),
  PS256: facts('PS', 256),
  PS384: facts('PS', 384),
  PS512: facts('PS', 512),
  ES256: facts('ES', 256, 32),
  ES384: facts('ES', 384, 48),
  ES512: facts('ES', 512, 66),
  Ed25519: facts('Ed', 0),
  EdDSA: facts('Ed', 0),
} satisfies Partial<Record<SignatureAlgorithm, Facts>>;

export type SnippetAlgorithm = keyof typeof algorithmFacts;

const isSnippetAlgorithm = (alg: string): alg is SnippetAlgorithm => Object.hasOwn(algorithmFacts, alg);

export const algorithmsOf = (...families: Family[]): SnippetAlgorithm[] =>
  Object.keys(algorithmFacts)
    .filter(isSnippetAlgorithm)
    .filter((alg) => families.includes(algorithmFacts[alg].family));
