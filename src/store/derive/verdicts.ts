import type { EpochSeconds } from '../../core/confusable.js';
import { isNamedBy, type KeyHandle } from '../../core/keys/handle.js';
import type { AlgorithmFacts } from '../../core/keys/algorithms.js';
import type { Problem } from '../../core/problems.js';
import { once } from '../../core/uniqueProblems.js';
import type { TokenClassification } from '../../core/token/families/family.js';
import type { TokenReading } from '../../core/token/read/read.js';
import type { SigningProblem } from '../../core/token/sign/signingProblems.js';
import type { SignatureStatus } from '../../core/token/verify/signatureStatus.js';
import { familyProblem } from './families.js';
import { claimsVerdictOf, timeVerdictOf } from './claimsVerdicts.js';
import { memoizeLast } from './memoizeLast.js';
import {
  activeKey,
  headerString,
  headerText,
  isSigningPending,
  isSecretAwaited,
  keyReading,
  payloadText,
  progress,
  signingPlan,
  tokenReading,
  isTokenInSync,
  usesSecret,
  wantsSecret,
} from '../selectors.js';
import type { AutopsyAnswer, TokenReader, Workbench } from '../state.js';

const judgementOf = memoizeLast((reader: TokenReader, reading: TokenReading): TokenClassification =>
  reader.classifyToken(reading),
);

/** What can be said of the token's signature before a key is asked; null until the reader is loaded. */
export function judgement(state: Workbench): TokenClassification | null {
  const reading = tokenReading(state);
  return state.reader && reading && judgementOf(state.reader, reading);
}

/** The signature verdict of the token shown, as UI.md names it. */
export function signatureStatus(state: Workbench): SignatureStatus {
  const judged = judgement(state);
  if (!judged || isSigningPending(state) || isSecretAwaited(state)) return 'signing';
  if (judged.verdict !== 'verifiable') return judged.verdict;
  const key = activeKey(state);
  if (!key) return 'no-key';
  const { verdict } = state;
  if (verdict?.keyId !== key.id || verdict.token !== tokenReading(state)?.token) return 'signing';
  if (verdict.outcome === 'valid') {
    return judged.notices.length > 0 || !isTokenInSync(state) || keyNotices(state).length > 0
      ? 'valid-with-notice'
      : 'valid';
  }
  if (isIssuerKeyMissing(state)) return 'no-key';
  return verdict.outcome === 'invalid' ? 'invalid' : 'unsupported';
}

/** Why the signature shown does not verify; null while that is not known. */
export function autopsyOf(state: Workbench): AutopsyAnswer | null {
  const { autopsy, verdict, secret } = state;
  if (!autopsy || autopsy.of !== verdict || autopsy.secret !== secret) return null;
  return signatureStatus(state) === 'invalid' ? autopsy : null;
}

/** Whether one's own first key is under way: nothing else is there to verify by. */
export const keyAwaited = (state: Workbench): boolean =>
  state.judge.by === 'key' && activeKey(state) === null && state.generation.is !== 'failed';

const keyNoticesOf = memoizeLast(
  (reader: TokenReader, key: KeyHandle, algorithm: AlgorithmFacts | null): readonly Problem[] => [
    ...reader.keyNotices(key, algorithm),
    // Anybody could have made what this secret verifies.
    ...(key.read?.problems ?? []).filter(({ kind }) => kind === 'key-secret-is-public-key'),
  ],
);
const none: readonly Problem[] = [];

function keyNotices(state: Workbench): readonly Problem[] {
  const key = activeKey(state);
  const judged = judgement(state);
  const algorithm = judged?.verdict === 'verifiable' ? judged.algorithm : null;
  return state.reader && key ? keyNoticesOf(state.reader, key, algorithm) : none;
}

/** What the keys at hand say of a pasted token: one that fits, one that its kid names. */
function otherKeys(state: Workbench): readonly Problem[] {
  const { document, keys, verdict } = state;
  const key = activeKey(state);
  const kid = headerString(state, 'kid');
  if (document.kind !== 'token' || !key) return none;
  const fitting = verdict?.token === tokenReading(state)?.token ? (verdict?.fitting ?? null) : null;
  const named =
    kid === null || isNamedBy(key, kid) ? null : (keys.find((one) => isNamedBy(one, kid)) ?? null);
  return otherKeysOf(fitting, named, kid ?? '');
}
const otherKeysOf = memoizeLast(
  (fitting: string | null, named: KeyHandle | null, kid: string): readonly Problem[] => [
    ...(fitting ? [{ kind: 'key-other-fits' as const, keyId: fitting }] : []),
    ...(named ? [{ kind: 'key-kid-names-other' as const, kid, keyId: named.facts.keyId }] : []),
  ],
);

