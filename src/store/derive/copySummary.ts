import type { CopySummary } from '../../core/token/copySummary.js';
import { checkResults } from './checks.js';
import { stampedLifetime, wrongKind } from '../selectors.js';
import type { Bench } from '../bench.js';

/** What is to be said of the token once it was copied. */
export function copySummaryOf(bench: Bench): CopySummary {
  const state = bench.getState();
  if (wrongKind(state) !== null) return { is: 'wrong-on-purpose' };
  const results = checkResults(state, bench.ports.clock.nowSeconds()) ?? [];
  const count = (wanted: 'fail' | 'warn') => results.filter(({ result }) => result === wanted).length;
  const failures = count('fail');
  const warnings = count('warn');
  if (failures > 0) return { is: 'refused', failures };
  const lifetime = stampedLifetime(state);
  return lifetime === null || !state.reissueOnCopy
    ? { is: 'as-it-stands', warnings }
    : { is: 'reissued', lifetime, warnings };
}
