import { isNamedBy, verificationKey, type KeyHandle } from '../core/keys/handle.js';
import { largeText } from '../core/token/document.js';
import type { Verifiable } from '../core/token/judge.js';
import { signCompact } from '../core/token/sign.js';
import { afterPaint } from '../platform/frames.js';
import { justSigned } from './justSigned.js';
import { activeKey, headerString, isFresh, signingPlan, tokenReading, tokenText } from './selectors.js';
import type { Verdict, Workbench } from './state.js';
import { useWorkbench } from './store.js';
import { judgement } from './verdicts.js';

const { getState, setState, subscribe } = useWorkbench;

/**
 * Asks WebCrypto whatever the state leaves open, each time it changes. An answer is kept together with
 * the input it answers and only while that input still stands: no late answer wins over a newer one.
 */
export function answerQuestions(): () => void {
  answer(getState());
  return subscribe(answer);
}

function answer(state: Workbench): void {
  void sign(state);
  // Once everybody has heard of a new token, because reading it takes a while; of a large one, in a task of its own.
  const read = () => void verify(state);
  if (tokenText(state).length > largeText) setTimeout(read);
  else queueMicrotask(read);
}

const painted = () => new Promise<void>(afterPaint);

let signing: { document: unknown; keyId: string } | null = null;

async function sign(state: Workbench): Promise<void> {
  const { document } = state;
  const key = activeKey(state);
  const plan = signingPlan(state);
  if (document.kind !== 'draft' || !key || !plan?.ok || isFresh(state)) return;
  if (signing?.document === document && signing.keyId === key.id) return;
  const asked = { document, keyId: key.id };
  signing = asked;
  const answer = await signCompact(plan.value, key);
  const isAsked = () => getState().document === document && activeKey(getState())?.id === key.id;
  if (answer.ok && isAsked()) {
    justSigned.setState({ token: answer.value });
    // What follows from it is no part of the task's work on the token, and of a large one no part of its frame.
    await (answer.value.length > largeText ? painted() : null);
    if (isAsked()) setState({ signed: { ...asked, token: answer.value } });
    // Undone meanwhile: the page holds the former token all along, but the field was told of this one.
    else justSigned.setState({ token: tokenText(getState()) });
  } else if (!answer.ok && isAsked()) setState({ refusal: { ...asked, problem: answer.problem } });
  // Another may have been asked and answered meanwhile.
  if (signing === asked) signing = null;
}

type Asked = Pick<Verdict, 'token' | 'keyId' | 'keys'>;
let verifying: Asked | null = null;

async function verify(state: Workbench): Promise<void> {
  const key = activeKey(state);
  const token = tokenReading(state)?.token;
  const judged = judgement(state);
  if (!key || !state.reader || token === undefined || judged?.verdict !== 'verifiable') return;
  const { keys } = state;
  const isPasted = state.document.kind === 'token';
  const same = (other: Asked | null) =>
    other?.token === token && other.keyId === key.id && (other.keys === keys || !isPasted);
  if (same(state.verdict) || same(verifying)) return;
  verifying = { token, keyId: key.id, keys };
  const outcome = await state.reader.verifySignature(judged, verificationKey(key));
  const fitting = outcome === 'valid' || !isPasted ? null : await keyThatFits(state, judged);
  if (same(verifying)) verifying = null;
  const now = getState();
  if (activeKey(now)?.id !== key.id || tokenReading(now)?.token !== token) return;
  const better = outcome === 'valid' ? null : (fitting ?? keyNamed(now));
  const mayFollow = isPasted && now.keyChosenFor !== now.document;
  // The person's own pairs stay aside until they are taken back, so that nothing is signed unasked.
  if (mayFollow && better && better.facts.keyId !== key.facts.keyId && !better.privateKey) {
    setState({ activeKeyId: better.id });
  } else {
    setState({ verdict: { token, keyId: key.id, keys, outcome, fitting: fitting?.facts.keyId ?? null } });
  }
}

/** Tries the signature of a pasted token against every key at hand; gives the one that fits. */
async function keyThatFits({ keys, reader }: Workbench, judged: Verifiable): Promise<KeyHandle | null> {
  for (const key of keys) {
    if ((await reader?.verifySignature(judged, verificationKey(key))) === 'valid') return key;
  }
  return null;
}

/** The key at hand that the token's kid names. */
function keyNamed(state: Workbench): KeyHandle | null {
  const kid = headerString(state, 'kid');
  return (kid !== null && state.keys.find((key) => isNamedBy(key, kid))) || null;
}
