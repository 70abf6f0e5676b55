import type { Problem } from '../problems.js';
import type { PartReading, TokenReading } from '../token/read/read.js';
import { besidesCause, comparedCause, sharedProblem, type Compared, type ComparedCause } from './cause.js';
import { partDifference, type ComparedPart } from './parts.js';
import type { Side } from './side.js';

type Difference = Pick<Compared, 'header' | 'payload' | 'isSameSignature'>;

/** Two tokens beside each other, and what that comes to. */
export type Comparison = Compared & {
  cause: ComparedCause;
  besides: ComparedCause | null;
  /** The worst that is wrong with both alike. */
  shared: Problem | null;
};

const partOf = (part: PartReading | null): ComparedPart =>
  part ? { text: part.text, encoded: part.encoded } : { text: null, encoded: '' };

/** What differs between the texts of two tokens, whatever the keys and the time. */
export function differenceOf(former: TokenReading, present: TokenReading): Difference {
  const part = (name: 'header' | 'payload') => partDifference(partOf(former[name]), partOf(present[name]));
  return {
    header: part('header'),
    payload: part('payload'),
    isSameSignature: former.signature?.encoded === present.signature?.encoded,
  };
}

/** Which difference decides. */
export function comparisonOf(
  former: Side,
  present: Side,
  difference: Difference,
  verifiedBy: Compared['verifiedBy'],
): Comparison {
  const compared: Compared = { ...difference, former, present, verifiedBy };
  const cause = comparedCause(compared);
  return { ...compared, cause, besides: besidesCause(compared, cause), shared: sharedProblem(compared) };
}
