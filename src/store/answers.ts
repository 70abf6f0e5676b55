import { isNamedBy, verificationKey, type KeyHandle } from '../core/keys/handle.js';
import { largeText } from '../core/token/document.js';
import type { Verifiable } from '../core/token/judge.js';
import type { Bench } from './bench.js';
import { activeKey, headerString, isFresh, signingPlan, tokenReading, tokenText } from './selectors.js';
import type { Verdict, Workbench } from './state.js';
import { judgement } from './verdicts.js';

/** What WebCrypto was asked and has not answered yet. */
type Pending = {
  signing: { document: unknown; keyId: string } | null;
  verifying: Pick<Verdict, 'token' | 'keyId' | 'keys'> | null;
};

/**
 * Asks WebCrypto whatever the state leaves open, each time it changes. An answer is kept together with
 * the input it answers and only while that input still stands: no late answer wins over a newer one.
 */
export function answerQuestions(bench: Bench): () => void {
  const pending: Pending = { signing: null, verifying: null };
  return bench.subscribe((state) => {
    void sign(bench, pending, state);
    const read = () => void verify(bench, pending, state);
    // Reading a large token takes longer than a frame.
    if (tokenText(state).length > largeText) bench.ports.frames.afterPaint(read);
    else queueMicrotask(read);
  });
}

async function sign(bench: Bench, pending: Pending, state: Workbench): Promise<void> {
  const { document } = state;
  const key = activeKey(state);
  const plan = signingPlan(state);
  if (document.kind !== 'draft' || !key || !plan?.ok || isFresh(state)) return;
  if (pending.signing?.document === document && pending.signing.keyId === key.id) return;
  const asked = { document, keyId: key.id };
  pending.signing = asked;
  const answer = await bench.ports.crypto.signCompact(plan.value, key);
  const now = bench.getState();
  if (now.document === document && activeKey(now)?.id === key.id) {
    bench.setState(
      answer.ok
        ? { signed: { ...asked, token: answer.value } }
        : { refusal: { ...asked, problem: answer.problem } },
    );
  }
  // Another may have been asked and answered meanwhile.
  if (pending.signing === asked) pending.signing = null;
}

async function verify(bench: Bench, pending: Pending, state: Workbench): Promise<void> {
  const key = activeKey(state);
  const token = tokenReading(state)?.token;
  const judged = judgement(state);
  if (!key || !state.reader || token === undefined || judged?.verdict !== 'verifiable') return;
  const { keys } = state;
  const isPasted = state.document.kind === 'token';
  const same = (other: Pending['verifying']) =>
    other?.token === token && other.keyId === key.id && (other.keys === keys || !isPasted);
  if (same(state.verdict) || same(pending.verifying)) return;
  pending.verifying = { token, keyId: key.id, keys };
  const outcome = await state.reader.verifySignature(judged, verificationKey(key));
  const fitting = outcome === 'valid' || !isPasted ? null : await keyThatFits(state, judged);
  if (same(pending.verifying)) pending.verifying = null;
  const now = bench.getState();
  if (activeKey(now)?.id !== key.id || tokenReading(now)?.token !== token) return;
  const better = outcome === 'valid' ? null : (fitting ?? keyNamed(now));
  const mayFollow = isPasted && now.keyChosenFor !== now.document;
  // The person's own pairs stay aside until they are taken back, so that nothing is signed unasked.
  if (mayFollow && better && better.id !== key.id && !better.privateKey) {
    bench.setState({ activeKeyId: better.id });
  } else {
    bench.setState({
      verdict: { token, keyId: key.id, keys, outcome, fitting: fitting?.facts.keyId ?? null },
    });
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
