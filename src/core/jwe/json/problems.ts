import type { Severity } from '../../result.js';

type Encoded = 'protected' | 'encrypted_key' | 'iv' | 'aad' | 'ciphertext' | 'tag';
type Plain = 'unprotected' | 'header';

/** A member of the JSON that isn't as RFC 7516 section 7.2.1 has it. */
export type MemberFinding =
  /** Parsers disagree on which of the two counts. */
  | { kind: 'member-twice'; name: Encoded | Plain | 'recipients' }
  /** Every algorithm of RFC 7518 has one. */
  | { kind: 'member-missing'; name: 'iv' | 'ciphertext' | 'tag' }
  | { kind: 'member-not-string'; name: Encoded }
  /** It isn't base64url as RFC 7515 section 2 has it. */
  | { kind: 'not-base64url'; name: Encoded }
  | { kind: 'header-not-object'; name: Plain | 'protected' }
  /** What is empty is left out. */
  | { kind: 'member-empty'; name: Encoded | Plain };

/** What is wrong with a JWE in JSON as a whole (RFC 7516 section 7.2). */
export type WholeFinding =
  | MemberFinding
  /** Its text isn't a JSON object. */
  | { kind: 'not-json' }
  /** `recipients` stands beside a member of a single recipient (section 7.2.2). */
  | { kind: 'both-syntaxes' }
  | { kind: 'recipients-not-array' }
  | { kind: 'recipients-empty' }
  /** Only the first `most` are read. */
  | { kind: 'recipients-many'; count: number; most: number }
  /** Section 7.2.1: all have one ciphertext. */
  | { kind: 'enc-differs' }
  /** With dir and ECDH-ES the content encryption key is one that a single recipient has. */
  | { kind: 'direct-several'; alg: string };

/** What is wrong with one recipient of it, besides what its header says. */
export type RecipientFinding =
  | MemberFinding
  | { kind: 'recipient-not-object' }
  /** None of the three headers has anything for it. */
  | { kind: 'no-header' }
  /** In more than one of the three headers (section 7.2.1). */
  | { kind: 'names-shared'; names: string[] }
  /** They must be integrity protected (sections 4.1.13 and 4.1.3). */
  | { kind: 'unprotected-parameter'; name: 'crit' | 'zip' };

export type JweJsonFinding = WholeFinding | RecipientFinding;

export const jweJsonSeverities: Record<JweJsonFinding['kind'], Severity> = {
  'member-twice': 'error',
  'member-missing': 'error',
  'member-not-string': 'error',
  'not-base64url': 'error',
  'header-not-object': 'error',
  'member-empty': 'warning',
  'not-json': 'error',
  'both-syntaxes': 'error',
  'recipients-not-array': 'error',
  'recipients-empty': 'error',
  'recipients-many': 'error',
  'enc-differs': 'error',
  'direct-several': 'error',
  'recipient-not-object': 'error',
  'no-header': 'error',
  'names-shared': 'error',
  'unprotected-parameter': 'error',
};

export const isError = ({ kind }: JweJsonFinding): boolean => jweJsonSeverities[kind] === 'error';
