import type { Severity } from '../result.js';

/** How a secret is written: the text itself, as UTF-8, or bytes in base64url or hexadecimal. */
export type SecretForm = 'text' | 'base64url' | 'hex';

/** A header parameter that a key management algorithm works with (RFC 7518 sections 4.6 to 4.8). */
export type JweParameter = 'epk' | 'apu' | 'apv' | 'iv' | 'tag' | 'p2s' | 'p2c';

/** What the header of an encrypted token asks for, and what its parts are like. */
type JweTokenProblem =
  /** A token that is signed, or no token at all: there is nothing to decrypt. */
  | { kind: 'jwe-not-encrypted' }
  /** RSA1_5: named by a specification, and not done here. */
  | { kind: 'jwe-alg-refused'; alg: string }
  /** `resembles` differs in letter case only; `signs` where it is an algorithm for signatures. */
  | { kind: 'jwe-alg-unknown'; alg: string; resembles: string | null; signs: boolean }
  | { kind: 'jwe-enc-unknown'; enc: string; resembles: string | null }
  /** This browser does not have it; `name` is a cipher with keys of `bits`, or a compression. */
  | { kind: 'jwe-unavailable'; name: string; bits: number | null }
  /** `found` and `expected` bytes; 0 expected where the part must be empty. */
  | {
      kind: 'jwe-part-length';
      part: 'encrypted-key' | 'iv' | 'tag';
      name: string;
      found: number;
      expected: number;
    }
  /** `key`: not a public key of its curve; `same`: apu and apv say the same. */
  | {
      kind: 'jwe-parameter';
      name: JweParameter;
      alg: string;
      reason: 'missing' | 'type' | 'base64url' | 'length' | 'key' | 'same';
    }
  | { kind: 'jwe-rounds-over'; count: number; most: number }
  | { kind: 'jwe-rounds-low'; count: number; least: number }
  /** RFC 7516 section 4.1.3 knows DEF alone. */
  | { kind: 'jwe-zip-unknown'; zip: string }
  /** More than `most` bytes: of the compressed content, which is not inflated then, or of what comes out. */
  | { kind: 'jwe-zip-over'; what: 'compressed' | 'inflated'; most: number }
  | { kind: 'jwe-zip-broken' }
  /** Tokens in tokens, deeper than `most` layers. */
  | { kind: 'jwe-layers-over'; most: number };

/** How the key fits the algorithm. */
type JweKeyProblem =
  | { kind: 'jwe-key-missing'; alg: string }
  /** Nothing was given to encrypt with. */
  | { kind: 'jwe-recipient-key-missing'; alg: string; needs: 'RSA' | 'ECDH' | 'secret' | 'password' }
  /** A public key encrypts; its private half decrypts. */
  | { kind: 'jwe-key-public'; alg: string }
  | { kind: 'jwe-key-type'; alg: string; needs: 'RSA' | 'ECDH' | 'secret' | 'password'; found: string }
  | { kind: 'jwe-key-curve'; alg: string; curve: string; expected: string }
  /** Bits. */
  | { kind: 'jwe-key-size'; alg: string; needs: 'RSA' | 'secret'; found: number; expected: number }
  /** RFC 7518 section 4.3. */
  | { kind: 'jwe-key-weak'; alg: string; bits: number; least: number }
  /** The key's issuer reserved it for something else (RFC 7517 sections 4.2 to 4.4). */
  | { kind: 'jwe-key-use'; alg: string; member: 'use' | 'key_ops' | 'alg'; value: string }
  /** WebCrypto does not take it. */
  | { kind: 'jwe-key-refused'; alg: string }
  /** The wrong key, or a changed text: nobody can tell which. `kid` is the token's; `tried` counts keys. */
  | { kind: 'jwe-decryption-failed'; alg: string; enc: string; kid: string | null; tried: number }
  /** None of the recipients of a JWE in JSON has an algorithm that the keys match. */
  | { kind: 'jwe-recipients-none'; algs: string[] }
  | { kind: 'jwe-secret-empty' }
  | { kind: 'jwe-secret-unreadable'; form: Exclude<SecretForm, 'text'> };

/** What can be said of encrypting and decrypting. No fact holds a key, a password or a plaintext. */
export type JweProblem = JweTokenProblem | JweKeyProblem;

export const jweSeverities: Record<JweProblem['kind'], Severity> = {
  'jwe-not-encrypted': 'error',
  'jwe-alg-refused': 'error',
  'jwe-alg-unknown': 'error',
  'jwe-enc-unknown': 'error',
  'jwe-unavailable': 'error',
  'jwe-part-length': 'error',
  'jwe-parameter': 'error',
  'jwe-rounds-over': 'error',
  'jwe-rounds-low': 'warning',
  'jwe-zip-unknown': 'error',
  'jwe-zip-over': 'error',
  'jwe-zip-broken': 'error',
  'jwe-layers-over': 'warning',
  'jwe-key-missing': 'info',
  'jwe-recipient-key-missing': 'info',
  'jwe-key-public': 'error',
  'jwe-key-type': 'error',
  'jwe-key-curve': 'error',
  'jwe-key-size': 'error',
  'jwe-key-weak': 'error',
  'jwe-key-use': 'error',
  'jwe-key-refused': 'error',
  'jwe-decryption-failed': 'error',
  'jwe-recipients-none': 'error',
  'jwe-secret-empty': 'error',
  'jwe-secret-unreadable': 'error',
};