const obstacleOf = memoizeLast((problem: SigningProblem | null) => ({ problem }));

/** Why the token shown does not carry the texts shown; null where it does, or a new one is on its way. */
export function signingObstacle(state: Workbench): { problem: SigningProblem | null } | null {
  if (isTokenInSync(state) || progress(state) !== 'stuck') return null;
  const plan = signingPlan(state);
  const problem = plan && !plan.ok ? plan.problem : null;
  // Where a secret is missing, what a key pair cannot do says nothing.
  const isSecretMissing = wantsSecret(state) && activeKey(state)?.facts.spki !== null;
  return obstacleOf(isSecretMissing && problem?.kind !== 'signing-not-json' ? null : problem);
}

/**
 * Everything the page has to say about the token shown, the worst first.
 *
 * @param now epoch seconds
 */
export function notices(state: Workbench, now: EpochSeconds): readonly Problem[] {
  const reading = tokenReading(state);
  const judged = judgement(state);
  const { verdict } = state;
  const key = activeKey(state);
  const isOfBoth = verdict?.token === reading?.token && verdict?.keyId === key?.id;
  const outcome = isOfBoth && !isIssuerKeyMissing(state) ? verdict?.outcome : undefined;
  if (!state.reader) return none;
  const said = noticesOf(
    state.reader,
    reading ? readingProblemsOf(state.reader, reading, key) : none,
    judged ? (judged.verdict === 'verifiable' ? judged.notices : judged.problems) : none,
    claimsVerdictOf(state)?.problems ?? none,
    timeVerdictOf(state, now).problems,
    keyNotices(state),
    key?.read?.problems ?? none,
    otherKeys(state),
    signingObstacle(state)?.problem ?? null,
    typeof outcome === 'object' ? outcome.unsupported : null,
    keyReading(state)?.problems ?? none,
    autopsyOf(state)?.finding?.causes ?? none,
    familyProblem(state),
  );
  return reading && isTokenInSync(state)
    ? placedOf(state.reader, said, reading, headerText(state), payloadText(state))
    : said;
}
const readingProblemsOf = memoizeLast(
  (reader: TokenReader, reading: TokenReading, key: KeyHandle | null): readonly Problem[] =>
    reader.problemsWithKey(reading, key),
);
const placedOf = memoizeLast(
  (
    reader: TokenReader,
    said: readonly Problem[],
    reading: TokenReading,
    header: string | null,
    payload: string | null,
  ): readonly Problem[] => reader.toEditorPositions(said, reading, { header, payload }),
);
const noticesOf = memoizeLast(
  (reader: TokenReader, ...said: (readonly Problem[] | Problem | null)[]): readonly Problem[] =>
    // The reading and the judgement may say one and the same thing.
    reader.worstFirst(reader.withoutExplained(once(said.flat().filter((problem) => problem !== null)))),
);

/**
 * True if a pasted token most likely fails because its issuer's key is missing: the user hasn't chosen the active key for
 * this token, its kid doesn't name that key, and nobody else can have the key, because it was generated here and never copied.
 */
export function isIssuerKeyMissing(state: Workbench): boolean {
  const { document, judge, known } = state;
  const key = activeKey(state);
  if (!key?.privateKey || usesSecret(state)) return false;
  // An edited token of somebody, or a header that was given another algorithm: what is missing is its secret.
  if (document.kind === 'draft') return wantsSecret(state) && key.facts.spki !== null;
  if (document.wrong) return false;
  if (judge.chosenFor === document) return false;
  // A secret and a pair can never fit each other's tokens, but for the forgery of RFC 8725 section 2.1.
  if (wantsSecret(state) !== (key.facts.spki === null)) return !isForged(state);
  const kid = headerString(state, 'kid');
  if (kid !== null && isNamedBy(key, kid)) return false;
  const isOurs = key.origin === 'arrival' || key.origin === 'generated';
  return key.origin === 'kept' || (isOurs && !known.includes(key.id));
}

function isForged({ verdict }: Workbench): boolean {
  if (typeof verdict?.outcome !== 'object') return false;
  const { unsupported } = verdict.outcome;
  return unsupported.kind === 'verify-key-confusion' && unsupported.secret !== null;
}

/** The key that the token shown is judged by; null where the only one at hand has nothing to do with it. */
export function judgingKey(state: Workbench): KeyHandle | null {
  const isAside = isIssuerKeyMissing(state) && !signatureStatus(state).startsWith('valid');
  return isAside ? null : activeKey(state);
}
