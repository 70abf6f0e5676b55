import type { KeyHandle } from '../keys/handle.js';

/** The ways in which a good token is made wrong on purpose, one mistake each. */
export const wrongKinds = [
  'expired',
  'not-yet-valid',
  'wrong-aud',
  'wrong-kid',
  'signature-bit',
  'alg-none',
  'key-confusion',
  'other-key',
  'truncated',
] as const;
export type DefectKind = (typeof wrongKinds)[number];

/** Those that this key allows: key confusion needs a public half to be confused. */
export function wrongKindsFor({ facts }: KeyHandle): readonly DefectKind[] {
  return wrongKinds.filter((kind) => kind !== 'key-confusion' || facts.spki !== null);
}
