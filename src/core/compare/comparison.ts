import type { Problem } from '../problems.js';
import type { PartReading } from '../token/read/read.js';
import { comparedCause, sharedProblem, type Compared, type ComparedCause } from './cause.js';
import { partDifference, type ComparedPart } from './parts.js';
import type { Side } from './side.js';

/** Two tokens beside each other, and what that comes to. */
export type Comparison = Compared & {
  cause: ComparedCause;
  /** The worst that is wrong with both alike. */
  shared: Problem | null;
};

const partOf = (part: PartReading | null): ComparedPart =>
  part ? { text: part.text, encoded: part.encoded } : { text: null, encoded: '' };

/** What differs between two tokens, and which difference decides. */
export function comparisonOf(former: Side, present: Side, verifiedBy: Compared['verifiedBy']): Comparison {
  const part = (name: 'header' | 'payload') =>
    partDifference(partOf(former.reading[name]), partOf(present.reading[name]));
  const compared: Compared = {
    former,
    present,
    header: part('header'),
    payload: part('payload'),
    isSameSignature: former.reading.signature?.encoded === present.reading.signature?.encoded,
    verifiedBy,
  };
  return { ...compared, cause: comparedCause(compared), shared: sharedProblem(compared) };
}
