import type { KeyFormatProblem } from './formats/problems.js';

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
  | { kind: 'key-other-fits'; keyId: string }
  /** The token's kid names another key at hand than the one in force. */
  | { kind: 'key-kid-names-other'; kid: string; keyId: string }
  /** Storage in this browser refused: blocked, full or damaged. */
  | { kind: 'keyring-refused'; reason: 'blocked' | 'full' | 'damaged' | 'newer' }
  /** Beside the key, or the keys, stood text that is none. */
  | { kind: 'key-text-ignored' }
  /** A private key stands where a public one belongs. */
  | { kind: 'key-private-as-public' }
  /** The page runs where WebCrypto does not: plain http. */
  | { kind: 'webcrypto-missing' };
