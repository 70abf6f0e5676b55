import type { EpochSeconds } from '../../core/confusable.js';
import type { Remedy } from '../../core/autopsy/hypothesis.js';
import type { Answer, AnswerInput } from '../../core/answer/answer.js';
import type { InnerToken } from '../../core/answer/decrypted.js';
import type { CheckResult } from '../../core/checks/run.js';
import type { CheckSubject } from '../../core/checks/subject.js';
import type { TimeVerdict } from '../../core/claims/time/time.js';
import type { Problem } from '../../core/problems.js';
import type { SignatureStatus } from '../../core/token/verify/signatureStatus.js';
import { familyProblem } from './families.js';
import { checkResults, checkSubject, isOwnToken } from './checks.js';
import { timeVerdictOf } from './claimsVerdicts.js';
import { memoizeLast } from './memoizeLast.js';
import { headerString, tokenReading, wrongKind } from '../selectors.js';
import type { TokenReader, Workbench } from '../state.js';
import { autopsyOf, notices, signatureStatus, signingObstacle } from './verdicts.js';

/**
 * What the token comes to, and what to do next; null until the reader is loaded.
 *
 * @param now epoch seconds
 */
export function overallAnswerOf(state: Workbench, now: EpochSeconds) {
  const subject = checkSubject(state);
  if (!state.reader || !subject) return null;
  const { decrypted, skew } = state;
  if (decrypted && subject.by === 'kind' && decrypted.token === tokenReading(state)?.token)
    return decryptedOf(state.reader, decrypted.inner, now, skew);
  const answer = answerOf(
    state.reader,
    subject,
    isOwnToken(state) || state.document.kind === 'draft',
    wrongKind(state) !== null,
    signingObstacle(state),
    headerString(state, 'alg'),
    signatureStatus(state),
    timeVerdictOf(state, now),
    checkResults(state, now),
    notices(state, now),
    autopsyOf(state)?.finding?.remedy ?? null,
  );
  const problem = familyProblem(state);
  return problem && answer.status !== 'rejected' && answer.status !== 'pending'
    ? rejectedOf(answer, problem)
    : answer;
}

/** Right in itself, and wrong by the rules of its family. */
const rejectedOf = memoizeLast((answer: Answer, problem: Problem): Answer => ({
  ...answer,
  status: 'rejected',
  cause: { check: null, problem },
  until: null,
  act: { kind: 'none' },
}));

const decryptedOf = memoizeLast(
  (reader: TokenReader, inner: InnerToken | null, now: EpochSeconds, skew: number) =>
    reader.decryptedAnswer(inner, now, skew),
);

const answerOf = memoizeLast(
  (
    reader: TokenReader,
    subject: CheckSubject,
    isOwn: boolean,
    isWrongOnPurpose: boolean,
    obstacle: AnswerInput['obstacle'],
    alg: string | null,
    signature: SignatureStatus,
    time: TimeVerdict,
    results: readonly CheckResult[] | null,
    said: readonly Problem[],
    remedy: Remedy | null,
  ) =>
    reader.overallAnswer({
      subject,
      isOwn,
      isWrongOnPurpose,
      obstacle,
      alg,
      signature,
      time,
      results,
      notices: said,
      remedy,
    }),
);
