/**
 * What can be said of a text or file that should hold keys. The first group refuses, the second warns.
 * No fact ever holds key material: labels, member names, sizes and single stray characters only.
 */
export type KeyFormatProblem = KeyRefusal | KeyWarning;

export type KeyRefusal =
  /** Nothing in the text looks like a key. */
  | { kind: 'key-not-found' }
  /** Something that is known by name, but holds no key that can be read here. */
  | { kind: 'key-foreign-format'; format: ForeignFormat }
  /** Armour whose label names no key; the label is untrusted text. */
  | { kind: 'key-label-unknown'; label: string }
  | { kind: 'key-armour-broken'; label: string; reason: 'no-end' | 'no-begin' | 'labels-differ' | 'empty' }
  /** `found` is the character that no base64 has, or null where only the length is wrong. */
  | { kind: 'key-base64-broken'; found: string | null }
  /** The DER says that it is `declared` bytes long, and `found` are there. */
  | { kind: 'key-der-length'; declared: number; found: number }
  /** Not ASN.1, or ASN.1 that is none of the key structures. */
  | { kind: 'key-der-unreadable' }
  /** A private key under a label that says public: it must not be passed on as public. */
  | { kind: 'key-private-under-public-label'; label: string }
  /** A passphrase is wanted. */
  | { kind: 'key-encrypted'; scheme: string }
  | { kind: 'key-passphrase-wrong'; scheme: string }
  | { kind: 'key-encryption-unsupported'; scheme: string }
  /** The key derivation asks for more work than `most`. */
  | { kind: 'key-derivation-too-costly'; derivation: string; asked: number; most: number }
  | { kind: 'key-algorithm-unsupported'; algorithm: string }
  /** An ML-DSA key in its expanded form alone (RFC 9881 section 6), which WebCrypto does not take. */
  | { kind: 'key-seed-missing'; algorithm: string }
  /** The text of a secret is not written as it was said to be. */
  | { kind: 'key-secret-unreadable'; encoding: 'base64url' | 'base64' | 'hex' }
  | { kind: 'key-secret-empty' }
  | { kind: 'key-curve-unsupported'; curve: string }
  /** Curve parameters written out instead of a name: the CVE-2020-0601 class. */
  | { kind: 'key-curve-explicit' }
  | { kind: 'key-curve-missing' }
  /** Bytes of the length of a raw Ed25519 key, which may as well be a secret: no token says which. */
  | { kind: 'key-raw-unclear' }
  | { kind: 'key-rsa-inconsistent'; part: 'n' | 'd' | 'dp' | 'dq' | 'qi' }
  | { kind: 'key-rsa-exponent'; reason: 'one' | 'even' | 'too-large' }
  | { kind: 'key-rsa-modulus-even' }
  | { kind: 'key-rsa-too-short'; bits: number; least: number }
  | { kind: 'key-rsa-too-long'; bits: number; most: number }
  | { kind: 'key-rsa-multi-prime' }
  /** WebCrypto refuses the public part, as it does for a point that is not on its curve. */
  | { kind: 'key-public-part-invalid'; type: string }
  /** The private part does not sign what the public part verifies. */
  | { kind: 'key-self-test-failed'; type: string }
  /** Where the text stops being JSON; both count from 1. */
  | { kind: 'jwk-not-json'; line: number; column: number }
  | { kind: 'jwk-not-object'; found: string }
  | { kind: 'jwk-duplicate-member'; name: string }
  | { kind: 'jwk-member-missing'; member: string; kty: string | null }
  | { kind: 'jwk-member-invalid'; member: string; reason: 'type' | 'base64url' | 'empty' | 'length' }
  /** `meant` is the registered value that differs in letter case only. */
  /** A member holds text where a number belongs; `text` is a message that may be shown, null for a PEM. */
  | { kind: 'jwk-member-is-text'; member: string; text: string | null }
  /** Authorization server metadata (RFC 8414 section 2, OpenID Connect Discovery 1.0 section 3). */
  | { kind: 'jwk-is-metadata'; jwksUri: string }
  | { kind: 'jwk-kty-unknown'; kty: string; meant: string | null }
  | { kind: 'jwk-kty-mismatch'; kty: string; looksLike: string }
  /** RFC 7518 section 6.3.2: with one of p, q, dp, dq, qi all must be there. */
  | { kind: 'jwk-crt-partial'; missing: readonly string[] }
  | { kind: 'jwk-alg-mismatch'; alg: string; keyType: string }
  | { kind: 'jwks-keys-not-array'; found: string }
  | { kind: 'jwks-empty' };

export type KeyWarning =
  | { kind: 'key-rsa-weak'; bits: number }
  /** Everybody has the private half. */
  | { kind: 'key-publicly-known'; where: Published }
  /** The modulus has the fingerprint of CVE-2017-15361: it can be factored. */
  | { kind: 'key-rsa-roca' }
  | { kind: 'key-label-mismatch'; label: string; actual: KeySource }
  /** The text was read by undoing what other software did to it. */
  | { kind: 'key-repaired'; how: readonly KeyRepair[] }
  | { kind: 'key-secret-is-public-key' }
  | { kind: 'key-secret-short'; bits: number; least: number }
  | { kind: 'jwk-kid-duplicate'; kid: string; count: number }
  | { kind: 'jwk-x5c-mismatch' }
  | { kind: 'jwk-x5c-unreadable' }
  | { kind: 'jwk-member-not-canonical'; member: string; reason: 'alphabet' | 'length' }
  | { kind: 'jwk-not-for-signing'; member: 'use' | 'key_ops' | 'alg'; value: string }
  | { kind: 'jwk-alg-unknown'; alg: string };

/** Where a private half is published: in a document, or as what a site starts with (`alg` null: for any). */
export type Published =
  | { document: string; part: 'section' | 'appendix'; number: string }
  | { site: string; default: 'key-pair' | 'secret'; alg: string | null };

export const keyRepairs = ['base64-of-text', 'pem-in-pem', 'plus-as-space', 'lost-backslash', 'hsm'] as const;
export type KeyRepair = (typeof keyRepairs)[number];

/** What a key was read as. */
export type KeySource =
  | 'pkcs8'
  | 'encrypted-pkcs8'
  | 'pkcs1'
  | 'encrypted-pkcs1'
  | 'sec1'
  | 'encrypted-sec1'
  | 'spki'
  | 'pkcs1-public'
  | 'x509'
  | 'jwk'
  | 'openssh-private'
  | 'openssh-public'
  | 'putty-private'
  | 'xml'
  | 'openssl-text'
  | 'raw'
  | 'secret';

export type ForeignFormat =
  | 'pkcs12'
  | 'pkcs7'
  | 'jks'
  | 'putty'
  | 'pgp'
  | 'xml'
  | 'token'
  | 'url'
  | 'certificate-request'
  | 'crl'
  | 'parameters'
  | 'binary-as-text';

/** Carries a refusal up to `readKeys`, which hands it out as data. */
export class KeyRefused extends Error {
  constructor(readonly problem: KeyFormatProblem) {
    super(problem.kind);
  }
}

export function refuse(problem: KeyFormatProblem): never {
  throw new KeyRefused(problem);
}
