import type { KeyFormatProblem } from './formats/problems.js';

/** What can be said of a key or of a text that should be one. */
export type KeyProblem =
  | KeyFormatProblem
  /** A private key stands where a public one belongs. */
  | { kind: 'key-private-as-public' }
  /** The page runs where WebCrypto does not: plain http. */
  | { kind: 'webcrypto-missing' };
