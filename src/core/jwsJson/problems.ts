import type { Severity } from '../result.js';

/** What is wrong with a JWS in JSON as a whole (RFC 7515 section 7.2). */
export type WholeFinding =
  /** Its text isn't a JSON object. */
  | { kind: 'not-json' }
  /** A member for several signatures stands beside those of one (section 7.2.2). */
  | { kind: 'both-syntaxes' }
  /** Parsers disagree on which of the two counts. */
  | { kind: 'member-twice'; name: string }
  /** It travels apart (appendix F), or was lost. */
  | { kind: 'payload-missing' }
  | { kind: 'payload-not-string' }
  | { kind: 'signatures-not-array' }
  | { kind: 'signatures-empty' }
  /** Only the first `most` are read. */
  | { kind: 'signatures-many'; count: number; most: number }
  /** RFC 7797 section 3: b64 is the same for all. */
  | { kind: 'b64-differs' };

/** What is wrong with one signature of it, besides what its header says. */
export type SignatureFinding =
  | { kind: 'signature-not-object' }
  | { kind: 'member-twice'; name: string }
  | { kind: 'signature-missing' }
  | { kind: 'member-not-string'; name: 'protected' | 'signature' }
  | { kind: 'header-not-object' }
  /** Neither a protected header nor an unprotected one. */
  | { kind: 'no-header' }
  /** What is empty is left out (section 7.2.1). */
  | { kind: 'member-empty'; name: 'protected' | 'header' }
  /** It isn't base64url as section 2 has it. */
  | { kind: 'not-base64url'; name: 'protected' | 'payload' | 'signature' }
  /** A payload that is signed as it is has characters that UTF-8 has not. */
  | { kind: 'payload-not-text' }
  /** In the protected and in the unprotected header (section 4). */
  | { kind: 'names-shared'; names: string[] }
  /** It must be integrity protected: crit by section 4.1.11, b64 by RFC 7797 section 3. */
  | { kind: 'crit-unprotected' }
  | { kind: 'b64-unprotected' };

export type JwsJsonFinding = WholeFinding | SignatureFinding;

export const jwsJsonSeverities: Record<JwsJsonFinding['kind'], Severity> = {
  'not-json': 'error',
  'both-syntaxes': 'error',
  'member-twice': 'error',
  'payload-missing': 'error',
  'payload-not-string': 'error',
  'signatures-not-array': 'error',
  'signatures-empty': 'error',
  'signatures-many': 'error',
  'b64-differs': 'error',
  'signature-not-object': 'error',
  'signature-missing': 'error',
  'member-not-string': 'error',
  'header-not-object': 'error',
  'no-header': 'error',
  'member-empty': 'warning',
  'not-base64url': 'error',
  'payload-not-text': 'error',
  'names-shared': 'error',
  'crit-unprotected': 'error',
  'b64-unprotected': 'error',
};

export const isError = ({ kind }: JwsJsonFinding): boolean => jwsJsonSeverities[kind] === 'error';
