import type { Bench } from '../../bench.js';
import { byKey, change } from '../../history/history.js';
import { ownKey, usesSecret } from '../../selectors.js';
import { edited, editToken } from './document.js';

/** The texts of a token from elsewhere become a draft that one's own key signs. */
export function makeOwn(bench: Bench): void {
  const state = bench.getState();
  const own = ownKey(state);
  // A secret that verifies can sign too.
  const judge = own && !usesSecret(state) ? { judge: byKey(own.id) } : {};
  change(bench, { document: edited(state, {}), ...judge }, null);
}

/** The token that an edited one was pasted as comes back. */
export function restorePastedToken(bench: Bench): void {
  const { document } = bench.getState();
  if (document.kind === 'draft' && document.base !== '') editToken(bench, document.base);
}

/** Back to the good token. */
export function restoreValidToken(bench: Bench): void {
  const { document } = bench.getState();
  if (document.kind === 'token' && document.wrong) change(bench, { document: document.wrong.good }, null);
}
