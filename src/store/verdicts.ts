import type { Problem } from '../core/problems.js';
import { judgeToken, type Judgement } from '../core/token/judge.js';
import type { TokenReading } from '../core/token/read.js';
import { lastAnswer } from './lastAnswer.js';
import {
  activeKey,
  headerString,
  isFresh,
  publicKeyProblem,
  signingPlan,
  tokenReading,
} from './selectors.js';
import type { Workbench } from './state.js';

export type SignatureStatus =
  | 'valid'
  | 'valid-with-notice'
  | 'invalid'
  | 'unsigned'
  | 'unsupported'
  | 'no-key'
  | 'malformed'
  | 'encrypted'
  | 'signing'
  | 'empty';

const judgements = new WeakMap<TokenReading, Judgement>();

/** What can be said of the token's signature before a key is asked. */
export function judgement(state: Workbench): Judgement {
  const reading = tokenReading(state);
  const known = judgements.get(reading);
  if (known) return known;
  const judged = judgeToken(reading);
  judgements.set(reading, judged);
  return judged;
}

/** The signature verdict of the token shown, as UI.md names it. */
export function signatureStatus(state: Workbench): SignatureStatus {
  if (isOnItsWay(state)) return 'signing';
  const judged = judgement(state);
  if (judged.verdict !== 'verifiable') return judged.verdict;
  const key = activeKey(state);
  if (!key) return 'no-key';
  const { verdict } = state;
  if (verdict?.keyId !== key.id || verdict.token !== tokenReading(state).token) return 'signing';
  if (verdict.outcome === 'valid') {
    return judged.notices.length > 0 || !isFresh(state) || weakKey(state) ? 'valid-with-notice' : 'valid';
  }
  if (verdict.outcome !== 'invalid') return 'unsupported';
  return isForeign(state) ? 'no-key' : 'invalid';
}

/** Everything the page has to say about the token shown, beside the verdict. */
export function notices(state: Workbench): readonly Problem[] {
  const reading = tokenReading(state);
  const plan = signingPlan(state);
  const { verdict } = state;
  const outcome = verdict?.token === reading.token ? verdict.outcome : null;
  return noticesOf(
    reading.problems,
    plan && !plan.ok ? plan.problem : null,
    outcome !== null && typeof outcome === 'object' ? outcome.unsupported : null,
    publicKeyProblem(state),
  );
}
const noticesOf = lastAnswer(
  (problems: readonly Problem[], ...others: (Problem | null)[]): readonly Problem[] => [
    ...problems,
    ...others.filter((problem) => problem !== null),
  ],
);

function isOnItsWay(state: Workbench): boolean {
  if (state.document.kind !== 'draft') return false;
  const plan = signingPlan(state);
  if (plan === null) return state.publicKeyInput === null && state.generationProblem === null;
  return plan.ok && !isFresh(state);
}

/**
 * A pasted token that our own pair does not fit says nothing against the token: where the pair was just
 * made on arrival and nobody knows its public half, what is missing is the issuer's key.
 */
function isForeign(state: Workbench): boolean {
  const key = activeKey(state);
  return (
    state.document.kind === 'token' &&
    key?.origin === 'arrival' &&
    !state.publishedKeyIds.includes(key.id) &&
    headerString(state, 'kid') !== key.facts.keyId
  );
}

function weakKey(state: Workbench): boolean {
  const bits = activeKey(state)?.facts.modulusBits ?? null;
  return bits !== null && bits < 2048;
}
