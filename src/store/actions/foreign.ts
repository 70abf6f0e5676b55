import type { Bench } from '../bench.js';
import { change } from '../history.js';
import { ownKey } from '../selectors.js';
import { edited, tokenEdited } from './document.js';

/** The texts of a token from elsewhere become a draft that one's own key signs. */
export function madeOwn(bench: Bench): void {
  const state = bench.getState();
  const own = ownKey(state);
  change(
    bench,
    { document: edited(state, {}), ...(own && { activeKeyId: own.id, publicKeyInput: null }) },
    null,
  );
}

/** The token that an edited one was pasted as comes back. */
export function pastedTokenWanted(bench: Bench): void {
  const { document } = bench.getState();
  if (document.kind === 'draft' && document.base !== '') tokenEdited(bench, document.base);
}
