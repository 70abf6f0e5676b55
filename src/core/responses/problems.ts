import type { Severity } from '../result.js';

/** What ties one token to another, or to a value that came with it. */
export const linkNames = [
  'at_hash',
  'c_hash',
  's_hash',
  'ath',
  'cnf.jkt',
  'issuer',
  'client',
  'nonce',
  'refresh',
] as const;
export type LinkName = (typeof linkNames)[number];

/** What is wrong between tokens that belong together; values are shortened, and none of them is a token or a code. */
export type ResponseProblem =
  /** OpenID Connect Core sections 3.1.3.6 and 3.3.2.11; `madeWith`: the hash that it was made with instead. */
  | {
      kind: 'response-hash-other';
      claim: 'at_hash' | 'c_hash' | 's_hash' | 'ath';
      hash: string;
      madeWith: string | null;
      /** The value that it is the hash of was found elsewhere in the text. */
      isElsewhere: boolean;
    }
  /** A DPoP proof that comes with an access token (RFC 9449 section 4.3). */
  | { kind: 'response-ath-missing' }
  /** RFC 9449 section 6.1: thumbprints. */
  | { kind: 'response-key-other'; bound: string; proof: string }
  | { kind: 'response-issuer-other'; issuers: readonly [string, string] }
  | { kind: 'response-client-other'; clients: readonly [string, string] }
  /** OpenID Connect Core section 3.1.3.7; `found` is null where it is missing. */
  | { kind: 'response-nonce-other'; found: string | null; sent: string }
  /** OpenID Connect Core section 12.2. */
  | { kind: 'response-refresh-other'; claim: string; before: string; after: string };

export const responseSeverities: Record<ResponseProblem['kind'], Severity> = {
  'response-hash-other': 'error',
  'response-ath-missing': 'error',
  'response-key-other': 'error',
  'response-issuer-other': 'error',
  'response-client-other': 'error',
  'response-nonce-other': 'error',
  'response-refresh-other': 'error',
};
