import { failed, passed, skipped, warned, type Check } from '../check.js';
import { badTime, startNow, timesOf } from './times.js';

/** The token was issued, and not in the future (RFC 7519 section 4.1.6). */
export const checkIat: Check = (input) => {
  const times = timesOf(input);
  if (!times) return skipped;
  const repair = { ...startNow(input), claims: ['iat', 'exp'] } as const;
  if (!times.iat) return warned({ kind: 'check-iat-missing' }, repair);
  const bad = badTime(times, 'iat', repair);
  if (bad) return bad;
  const seconds = (times.iat.seconds ?? NaN) - input.now;
  const problem = { kind: 'time-issued-in-future', seconds } as const;
  if (seconds > input.skew) return failed(problem, repair);
  return seconds > 0 ? warned(problem, repair) : passed;
};
