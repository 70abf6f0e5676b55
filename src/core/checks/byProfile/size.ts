import { defineCheck, failed, passed, skipped, warned, type Outcome } from '../check.js';

type SizeProblem = { kind: 'check-size'; bytes: number; most: number };

/**
 * Bytes of a bearer token that fit no more into the header of any common proxy: HAProxy has 16 KB less 1 KB
 * for all headers together, Node.js 16 KB, nginx and Apache 8 KB for one.
 */
const mostAnywhere = 15_000;

/** The token fits into a request header; one that is sent in a form need not. */
export const checkSize = defineCheck({
  id: 'size',
  subject: null,
  severity: { 'check-size': 'warning' },
  profiles: ['api-proxy', 'blank'],
  readsEncrypted: true,
  run: ({ token, profile }): Outcome<SizeProblem> => {
    if (token === '' || profile.tokenRequest) return skipped;
    const most = profile.limits.tokenBytes;
    const bytes = token.length;
    if (bytes <= most) return passed;
    const problem = { kind: 'check-size', bytes, most } as const;
    return bytes > Math.max(most, mostAnywhere) ? failed(problem) : warned(problem);
  },
});
