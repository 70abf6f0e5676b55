import { isNamedBy, type KeyHandle } from '../../core/keys/handle.js';
import { largeText } from '../../core/token/document.js';
import type { Verifiable } from '../../core/token/families/family.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import { readPublicKey } from '../actions/keys/publicBox.js';
import type { Bench } from '../bench.js';
import { activeKey, headerString, tokenLength, tokenReading, usesSecret } from '../selectors.js';
import { askSecret, type SecretPending } from './secretQuestion.js';
import type { Verdict, Workbench } from '../state.js';
import { isIssuerKeyMissing, judgement } from '../derive/verdicts.js';

/** What WebCrypto is verifying at the moment. */
type Pending = {
  verifying: Pick<Verdict, 'token' | 'keyId' | 'keys'> | null;
  secret: SecretPending;
  /** The last token by which the text of the Public key box was read again. */
  reread: string | undefined;
};

/**
 * Asks WebCrypto what the state leaves open of keys, secrets and signatures, each time it changes. An answer is kept
 * together with the input it answers and only while that input still stands: no late answer wins over a newer one.
 */
export function startVerifying(bench: Bench): () => void {
  const pending: Pending = { verifying: null, secret: null, reread: undefined };
  return bench.subscribe((state) => {
    const { unread } = state;
    if (unread) {
      bench.ports.frames.afterPaint(
        () => bench.getState().unread === unread && bench.setState({ unread: null }),
      );
      return;
    }
    const read = () => {
      pending.secret = askSecret(bench, pending.secret);
      void verify(bench, pending, state);
    };
    // Reading a large token takes longer than a frame.
    if (tokenLength(state) > largeText) bench.ports.frames.afterPaint(read);
    else queueMicrotask(read);
  });
}

async function verify(bench: Bench, pending: Pending, state: Workbench): Promise<void> {
  const key = activeKey(state);
  const token = tokenReading(state)?.token;
  const judged = judgement(state);
  const { judge } = state;
  // What has no form may be read by the alg of this token.
  if (
    judge.by === 'text' &&
    isFormless(judge.problem) &&
    judged?.verdict === 'verifiable' &&
    pending.reread !== token
  ) {
    pending.reread = token;
    return readPublicKey(bench, judge.text);
  }
  if (!key || !state.reader || token === undefined || judged?.verdict !== 'verifiable') return;
  const { keys } = state;
  const isPasted = state.document.kind === 'token';
  const same = (other: Pending['verifying']) =>
    other?.token === token && other.keyId === key.id && (other.keys === keys || !isPasted);
  if (same(state.verdict) || same(pending.verifying)) return;
  pending.verifying = { token, keyId: key.id, keys };
  const outcome = await state.reader.verifySignature(judged, key);
  const fitting = outcome === 'valid' || !isPasted ? null : await findMatchingKey(state, judged);
  if (same(pending.verifying)) pending.verifying = null;
  const now = bench.getState();
  if (activeKey(now)?.id !== key.id || tokenReading(now)?.token !== token) return;
  const better = outcome === 'valid' ? null : (fitting ?? keyNamed(now) ?? keyGiven(now, judged));
  const isChosen = now.judge.chosenFor === now.document || now.broughtBack === now.document;
  const mayFollow = isPasted && !isChosen && !usesSecret(now);
  // The person's own pairs stay aside until they are taken back, so that nothing is signed unasked.
  if (mayFollow && better && better.facts.keyId !== key.facts.keyId && !better.privateKey) {
    bench.setState({ judge: { ...now.judge, by: 'key', keyId: better.id } });
  } else {
    bench.setState({
      verdict: { token, keyId: key.id, keys, outcome, fitting: fitting?.facts.keyId ?? null },
    });
  }
}

const isFormless = (problem: KeyProblem | null): boolean =>
  problem?.kind === 'key-raw-unclear' || problem?.kind === 'key-looks-secret';

/** Tries the signature of a pasted token against every key at hand; gives the one that fits. */
async function findMatchingKey({ keys, reader }: Workbench, judged: Verifiable): Promise<KeyHandle | null> {
  for (const key of keys) {
    if ((await reader?.verifySignature(judged, key)) === 'valid') return key;
  }
  return null;
}

/** The key at hand that the token's kid names. */
function keyNamed(state: Workbench): KeyHandle | null {
  const kid = headerString(state, 'kid');
  return (kid !== null && state.keys.find((key) => isNamedBy(key, kid))) || null;
}

/** The first of the public keys that were given before the token, where nothing else is there to verify it by. */
function keyGiven(state: Workbench, { algorithm }: Verifiable): KeyHandle | null {
  const ids = isIssuerKeyMissing(state) ? (state.keyReading?.keyIds ?? []) : [];
  const given = state.keys.filter(({ id, privateKey }) => ids.includes(id) && privateKey === null);
  return given.find(({ facts }) => facts.jwk.kty === algorithm.kty && facts.jwk.use !== 'enc') ?? null;
}
