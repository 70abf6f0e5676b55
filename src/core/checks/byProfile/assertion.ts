import { defineCheck, failed, find, objectOf, passed, shortened, skipped, type Outcome } from '../check.js';

type AssertionProblem = { kind: 'check-assertion-endpoint'; aud: string };

/**
 * The audience of a client assertion is the issuer of the authorization server, not one of its endpoints
 * (draft-ietf-oauth-rfc7523bis). `typ` and `aud` judge the rest of that rule.
 */
export const checkAssertion = defineCheck({
  id: 'assertion',
  subject: { part: 'payload', name: 'aud' },
  severity: { 'check-assertion-endpoint': 'error' },
  profiles: [],
  run: ({ payload, profile }): Outcome<AssertionProblem> => {
    const part = objectOf(payload);
    if (!part || profile.assertion === undefined) return skipped;
    const aud = find(part, 'aud')?.string ?? '';
    return endpoint.test(aud) ? failed({ kind: 'check-assertion-endpoint', aud: shortened(aud) }) : passed;
  },
});

/** As token, PAR and backchannel endpoints are called. */
const endpoint =
  /\/(?:tokens?|par|request|bc-authorize|ext\/\w+\/request|(?:as|connect|oauth2?)\/token[\w./-]*)\/?$/;
