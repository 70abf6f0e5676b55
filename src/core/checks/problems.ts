/**
 * What a check finds beyond what the readers of tokens and claims already name. `field` is the label of
 * the profile's field that fills a claim; values of a token are shortened.
 */
export type CheckProblem =
  | {
      kind: 'check-not-an-object';
      part: 'header' | 'payload';
      reason: 'not-text' | 'not-json' | 'not-object';
    }
  | { kind: 'check-signature-invalid' }
  | { kind: 'check-signature-missing' }
  | { kind: 'check-signature-unjudged' }
  | { kind: 'check-signature-notice' }
  | { kind: 'check-token-malformed' }
  | { kind: 'check-token-encrypted' }
  | { kind: 'check-alg-refused'; alg: string; allowed: readonly string[]; keyAlg: string | null }
  | { kind: 'check-kid-missing' }
  /** The kid names no key that is at hand; `keyId` is the Key ID of the key in force. */
  | { kind: 'check-kid-other-key'; kid: string; keyId: string }
  /** A key in PEM was put where its name belongs. */
  | { kind: 'check-kid-is-key' }
  /** The kid is the key's RFC 7638 thumbprint, where its Key ID is asked for. */
  | { kind: 'check-kid-thumbprint'; kid: string; keyId: string }
  | { kind: 'check-claim-missing'; claim: string; field: string | null }
  | { kind: 'check-claim-differs'; claim: string; found: string; wanted: string; field: string | null }
  /** As many claims of a field say one thing as another, and nobody knows which is meant. */
  | { kind: 'check-field-undecided'; claim: string; found: string; others: readonly string[]; field: string }
  | { kind: 'check-field-empty'; claim: string; field: string }
  /** aud is a list that holds the wanted audience (RFC 7519 section 4.1.3). */
  | { kind: 'check-aud-list'; count: number }
  | { kind: 'check-exp-missing' }
  | { kind: 'check-exp-passed'; seconds: number }
  | { kind: 'check-iat-missing' }
  | { kind: 'check-nbf-ahead'; seconds: number }
  | { kind: 'check-lifetime-over'; seconds: number; most: number }
  /** More than a day, where the service's own limit is not known. */
  | { kind: 'check-lifetime-long'; seconds: number }
  | { kind: 'check-jti-missing' }
  | { kind: 'check-typ-missing'; wanted: string }
  | { kind: 'check-typ-other'; typ: string; wanted: string }
  | { kind: 'check-crit-used'; names: string }
  | { kind: 'check-key-short'; bits: number; least: number }
  | { kind: 'check-field-shape'; field: string; shape: FieldShape; looks: FieldLooks }
  /** What belongs into another field was put into this one. */
  | { kind: 'check-field-foreign'; field: string; foreign: FieldForeign }
  | { kind: 'check-size'; bytes: number; most: number };

/** What a value should look like (core/profiles/profile.ts). */
type FieldShape = 'application-id' | 'service-account' | 'url';

/** What a value looks like instead; `spaced`: right but for white space. */
export type FieldLooks = 'spaced' | 'other';

export type FieldForeign = 'token' | 'key' | 'key-id';
