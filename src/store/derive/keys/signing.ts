import type { KeyHandle } from '../../../core/keys/handle.js';
import type { Result } from '../../../core/problems.js';
import { type Draft, type JwsDocument } from '../../../core/token/document.js';
import { signingInput, type SigningInput } from '../../../core/token/sign/signing.js';
import type { SigningProblem } from '../../../core/token/sign/signingProblems.js';
import type { DefectKind } from '../../../core/token/defects.js';
import { memoizeLast } from '../memoizeLast.js';
import { activeKey } from './keys.js';
import type { Of } from '../of.js';
import { isSecretAwaited, usesSecret } from './secret.js';

const planFor = memoizeLast(
  (document: JwsDocument, key: KeyHandle | null): Result<SigningInput, SigningProblem> | null =>
    document.kind === 'draft' && key ? signingInput(document.header, document.payload, key) : null,
);

/** What is to be signed, or why it cannot be; null where nothing is: a pasted token, or no key. */
export const signingPlan: Of<Result<SigningInput, SigningProblem> | null> = (state) => {
  const { document, signing } = state;
  const key = activeKey(state);
  if (signing.is === 'refused' && signing.document === document && signing.keyId === key?.id)
    return refusedFor(signing.problem);
  return planFor(document, key);
};

const refusedFor = memoizeLast((problem: SigningProblem) => ({ ok: false as const, problem }));

/** How the token shown was made wrong on purpose; null where it was not. */
export const wrongKind: Of<DefectKind | null> = ({ document }) =>
  document.kind === 'token' ? (document.wrong?.kind ?? null) : null;

/** The draft of a token that is signed here, also while a wrong one that was made of it is shown. */
export const validDraft: Of<Draft | null> = ({ document }) =>
  document.kind === 'draft' ? document : (document.wrong?.good ?? null);

/** Whether the token shown carries the texts shown; a change of the key in force alone does not change it. */
export const isTokenInSync: Of<boolean> = ({ document, signed }) =>
  document.kind === 'token' || signed?.document === document;

/** How far the token of the texts shown is: `none` where a pasted one leads, `stuck` where it cannot be signed. */
export type Progress = 'none' | 'awaits-key' | 'stuck' | 'asked' | 'signed';

export const progress: Of<Progress> = (state) => {
  const { document, signed, judge, generation } = state;
  if (document.kind === 'token') return 'none';
  const plan = signingPlan(state);
  if (plan === null) {
    const isComing = judge.by === 'key' && (generation.is === 'none' || generation.is === 'running');
    return (usesSecret(state) ? isSecretAwaited(state) : isComing) ? 'awaits-key' : 'stuck';
  }
  if (!plan.ok) return 'stuck';
  return signed?.document === document && signed.keyId === activeKey(state)?.id ? 'signed' : 'asked';
};

/** Whether the draft's token is being signed, or will be once the key is ready. */
export const isSigningPending: Of<boolean> = (state) => ['awaits-key', 'asked'].includes(progress(state));
