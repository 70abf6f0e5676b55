import { failed, passed, skipped, warned, type Check } from '../check.js';
import { badTime, startNow, timesOf } from './times.js';

/** The token ends, and has not ended yet (RFC 7519 section 4.1.4): at exp itself it is over. */
export const checkExp: Check = (input) => {
  const times = timesOf(input);
  if (!times) return skipped;
  const repair = startNow(input);
  if (!times.exp) return failed({ kind: 'check-exp-missing' }, repair);
  const bad = badTime(times, 'exp', repair);
  if (bad?.result === 'fail') return bad;
  const seconds = input.now - (times.exp.seconds ?? NaN);
  const problem = { kind: 'check-exp-passed', seconds } as const;
  if (seconds >= input.skew && seconds >= 0) return failed(problem, repair);
  return seconds >= 0 ? warned(problem, repair) : (bad ?? passed);
};
