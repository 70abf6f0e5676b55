/** What can be said of a key or of a text that should be one. */
export type KeyProblem =
  /** Nothing in the text looks like a key. */
  | { kind: 'key-not-found' }
  /** A private key stands where a public one belongs. */
  | { kind: 'key-private-as-public' }
  /** The armour is there, but WebCrypto refuses what it holds. */
  | { kind: 'key-unreadable'; format: string }
  /** The page runs where WebCrypto does not: plain http. */
  | { kind: 'webcrypto-missing' };
