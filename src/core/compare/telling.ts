import { checks } from '../checks/all.js';
import type { CheckResult } from '../checks/run.js';
import type { Problem } from '../problems.js';
import type { Change, PartDifference } from './parts.js';

type Parts = { header: PartDifference; payload: PartDifference };

/** The difference that a check is about. */
export function changeOf({ header, payload }: Parts, { id, problem }: CheckResult): Change | null {
  const subject = checks.find((one) => one.id === id)?.subject;
  const names = [...(problem ? namesIn(problem) : []), subject?.name];
  const { changes } = subject?.part === 'header' ? header : payload;
  return changes.find(({ name }) => names.includes(name)) ?? null;
}

function namesIn(problem: Problem): readonly string[] {
  if ('claims' in problem) return problem.claims;
  if ('claim' in problem) return [problem.claim];
  return 'name' in problem ? [problem.name] : [];
}

/** What differs in each token of one service. */
export const ofIssue = ['iat', 'exp', 'nbf', 'jti'];

/** By what services compare, the most usual first; a claim that is missing, or of another type, before any other. */
const telling = [
  'alg',
  'iss',
  'aud',
  'kid',
  'typ',
  'crit',
  'sub',
  'client_id',
  'azp',
  'scope',
  'scp',
  'roles',
];

export function worstChange({ header, payload }: Parts): Change | null {
  const order = (change: Change): number => {
    const known = telling.indexOf(change.name);
    if (known >= 0) return known;
    if (ofIssue.includes(change.name)) return telling.length + 2;
    const isOfType = change.kind === 'gone' || change.former?.kind !== change.present?.kind;
    return telling.length + (isOfType ? 0 : 1);
  };
  const [worst] = [...header.changes, ...payload.changes].toSorted((one, other) => order(one) - order(other));
  return worst ?? null;
}
