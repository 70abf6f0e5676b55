import type { Remedy } from '../autopsy/hypothesis.js';
import { isCause } from '../autopsy/explained.js';
import type { AnyCheckId } from '../checks/byKind/ids.js';
import { preflightStatus, type CheckResult } from '../checks/run.js';
import type { CheckSubject } from '../checks/subject.js';
import type { TimeVerdict } from '../claims/time/time.js';
import type { TokenKind } from '../kinds/kinds.js';
import type { Problem } from '../problems.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';
import type { SignatureStatus } from '../token/verify/signatureStatus.js';
import { actOn, actOnObstacle, keyAct, type NextAct } from './act.js';
import { signatureCause, type Cause } from './cause.js';

export type { NextAct } from './act.js';
export type { Cause } from './cause.js';

/**
 * What a token comes to. Against a profile, `accepted` says that the service would accept it. Against a kind it says
 * less: the signature is verified, the token has not expired, and nothing is wrong with it in itself.
 */
export type OverallStatus =
  | 'accepted'
  | 'warned'
  /** Nothing is wrong but fields that nobody has filled in yet. */
  | 'incomplete'
  | 'rejected'
  /** Nothing is wrong as far as can be seen, and the signature could not be asked. */
  | 'unverified'
  | 'pending'
  | 'empty';

/** The one sentence about a token, as data. */
export type Answer = {
  status: OverallStatus;
  /** The most specific; null where nothing is wrong, and where only a key is missing. */
  cause: Cause | null;
  /** Epoch seconds until which it can be used; null where it has no such end, or none that is ahead. */
  until: number | null;
  /** Epoch seconds at which it expired, where that is the cause. */
  ended: number | null;
  act: NextAct;
  /** The token is an earlier one: it does not carry the texts shown, and `cause` is why. */
  isStale: boolean;
  failures: number;
  warnings: number;
  /** What nothing can be said without, where no act of this token asks for it. */
  missing: 'key' | 'secret' | null;
  /** The kind of the token that was decrypted out of the one shown, and that all this is said of; null where none was. */
  inner: TokenKind | 'no-token' | null;
};

export type AnswerInput = {
  subject: CheckSubject;
  /** Made or edited here: it can be fixed and signed again. */
  isOwn: boolean;
  /** Made wrong on purpose, out of a good one that is still there. */
  isWrongOnPurpose: boolean;
  /** Why no token carries the texts shown, where none does; `problem` is null where only a key is missing. */
  obstacle: { problem: SigningProblem | null } | null;
  /** Of the header; null where it has none. */
  alg: string | null;
  signature: SignatureStatus;
  time: TimeVerdict;
  /** Of the checks against the subject; null until they are there. */
  results: readonly CheckResult[] | null;
  /** All that is said of the token, the worst first. */
  notices: readonly Problem[];
  /** What makes the token verify, where it is known why it does not. */
  remedy: Remedy | null;
};

export function overallAnswer(input: AnswerInput): Answer {
  const { signature, results } = input;
  if (signature === 'empty') return emptyAnswer(input);
  if (results === null || signature === 'signing') return { ...unknown, status: 'pending' };
  const status = statusOf(input, results);
  const { obstacle } = input;
  const cause = obstacle ? obstacleCause(obstacle, results) : causeOf(input, status, results);
  const act = actFor(input, status, cause, results);
  return {
    status,
    cause,
    until: obstacle ? null : untilOf(input, results),
    ended: cause?.problem.kind.endsWith('-exp-passed') ? (input.time.exp?.seconds ?? null) : null,
    act,
    isStale: obstacle !== null,
    missing: obstacle && act.kind === 'give-secret' ? 'secret' : null,
    inner: null,
    failures: results.filter(({ result }) => result === 'fail').length,
    warnings: results.filter(({ result }) => result === 'warn').length,
  };
}

/** Nothing is there yet; where texts were written, what keeps them from being signed. */
function emptyAnswer({ obstacle, alg }: AnswerInput): Answer {
  const problem = obstacle?.problem ?? null;
  const isSecretMissing = obstacle !== null && keyAct(alg).kind === 'give-secret';
  if (problem === null && !isSecretMissing)
    return { ...unknown, status: 'empty', act: { kind: 'paste-token' } };
  return {
    ...unknown,
    status: 'empty',
    cause: problem && { check: null, problem },
    act: actOnObstacle(problem, alg),
    missing: isSecretMissing ? 'secret' : null,
  };
}

