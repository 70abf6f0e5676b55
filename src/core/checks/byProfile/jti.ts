import type { ClaimsProblem } from '../../claims/problems.js';
import { defineCheck, failed, find, objectOf, passed, skipped, type Outcome } from '../check.js';
import { typeOutcome } from './claim.js';

/** The token has an id of its own where the service wants one, to refuse a second use (RFC 7519 section 4.1.7). */
export const checkJti = defineCheck({
  id: 'jti',
  subject: { part: 'payload', name: 'jti' },
  severity: { 'check-jti-missing': 'error' },
  profiles: ['service-account-agent', 'service-account-cli', 'private-key-jwt'],
  run: ({ payload, profile }): Outcome<{ kind: 'check-jti-missing' } | ClaimsProblem> => {
    const part = objectOf(payload);
    if (!part) return skipped;
    if (!profile.jti) return typeOutcome(part, 'jti');
    const jti = find(part, 'jti');
    const repair = { kind: 'new-jti' } as const;
    if (!jti || jti.string === '') return failed({ kind: 'check-jti-missing' }, repair);
    if (jti.string !== null) return passed;
    return failed({ kind: 'claim-type', name: 'jti', expected: 'string', found: jti.kind }, repair);
  },
});
