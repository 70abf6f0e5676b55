import { failed, passed, skipped, warned, type Check } from '../check.js';
import type { Repair } from '../repair.js';
import { badTime, timesOf } from './times.js';

/** The token is good already (RFC 7519 section 4.1.5); without nbf it is good at once. */
export const checkNbf: Check = (input) => {
  const times = timesOf(input);
  if (!times) return skipped;
  if (!times.nbf) return passed;
  const repair: Repair = { kind: 'remove-claim', name: 'nbf' };
  const bad = badTime(times, 'nbf', repair);
  if (bad) return bad;
  const seconds = (times.nbf.seconds ?? NaN) - input.now;
  const problem = { kind: 'check-nbf-ahead', seconds } as const;
  if (seconds > input.skew) return failed(problem, repair);
  return seconds > 0 ? warned(problem, repair) : passed;
};
