import type { TokenProblem } from '../../../token/problems.js';
import {
  defineCheck,
  failed,
  find,
  objectOf,
  passed,
  shortened,
  skipped,
  type Outcome,
} from '../../check.js';
import type { Repair } from '../../repair.js';

type AlgProblem = {
  kind: 'check-alg-refused';
  alg: string;
  allowed: readonly string[];
  keyAlg: string | null;
};

/** The algorithm is one that the service takes. It is repaired where the key in force can sign so. */
export const checkAlg = defineCheck({
  id: 'alg',
  subject: { part: 'header', name: 'alg' },
  severity: { 'check-alg-refused': 'error' },
  profiles: 'all',
  run: ({ header, key, profile }): Outcome<AlgProblem | TokenProblem> => {
    const part = objectOf(header);
    if (!part) return skipped;
    const allowed: readonly string[] = profile.algorithms;
    const keyAlg = key?.alg ?? null;
    const wanted = keyAlg === null ? allowed[0] : allowed.find((alg) => alg === keyAlg);
    const repair: Repair | null =
      wanted === undefined ? null : { kind: 'set-header', name: 'alg', json: JSON.stringify(wanted) };
    const alg = find(part, 'alg');
    if (!alg) return failed({ kind: 'alg-missing' }, repair);
    if (alg.string === null) return failed({ kind: 'alg-not-string', found: alg.kind }, repair);
    if (allowed.includes(alg.string)) return passed;
    return failed({ kind: 'check-alg-refused', alg: shortened(alg.string), allowed, keyAlg }, repair);
  },
});
