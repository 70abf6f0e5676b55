import type { EpochSeconds } from '../confusable.js';
import type { Severity } from '../result.js';
import type { StrictSignature } from '../token/verify/strict.js';

/** What is wrong with an SD-JWT; `at` counts its disclosures from 0, `path` is a JSON Pointer into the claims. */
export type SdJwtFinding =
  /** Neither a tilde nor a key binding JWT ends it (RFC 9901 section 4). */
  | { kind: 'not-terminated' }
  | { kind: 'jwt-unreadable' }
  | { kind: 'issuer-signature'; is: Exclude<StrictSignature, 'valid' | 'unsupported'> }
  /** No browser, or not this key, can say whether it is right. */
  | { kind: 'issuer-unsupported'; alg: string }
  /** A secret that the verifier shares with the issuer proves nothing to others (section 9.1). */
  | { kind: 'issuer-symmetric'; alg: string }
  | { kind: 'hash-unknown'; hash: string }
  | { kind: 'disclosure-not-array'; at: number }
  /** `found` elements: a claim has 3 (salt, name, value), an element of a list has 2 (salt, value). */
  | { kind: 'disclosure-parts'; at: number; found: number; wanted: 2 | 3; path: string }
  | { kind: 'salt-not-string'; at: number }
  | { kind: 'salt-short'; at: number; bits: number }
  | { kind: 'salt-twice'; at: number }
  | { kind: 'name-not-string'; at: number }
  | { kind: 'name-reserved'; at: number; name: string }
  | { kind: 'name-taken'; at: number; name: string; path: string }
  | { kind: 'digest-twice'; digest: string; path: string }
  | { kind: 'disclosure-unreferenced'; at: number }
  | { kind: 'disclosure-twice'; at: number }
  /** More than are read. */
  | { kind: 'disclosures-many'; count: number; most: number }
  | { kind: 'sd-not-list'; path: string }
  | { kind: 'digest-not-string'; path: string }
  /** `...` stands beside other members, or outside of a list. */
  | { kind: 'dots-misplaced'; path: string }
  | { kind: 'too-deep'; path: string }
  | { kind: 'exp-passed'; seconds: number }
  | { kind: 'nbf-ahead'; seconds: number }
  /** What decides whether it is valid can be held back (section 9.7). */
  | { kind: 'claim-selective'; name: string }
  | { kind: 'vct-missing' }
  | { kind: 'vct-not-string' }
  | { kind: 'vc-claim-selective'; name: string }
  | { kind: 'vc-typ-old'; typ: string }
  | { kind: 'status-not-object' }
  | { kind: 'binding-missing' }
  | { kind: 'binding-unreadable' }
  | { kind: 'binding-typ'; typ: string }
  | { kind: 'binding-alg'; alg: string }
  /** cnf is missing, or has no public key in jwk (RFC 7800 section 3.2). */
  | { kind: 'binding-key'; has: 'no-cnf' | 'no-jwk' | 'no-key' }
  | { kind: 'binding-signature'; is: Exclude<StrictSignature, 'valid'> }
  | { kind: 'binding-claim-missing'; name: 'iat' | 'aud' | 'nonce' | 'sd_hash' }
  | { kind: 'binding-old'; seconds: number }
  | { kind: 'binding-ahead'; seconds: number }
  | { kind: 'binding-expired'; seconds: number }
  | { kind: 'binding-aud'; found: string; expected: string }
  | { kind: 'binding-nonce'; found: string; expected: string }
  | { kind: 'binding-hash'; found: string; expected: string };

export const sdJwtSeverities: Record<SdJwtFinding['kind'], Severity> = {
  'not-terminated': 'error',
  'jwt-unreadable': 'error',
  'issuer-signature': 'error',
  'issuer-unsupported': 'warning',
  'issuer-symmetric': 'warning',
  'hash-unknown': 'error',
  'disclosure-not-array': 'error',
  'disclosure-parts': 'error',
  'salt-not-string': 'error',
  'salt-short': 'warning',
  'salt-twice': 'warning',
  'name-not-string': 'error',
  'name-reserved': 'error',
  'name-taken': 'error',
  'digest-twice': 'error',
  'disclosure-unreferenced': 'error',
  'disclosure-twice': 'warning',
  'disclosures-many': 'error',
  'sd-not-list': 'error',
  'digest-not-string': 'error',
  'dots-misplaced': 'error',
  'too-deep': 'error',
  'exp-passed': 'error',
  'nbf-ahead': 'error',
  'claim-selective': 'warning',
  'vct-missing': 'error',
  'vct-not-string': 'error',
  'vc-claim-selective': 'error',
  'vc-typ-old': 'info',
  'status-not-object': 'error',
  'binding-missing': 'error',
  'binding-unreadable': 'error',
  'binding-typ': 'error',
  'binding-alg': 'error',
  'binding-key': 'error',
  'binding-signature': 'error',
  'binding-claim-missing': 'error',
  'binding-old': 'error',
  'binding-ahead': 'error',
  'binding-expired': 'error',
  'binding-aud': 'error',
  'binding-nonce': 'error',
  'binding-hash': 'error',
};

/** What a verifier knows of a presentation before it came; an empty text is expected of none. */
export type SdJwtExpectation = {
  nonce: string;
  aud: string;
  /** The verifier asks for key binding, whether the presentation has it or not (section 9.5). */
  needsBinding: boolean;
  now: EpochSeconds;
  /** Seconds by which clocks may differ. */
  skew: number;
};
