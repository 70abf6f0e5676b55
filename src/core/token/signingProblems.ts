import type { JsonProblem } from '../json/problems.js';

/** Why a header and payload cannot be signed as they stand; the token shown is then an earlier one. */
export type SigningProblem =
  | { kind: 'signing-not-json'; part: 'header' | 'payload'; problem: JsonProblem }
  /** The header is JSON but not an object (RFC 7515 section 4). */
  | { kind: 'signing-header-not-object' }
  /** The header names another algorithm than the key's; null where `alg` is missing or not a string. */
  | { kind: 'signing-other-alg'; alg: string | null; keyAlg: string }
  /** The only key at hand is a public one. */
  | { kind: 'signing-no-private-key' };
