import type { Bench } from '../bench.js';
import { activeKey, progress, signingPlan } from '../selectors.js';

/** Has WebCrypto sign what is edited, each time it changes; a signature of what no longer stands is dropped. */
export function startSigning(bench: Bench): () => void {
  return bench.subscribe(() => void sign(bench));
}

async function sign(bench: Bench): Promise<void> {
  const state = bench.getState();
  const { document, signing } = state;
  const key = activeKey(state);
  const plan = signingPlan(state);
  if (!key || !plan?.ok || progress(state) !== 'asked') return;
  if (signing.is === 'asked' && signing.document === document && signing.keyId === key.id) return;
  const asked = { document, keyId: key.id };
  const making = bench.ports.crypto.signCompact(plan.value, key);
  bench.setState({ signing: { is: 'asked', ...asked } });
  const answer = await making;
  const now = bench.getState();
  if (now.document !== document || activeKey(now)?.id !== key.id) return;
  bench.setState(
    answer.ok
      ? { signing: { is: 'none' }, signed: { ...asked, token: answer.value } }
      : { signing: { is: 'refused', ...asked, problem: answer.problem } },
  );
}
