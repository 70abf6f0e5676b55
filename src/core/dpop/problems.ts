import type { EpochSeconds } from '../confusable.js';
import type { Severity } from '../result.js';

/** What is wrong with a DPoP proof (RFC 9449 section 4.3). */
export type DpopFinding =
  | { kind: 'unreadable' }
  | { kind: 'typ'; typ: string }
  /** None, symmetric, or unknown. */
  | { kind: 'alg'; alg: string }
  | { kind: 'jwk-missing' }
  | { kind: 'jwk-unreadable' }
  | { kind: 'jwk-private'; members: readonly string[] }
  | { kind: 'signature'; is: 'invalid' | 'bent' | 'unsecured' | 'malformed' | 'unsupported' }
  | { kind: 'claim-missing'; name: 'htm' | 'htu' | 'iat' | 'jti' | 'ath' | 'nonce' }
  | { kind: 'htm-other'; found: string; expected: string }
  | { kind: 'htu-other'; found: string; expected: string }
  | { kind: 'htu-not-url'; found: string }
  /** Verifiers leave query and fragment out of account, but they do not belong there (section 4.2). */
  | { kind: 'htu-query'; found: string }
  | { kind: 'iat-old'; seconds: number }
  | { kind: 'iat-ahead'; seconds: number }
  | { kind: 'expired'; seconds: number }
  /** Too short to be another one each time (section 4.2: 96 bits of random data, or a UUID). */
  | { kind: 'jti-short'; length: number }
  | { kind: 'ath-other'; found: string; expected: string }
  /** Proofs without an access token beside them have none. */
  | { kind: 'nonce-other'; found: string; expected: string }
  /** The access token is bound to another key (section 6.1). */
  | { kind: 'jkt-other'; found: string; expected: string }
  /** It is bound to no key: whoever has it can use it. */
  | { kind: 'token-unbound' };

export const dpopSeverities: Record<DpopFinding['kind'], Severity> = {
  unreadable: 'error',
  typ: 'error',
  alg: 'error',
  'jwk-missing': 'error',
  'jwk-unreadable': 'error',
  'jwk-private': 'error',
  signature: 'error',
  'claim-missing': 'error',
  'htm-other': 'error',
  'htu-other': 'error',
  'htu-not-url': 'error',
  'htu-query': 'warning',
  'iat-old': 'error',
  'iat-ahead': 'error',
  expired: 'error',
  'jti-short': 'warning',
  'ath-other': 'error',
  'nonce-other': 'error',
  'jkt-other': 'error',
  'token-unbound': 'warning',
};

/** The request that a proof came with; what is empty is expected of none. */
export type DpopRequest = {
  method: string;
  /** With or without query and fragment. */
  url: string;
  accessToken: string;
  nonce: string;
  now: EpochSeconds;
  /** Seconds by which clocks may differ. */
  skew: number;
};
