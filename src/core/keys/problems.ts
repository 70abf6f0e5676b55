import type { KeyId } from '../confusable.js';
import type { KeyFormatProblem } from './formats/problems.js';
import type { NameForm } from './otherNames/names.js';
import type { Severity } from '../result.js';

/** What can be said of a key or of a text that should be one. */
export type KeyProblem =
  | KeyFormatProblem
  /** The file of the page that reads keys could not be loaded. */
  | { kind: 'key-reader-missing' }
  /** A shared secret stands where a public key belongs. */
  | { kind: 'key-symmetric' }
  /** One line without the form of any key. */
  | { kind: 'key-looks-secret' }
  /** This browser's WebCrypto lacks the algorithm. */
  | { kind: 'key-algorithm-unavailable'; alg: string }
  /** Generating goes on and on. */
  | { kind: 'key-generation-slow' }
  /** The pasted token was signed by another key at hand. */
  | { kind: 'key-other-fits'; keyId: KeyId }
  /** The token's kid names another key at hand than the one in force. */
  | { kind: 'key-kid-names-other'; kid: string; keyId: KeyId }
  /** A name in the token is one of the active key or its certificate. */
  | { kind: 'alias-matches'; name: 'kid' | 'x5t' | 'x5t#S256' | 'iss'; form: NameForm }
  /** It is of this form, and that of another key or certificate; `right` is that of the active one. */
  | { kind: 'alias-differs'; name: 'x5t' | 'x5t#S256' | 'iss'; right: string }
  /** The thumbprint isn't the base64url of its bytes, which is `right`; `isOwn` is null where no certificate is known. */
  | {
      kind: 'alias-encoding';
      name: 'x5t' | 'x5t#S256';
      encoding: 'hex' | 'base64url-of-hex' | 'base64';
      right: string;
      isOwn: boolean | null;
    }
  /** Storage in this browser refused: blocked, full or damaged. */
  | { kind: 'keyring-refused'; reason: 'blocked' | 'full' | 'damaged' | 'newer' }
  /** Beside the key, or the keys, stood text that is none. */
  | { kind: 'key-text-ignored' }
  /** A private key stands where a public one belongs. */
  | { kind: 'key-private-as-public' }
  /** The page runs where WebCrypto does not: plain http. */
  | { kind: 'webcrypto-missing' };

export const keySeverities: Record<KeyProblem['kind'], Severity> = {
  'key-not-found': 'error',
  'key-foreign-format': 'error',
  'key-label-unknown': 'error',
  'key-armour-broken': 'error',
  'key-base64-broken': 'error',
  'key-der-length': 'error',
  'key-der-unreadable': 'error',
  'key-private-under-public-label': 'error',
  'key-encrypted': 'info',
  'key-passphrase-wrong': 'error',
  'key-encryption-unsupported': 'error',
  'key-derivation-too-costly': 'error',
  'key-algorithm-unsupported': 'error',
  'key-seed-missing': 'error',
  'key-secret-unreadable': 'error',
  'key-secret-empty': 'error',
  'key-curve-unsupported': 'error',
  'key-curve-explicit': 'error',
  'key-curve-missing': 'error',
  'key-raw-unclear': 'error',
  'key-rsa-inconsistent': 'error',
  'key-rsa-exponent': 'error',
  'key-rsa-modulus-even': 'error',
  'key-rsa-too-short': 'error',
  'key-rsa-too-long': 'error',
  'key-rsa-multi-prime': 'error',
  'key-public-part-invalid': 'error',
  'key-self-test-failed': 'error',
  'jwk-not-json': 'error',
  'jwk-not-object': 'error',
  'jwk-duplicate-member': 'error',
  'jwk-member-missing': 'error',
  'jwk-member-invalid': 'error',
  'jwk-member-is-text': 'error',
  'jwk-is-metadata': 'error',
  'jwk-kty-unknown': 'error',
  'jwk-kty-mismatch': 'error',
  'jwk-crt-partial': 'error',
  'jwk-alg-mismatch': 'error',
  'jwks-keys-not-array': 'error',
  'jwks-empty': 'error',
  'key-rsa-weak': 'warning',
  'key-publicly-known': 'warning',
  'key-rsa-roca': 'warning',
  'key-label-mismatch': 'warning',
  'key-repaired': 'info',
  'key-secret-is-public-key': 'warning',
  'key-secret-short': 'warning',
  'jwk-kid-duplicate': 'warning',
  'jwk-x5c-mismatch': 'warning',
  'jwk-x5c-unreadable': 'warning',
  'jwk-member-not-canonical': 'warning',
  'jwk-not-for-signing': 'warning',
  'jwk-alg-unknown': 'warning',
  'key-reader-missing': 'error',
  'key-symmetric': 'error',
  'key-looks-secret': 'error',
  'key-algorithm-unavailable': 'error',
  'key-generation-slow': 'error',
  'key-other-fits': 'error',
  'key-kid-names-other': 'error',
  'alias-matches': 'info',
  'alias-differs': 'warning',
  'alias-encoding': 'warning',
  'keyring-refused': 'error',
  'key-text-ignored': 'info',
  'key-private-as-public': 'error',
  'webcrypto-missing': 'error',
};
