import type { SecretEncoding } from '../keys/secretText.js';
import type { Severity } from '../result.js';
import type { ConfusedForm } from '../token/problems.js';

/** How a text stands for the bytes of a secret, in the page's own ways and in those of other platforms. */
export type SecretBytes = SecretEncoding | 'utf-16le' | 'utf-16be' | 'latin-1';

/** What was done to the text of a secret before it was read. */
export type SecretChange =
  | 'none'
  | 'trimmed'
  | 'line-break'
  | 'carriage-return'
  | 'nul-padded'
  | 'json-member'
  | 'quotes'
  | 'prefix'
  | 'encoded';

/** `name` is that of the JSON member, or the prefix; '' for other changes. */
export type SecretHow = { change: SecretChange; bytes: SecretBytes; name: string };

/** A way of writing the same JSON, in which the bytes are others. */
export type TextForm =
  | 'compact'
  | 'spaced'
  | 'sorted'
  | 'sorted-spaced'
  | 'indented'
  | 'escapes'
  | 'line-breaks'
  | 'last-line-break';

/** What was signed in place of ASCII(header '.' payload). */
export type OtherInput =
  | 'padded'
  | 'standard'
  | 'standard-padded'
  | 'decoded'
  | 'payload'
  | 'decoded-payload'
  | 'no-dot'
  | 'line-break'
  | 'utf-16';

type Reading =
  | { kind: 'autopsy-secret-encoding'; encoding: SecretEncoding }
  | ({ kind: 'autopsy-secret-text' } & SecretHow)
  /** Lengths in bytes, here and below. */
  | { kind: 'autopsy-signature-der'; alg: string; found: number; expected: number }
  | { kind: 'autopsy-signature-zeros'; alg: string; found: number; expected: number }
  | { kind: 'autopsy-signature-swapped'; alg: string }
  | { kind: 'autopsy-signature-text'; encoding: 'hex' | 'base64' }
  /** What was written before the signature is of the program that made it. */
  | { kind: 'autopsy-signature-prefix'; prefix: string }
  | { kind: 'autopsy-hashed-twice'; hash: string; form: 'bytes' | 'hex' | 'base64' }
  | { kind: 'autopsy-other-alg'; alg: string; actual: string }
  | { kind: 'autopsy-other-hash'; alg: string; hash: string }
  | { kind: 'autopsy-salt-length'; alg: string; found: number; expected: number }
  | { kind: 'autopsy-text-changed'; segment: 'header' | 'payload' | 'both'; form: TextForm }
  /** `isBalancer`: the header names a load balancer of AWS, which signs padding. */
  | { kind: 'autopsy-other-input'; form: OtherInput; isBalancer: boolean }
  | { kind: 'autopsy-nonce-hashed' }
  | { kind: 'autopsy-public-key-secret'; alg: string; form: ConfusedForm; keyId: string }
  | { kind: 'autopsy-header-key'; name: 'jwk' | 'x5c' };

/** `isShared`: it would verify only with the other cause that is named beside it. */
export type AutopsyProblem = Reading & { isShared: boolean };

export type UnsharedProblem = Reading;

export const autopsySeverities: Record<AutopsyProblem['kind'], Severity> = {
  'autopsy-secret-encoding': 'error',
  'autopsy-secret-text': 'error',
  'autopsy-signature-der': 'error',
  'autopsy-signature-zeros': 'error',
  'autopsy-signature-swapped': 'error',
  'autopsy-signature-text': 'error',
  'autopsy-signature-prefix': 'error',
  'autopsy-hashed-twice': 'error',
  'autopsy-other-alg': 'error',
  'autopsy-other-hash': 'error',
  'autopsy-salt-length': 'error',
  'autopsy-text-changed': 'error',
  'autopsy-other-input': 'error',
  'autopsy-nonce-hashed': 'error',
  'autopsy-public-key-secret': 'error',
  'autopsy-header-key': 'error',
};
