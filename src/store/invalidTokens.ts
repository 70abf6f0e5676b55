import type { KeyHandle } from '../core/keys/handle.js';
import { activeKey, validDraft, tokenReading, wantsSecret } from './selectors.js';
import type { Workbench } from './state.js';

/** Any token, one of one's own, the secret that signs it, or its private key. */
type MissingForTest = 'token' | 'own' | 'secret' | 'key';

/** As it was before the first test token, whose alg may ask for another key. */
function beforeTests(state: Workbench): Workbench {
  const document = validDraft(state);
  return document ? { ...state, document } : state;
}

/** The key that signs test tokens. */
export const testKey = (state: Workbench): KeyHandle | null => activeKey(beforeTests(state));

/** Why there is no test token of what is shown; null where there can be. */
export function missingForTest(state: Workbench): MissingForTest | null {
  const key = testKey(state);
  if (validDraft(state) === null) return tokenReading(state)?.form === 'jws' ? 'own' : 'token';
  if (wantsSecret(beforeTests(state)) && key?.facts.spki !== null) return 'secret';
  return key?.privateKey ? null : 'key';
}
