import type { TokenProblem } from '../../../token/problems.js';
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

type TypProblem =
  | { kind: 'check-typ-missing'; wanted: string }
  | { kind: 'check-typ-other'; typ: string; wanted: string }
  /** The service refuses another one; null where none is there. */
  | { kind: 'check-typ-required'; typ: string | null; wanted: string };

/** The header says what the token is, the way the service likes it (RFC 7519 section 5.1), or asks for it (RFC 8725 section 3.11). */
export const checkTyp = defineCheck({
  id: 'typ',
  subject: { part: 'header', name: 'typ' },
  severity: {
    'check-typ-missing': 'warning',
    'check-typ-other': 'warning',
    'check-typ-required': 'error',
  },
  profiles: ['api-proxy'],
  run: ({ header, profile }): Outcome<TypProblem | TokenProblem> => {
    const part = objectOf(header);
    const { typ: wanted, typRequired = false } = profile.header;
    if (!part || wanted === null) return skipped;
    const typ = find(part, 'typ');
    const repair = { kind: 'set-header', name: 'typ', json: JSON.stringify(wanted) } as const;
    if (typ?.string === wanted) return passed;
    if (typ && typ.string === null)
      return (typRequired ? failed : warned)(
        { kind: 'header-type', name: 'typ', expected: 'string', found: typ.kind },
        repair,
      );
    const found = typ ? shortened(typ.string ?? '') : null;
    if (typRequired) return failed({ kind: 'check-typ-required', typ: found, wanted }, repair);
    return found === null
      ? warned({ kind: 'check-typ-missing', wanted }, repair)
      : warned({ kind: 'check-typ-other', typ: found, wanted }, repair);
  },
});
