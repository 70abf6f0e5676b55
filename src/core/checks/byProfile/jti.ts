import { failed, find, objectOf, passed, skipped, type Check } from '../check.js';

/** The token has an id of its own where the service wants one, to refuse a second use (RFC 7519 section 4.1.7). */
export const checkJti: Check = ({ payload, profile }) => {
  const part = objectOf(payload);
  if (!part || !profile.jti) return skipped;
  const jti = find(part, 'jti');
  const repair = { kind: 'new-jti' } as const;
  if (!jti || jti.string === '') return failed({ kind: 'check-jti-missing' }, repair);
  if (jti.string !== null) return passed;
  return failed({ kind: 'claim-type', name: 'jti', expected: 'string', found: jti.kind }, repair);
};
