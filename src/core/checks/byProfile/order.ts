import { failed, passed, skipped, type Check } from '../check.js';
import { startNow, timesOf } from './times.js';

/** The token ends after it begins. */
export const checkOrder: Check = (input) => {
  const times = timesOf(input);
  if (typeof times?.exp?.seconds !== 'number') return skipped;
  if (typeof (times.iat ?? times.nbf)?.seconds !== 'number') return skipped;
  const problem = times.problems.find(({ kind }) => kind === 'time-order');
  if (problem?.kind !== 'time-order') return passed;
  return failed(problem, problem.later === 'nbf' ? { kind: 'remove-claim', name: 'nbf' } : startNow(input));
};
