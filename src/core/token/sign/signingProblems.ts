import type { JsonProblem } from '../../json/problems.js';
import type { Severity } from '../../result.js';

/** Why a header and payload cannot be signed as they stand; the token shown is then an earlier one. */
export type SigningProblem =
  | { kind: 'signing-not-json'; part: 'header' | 'payload'; problem: JsonProblem }
  /** The header is JSON but not an object (RFC 7515 section 4). */
  | { kind: 'signing-header-not-object' }
  /** The header's algorithm is for other keys, or unknown; null where `alg` is missing or not a string. */
  | { kind: 'signing-other-alg'; alg: string | null; keyAlg: string }
  /** The key cannot be read out, so that it cannot be imported for another algorithm than its own. */
  | { kind: 'signing-key-fixed'; alg: string; keyAlg: string }
  /** The key says itself that it is for something else (RFC 7517 sections 4.2 to 4.4). */
  | { kind: 'signing-key-reserved'; alg: string; member: 'use' | 'key_ops' | 'alg'; value: string }
  /** WebCrypto refused, as it does where an RSA key is too short for the algorithm. */
  | { kind: 'signing-refused'; alg: string }
  /** The only key at hand is a public one. */
  | { kind: 'signing-no-private-key' };

export const signingSeverities: Record<SigningProblem['kind'], Severity> = {
  'signing-not-json': 'warning',
  'signing-header-not-object': 'warning',
  'signing-other-alg': 'warning',
  'signing-key-fixed': 'warning',
  'signing-key-reserved': 'warning',
  'signing-refused': 'warning',
  'signing-no-private-key': 'info',
};
