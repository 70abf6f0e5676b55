import type { TokenProblem } from '../../token/problems.js';
import { defineCheck, find, objectOf, passed, shortened, skipped, warned, type Outcome } from '../check.js';

type TypProblem =
  { kind: 'check-typ-missing'; wanted: string } | { kind: 'check-typ-other'; typ: string; wanted: string };

/** The header says what the token is, the way the service likes it (RFC 7519 section 5.1). */
export const checkTyp = defineCheck({
  id: 'typ',
  subject: { part: 'header', name: 'typ' },
  severity: { 'check-typ-missing': 'warning', 'check-typ-other': 'warning' },
  profiles: ['api-proxy'],
  run: ({ header, profile }): Outcome<TypProblem | TokenProblem> => {
    const part = objectOf(header);
    const wanted = profile.header.typ;
    if (!part || wanted === null) return skipped;
    const typ = find(part, 'typ');
    const repair = { kind: 'set-header', name: 'typ', json: JSON.stringify(wanted) } as const;
    if (!typ) return warned({ kind: 'check-typ-missing', wanted }, repair);
    if (typ.string === wanted) return passed;
    return typ.string === null
      ? warned({ kind: 'header-type', name: 'typ', expected: 'string', found: typ.kind }, repair)
      : warned({ kind: 'check-typ-other', typ: shortened(typ.string), wanted }, repair);
  },
});
