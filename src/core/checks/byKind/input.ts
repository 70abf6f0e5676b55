import { kindOf } from '../../kinds/all.js';
import type { Expected } from '../../kinds/expected.js';
import type { KindParts } from '../../kinds/kind.js';
import type { TokenKind } from '../../kinds/kinds.js';
import type { Problem } from '../../problems.js';
import { objectOf, type CheckInput, type Outcome } from '../check.js';

/**
 * What the checks of a kind look at. Its profile is the one that wants nothing, by which the general checks run as
 * they do for any profile.
 */
export type KindInput = CheckInput & { kind: TokenKind; expected: Expected };

export type KindCheck = (input: KindInput) => Outcome<Problem>;

export const isVerified = ({ signature }: KindInput): boolean =>
  signature === 'valid' || signature === 'valid-with-notice';

/** Null where the payload is no claims set. */
export function partsOf({ header, payload }: KindInput): KindParts | null {
  const claims = objectOf(payload);
  return claims && { header: objectOf(header), claims };
}

/** The same with the part that has its times in the place of the claims: of some kinds that is the header. */
export const withTimes = (input: KindInput): KindInput =>
  kindOf(input.kind).timesIn === 'header' ? { ...input, payload: input.header } : input;