export const unknown = {
  cause: null,
  until: null,
  ended: null,
  act: { kind: 'none' },
  isStale: false,
  failures: 0,
  warnings: 0,
  missing: null,
  inner: null,
} as const;

function statusOf({ subject, signature }: AnswerInput, results: readonly CheckResult[]): OverallStatus {
  const status = preflightStatus(results);
  if (status === 'unjudged') return 'unverified';
  // By its kind a token is not rejected because this key cannot verify it.
  const isAsked = signature === 'valid' || signature === 'valid-with-notice';
  const isGood = status === 'accepted' || status === 'warned';
  return subject.by === 'kind' && isGood && !isAsked ? 'unverified' : status;
}

/** What makes all other findings unimportant comes first; the rest in the order of the checks. */
const first: readonly AnyCheckId[] = [
  'json',
  'signature',
  'alg',
  'crit',
  'names',
  'exp',
  'nbf',
  'iat',
  'order',
];
export const rankOf = (id: AnyCheckId): number => (first.includes(id) ? first.indexOf(id) : first.length);

function causeOf(input: AnswerInput, status: OverallStatus, results: readonly CheckResult[]): Cause | null {
  const wanted = status === 'rejected' || status === 'incomplete' ? 'fail' : 'warn';
  const found = results
    .filter(
      ({ result, problem }) =>
        result === wanted && (problem.kind !== 'check-field-empty' || status === 'incomplete'),
    )
    .toSorted((one, other) => rankOf(one.id) - rankOf(other.id));
  const [worst] = found;
  if (status === 'unverified' || input.signature === 'malformed' || worst?.id === 'signature') {
    const specific = signatureCause(input);
    if (specific) return specific;
  }
  if (status === 'unverified' || !worst?.problem) return null;
  return { check: worst.id, problem: worst.problem };
}

/** Where the service takes another alg, which the key in force can sign, that comes before a key for this one. */
function obstacleCause(
  { problem }: NonNullable<AnswerInput['obstacle']>,
  results: readonly CheckResult[],
): Cause | null {
  const alg = results.find(({ id }) => id === 'alg');
  if (alg?.repair) return { check: 'alg', problem: alg.problem };
  return problem && { check: null, problem };
}

/** Only an exp that is right and ahead says until when; one that nobody lives to see says nothing. */
function untilOf({ time }: AnswerInput, results: readonly CheckResult[]): number | null {
  const exp = results.find(({ id }) => id === 'exp');
  const kind = exp?.problem?.kind;
  const isAhead = exp?.result === 'pass' || kind === 'time-fraction' || kind === 'time-notation';
  const isAbsurd = time.problems.some(
    (problem) => problem.kind === 'time-far-future' && problem.claim === 'exp',
  );
  return time.status === 'active' && isAhead && !isAbsurd ? (time.exp?.seconds ?? null) : null;
}

function actFor(
  input: AnswerInput,
  status: OverallStatus,
  cause: Cause | null,
  results: readonly CheckResult[],
): NextAct {
  const { isOwn, signature, alg } = input;
  if (input.isWrongOnPurpose) return { kind: 'restore' };
  if (input.obstacle && !cause?.check) return actOnObstacle(input.obstacle.problem, alg);
  if (signature === 'encrypted') return { kind: 'decrypt' };
  if (signature === 'no-key' && status === 'unverified') return keyAct(alg);
  if (input.remedy && cause && isCause(cause.problem)) return { kind: 'apply-remedy', remedy: input.remedy };
  if (status === 'accepted') return { kind: isOwn ? 'copy-token' : 'none' };
  const repair = results.find(({ id }) => id === cause?.check)?.repair ?? null;
  if (isOwn && repair && cause?.check) return { kind: 'repair', check: cause.check, repair };
  if (status === 'warned') return { kind: isOwn ? 'copy-token' : 'none' };
  return cause ? actOn(cause, input) : { kind: 'none' };
}
