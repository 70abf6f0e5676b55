import { isNamedBy, type KeyHandle } from '../../../core/keys/handle.js';
import type { Bench } from '../../bench.js';
import { byKey, change } from '../../history.js';
import { headerString, ownKeySetAside } from '../../selectors.js';
import { readHandles, sameKey, withNew } from './import.js';

/** The text of the Public key box was edited or pasted over: the verdict is by that key from now on. */
export async function publicKeyEdited(bench: Bench, text: string): Promise<void> {
  const { keyId } = bench.getState().judge;
  change(bench, { judge: { by: 'text', text, problem: null, keyId, chosenFor: null } }, 'public-key');
  const { handles, problem } = await readHandles(bench, text);
  const { judge } = bench.getState();
  if (judge.by !== 'text' || judge.text !== text) return;
  const chosen = fittest(bench, handles);
  if (!chosen || chosen.privateKey) {
    const secret =
      chosen?.facts.spki === null ? ('key-symmetric' as const) : ('key-private-as-public' as const);
    const why = chosen ? { kind: secret } : (problem ?? { kind: 'key-not-found' as const });
    bench.setState({ judge: { ...judge, problem: why } });
    return;
  }
  const keys = withNew(bench, handles);
  const { chosenFor } = judge;
  bench.setState({ keys, judge: { by: 'key', keyId: sameKey(keys, chosen).id, chosenFor } });
}

/** The key that the token's kid names, else the first that is not for encryption. */
function fittest(bench: Bench, handles: readonly KeyHandle[]): KeyHandle | undefined {
  const kid = headerString(bench.getState(), 'kid');
  return (
    handles.find((handle) => kid !== null && isNamedBy(handle, kid)) ??
    handles.find(({ facts }) => facts.jwk.use !== 'enc') ??
    handles[0]
  );
}

/** The person takes their own pair back, after a pasted public key had set it aside. */
export function ownKeyTakenBack(bench: Bench): void {
  const own = ownKeySetAside(bench.getState());
  if (own) change(bench, { judge: byKey(own.id) }, null);
}
