import type { TokenKind } from '../../kinds/kinds.js';
import type { Problem } from '../../problems.js';
import type { CheckInput, Outcome } from '../check.js';

/**
 * What the checks of a kind look at. Its profile is the one that wants nothing, by which the general checks run as
 * they do for any profile.
 */
export type KindInput = CheckInput & { kind: TokenKind };

export type KindCheck = (input: KindInput) => Outcome<Problem>;

export const isVerified = ({ signature }: KindInput): boolean =>
  signature === 'valid' || signature === 'valid-with-notice';
