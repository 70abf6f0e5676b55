import type { CopiedToken } from '../core/token/copied.js';
import { checkResults } from './checks.js';
import { presentSecond } from './now.js';
import { stampedLifetime, wrongKind } from './selectors.js';
import type { Workbench } from './state.js';

/** What is to be said of the token once it was copied. */
export function copiedToken(state: Workbench): CopiedToken {
  if (wrongKind(state) !== null) return { is: 'wrong-on-purpose' };
  const results = checkResults(state, presentSecond()) ?? [];
  const count = (wanted: 'fail' | 'warn') => results.filter(({ result }) => result === wanted).length;
  const failures = count('fail');
  const warnings = count('warn');
  if (failures > 0) return { is: 'refused', failures };
  const lifetime = stampedLifetime(state);
  return lifetime === null || !state.freshOnCopy
    ? { is: 'as-it-stands', warnings }
    : { is: 'fresh', lifetime, warnings };
}
