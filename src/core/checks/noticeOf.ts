import { isCause } from '../autopsy/explained.js';
import type { Problem } from '../problems.js';
import { severityOf } from '../severity.js';
import type { CheckResult } from './run.js';

/** What a check finds only because of something that a notice says more exactly. */
const explainedBy: Partial<Record<Problem['kind'], (notice: Problem) => boolean>> = {
  'check-token-malformed': (notice) => severityOf(notice) === 'error',
  'check-not-an-object': ({ kind }) => /^(?:token|base64url|header|claims|signing)-/.test(kind),
  'kind-not-claims': ({ kind }) => kind.startsWith('claims-'),
  'check-signature-invalid': isCause,
  'kind-signature-invalid': isCause,
  'check-signature-missing': ({ kind }) => kind === 'alg-none',
  'check-signature-unjudged': ({ kind }) =>
    /^(?:verify-|alg-|crit-)/.test(kind) || kind === 'token-json-serialization',
  'check-signature-notice': ({ kind }) => /^(?:base64url|key|jwk|signing)-/.test(kind),
  'check-key-short': ({ kind }) => kind === 'key-rsa-weak',
};

/** The notice that says what this check finds; null where the check alone says it. */
export function noticeOf({ problem }: CheckResult, notices: readonly Problem[]): Problem | null {
  if (!problem) return null;
  const explains = explainedBy[problem.kind] ?? ((notice: Problem) => isSame(notice, problem));
  return notices.find(explains) ?? null;
}

const isSame = (one: Problem, other: Problem): boolean =>
  one.kind === other.kind && nameIn(one) === nameIn(other);

/** What of the token it is about. */
const nameIn = (problem: Problem): string | null =>
  'claim' in problem ? problem.claim : 'name' in problem ? problem.name : null;
