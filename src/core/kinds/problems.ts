import type { Source } from '../names/registered.js';
import type { Difference } from '../profiles/fill/differences.js';
import type { ExpectedName } from './expected.js';
import type { TokenKind } from './kinds.js';
import type { Severity } from '../result.js';

/**
 * What is wrong with a token by the rules of its kind, where the service that it is for is not known. Values of a
 * token are shortened; `source` is the specification that demands it, or the vendor's page.
 */
export type KindProblem =
  /** Missing or empty; of several, one would do. */
  | { kind: 'kind-claim-missing'; claims: readonly string[]; token: TokenKind; source: Source }
  | { kind: 'kind-claim-forbidden'; claim: string; token: TokenKind; source: Source }
  | { kind: 'kind-header-missing'; name: string; token: TokenKind; source: Source }
  /** `wanted` are the values, or a form of them with names in braces. */
  | {
      kind: 'kind-value-other';
      name: string;
      value: string;
      wanted: readonly string[];
      token: TokenKind;
      source: Source;
    }
  /** The jwk of a proof has private members. */
  | { kind: 'kind-jwk-private'; members: readonly string[]; source: Source }
  /** A client assertion that was made by RFC 10070 has another audience than the issuer alone. */
  | { kind: 'kind-aud-not-issuer'; aud: readonly string[]; source: Source }
  /** Another value than the one that was typed as expected. */
  | {
      kind: 'kind-expected-other';
      claim: string;
      expects: ExpectedName;
      found: readonly string[];
      expected: string;
      by: readonly Difference[];
    }
  | { kind: 'kind-expected-missing'; claim: string; expects: ExpectedName; expected: string }
  | { kind: 'kind-scope-lacking'; claim: string; lacking: readonly string[] }
  /** `madeWith` is the hash that it was made with, where another one was. */
  | {
      kind: 'kind-hash-other';
      claim: string;
      of: ExpectedName;
      alg: string;
      hash: string;
      madeWith: string | null;
    }
  /** Microsoft signs it so that only Graph can verify it. */
  | { kind: 'kind-graph-only' }
  /** The load balancer signed the padding too, and it is gone. */
  | { kind: 'kind-padding-removed' }
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
  | { kind: 'kind-alg-symmetric'; alg: string; token: TokenKind; source: Source }
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
  'kind-value-other': 'error',
  'kind-jwk-private': 'error',
  'kind-aud-not-issuer': 'error',
  'kind-expected-other': 'error',
  'kind-expected-missing': 'error',
  'kind-scope-lacking': 'error',
  'kind-hash-other': 'error',
  'kind-graph-only': 'warning',
  'kind-padding-removed': 'warning',
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
