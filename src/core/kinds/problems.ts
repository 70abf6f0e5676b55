import type { Source } from '../names/registered.js';
import type { Difference } from '../profiles/fill/differences.js';
import type { TokenKind } from './kinds.js';
import type { Severity } from '../result.js';

/**
 * What is wrong with a token by the rules of its kind, where the service that it is for is not known. Values of a
 * token are shortened; `source` is the specification that demands it.
 */
export type KindProblem =
  /** Missing or empty; of several, one would do. */
  | { kind: 'kind-claim-missing'; claims: readonly string[]; token: TokenKind; source: Source }
  | { kind: 'kind-claim-forbidden'; claim: string; token: TokenKind; source: Source }
  | { kind: 'kind-header-missing'; name: string; token: TokenKind; source: Source }
  /** A payload of other bytes is allowed (RFC 7515), but is no JWT. */
  | { kind: 'kind-not-claims'; reason: 'not-text' | 'not-json' | 'not-object' }
  | { kind: 'kind-no-exp' }
  | { kind: 'kind-exp-passed'; seconds: number }
  /** `offset` as in `time-issued-in-future`. */
  | { kind: 'kind-nbf-ahead'; seconds: number; offset: number | null }
  | { kind: 'kind-signature-invalid' }
  /** A client authenticates in its own name (RFC 7523 section 3). */
  | { kind: 'kind-iss-not-sub'; iss: string; sub: string; by: readonly Difference[] }
  /** A shared secret signs what others must be able to verify. */
  | { kind: 'kind-alg-symmetric'; alg: string; token: TokenKind }
  /** The kid names a loaded key, and another one verifies the signature; `key` is what that one is called. */
  | { kind: 'kind-kid-contradicts'; kid: string; key: string }
  /** The key that verifies came with another kid than the token has. */
  | { kind: 'kind-kid-differs'; kid: string; key: string }
  /** None of the loaded keys that came with a kid has this one. */
  | { kind: 'kind-kid-unknown'; kid: string; keys: number };

export const kindSeverities: Record<KindProblem['kind'], Severity> = {
  'kind-claim-missing': 'error',
  'kind-claim-forbidden': 'error',
  'kind-header-missing': 'error',
  'kind-not-claims': 'warning',
  'kind-no-exp': 'warning',
  'kind-exp-passed': 'error',
  'kind-nbf-ahead': 'error',
  'kind-signature-invalid': 'error',
  'kind-iss-not-sub': 'error',
  'kind-alg-symmetric': 'error',
  'kind-kid-contradicts': 'error',
  'kind-kid-differs': 'warning',
  'kind-kid-unknown': 'warning',
};
