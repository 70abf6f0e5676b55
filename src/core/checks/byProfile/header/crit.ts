import type { TokenProblem } from '../../../token/problems.js';
import { critProblems } from '../../../token/families/crit.js';
import {
  defineCheck,
  failed,
  find,
  objectOf,
  passed,
  shortened,
  skipped,
  warned,
  type Outcome,
} from '../../check.js';

type CritProblem = { kind: 'check-crit-used'; names: string };

/** The header demands no extension that the service may not know (RFC 7515 section 4.1.11). */
export const checkCrit = defineCheck({
  id: 'crit',
  subject: { part: 'header', name: 'crit' },
  severity: { 'check-crit-used': 'warning' },
  profiles: 'all',
  run: ({ header }): Outcome<CritProblem | TokenProblem> => {
    const part = objectOf(header);
    if (!part) return skipped;
    const crit = find(part, 'crit');
    if (!crit) return passed;
    const [problem] = critProblems(part.text, part.json);
    // b64 must stand in crit (RFC 7797 section 6), so it goes with it.
    const repair = { kind: 'remove-header', names: ['crit', 'b64'] } as const;
    return problem
      ? failed(problem, repair)
      : warned({ kind: 'check-crit-used', names: shortened(crit.literal) }, repair);
  },
});
