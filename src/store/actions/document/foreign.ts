import { setMembers } from '../../../core/json/write/edit.js';
import { isNamedBy, type KeyHandle } from '../../../core/keys/handle.js';
import type { Bench } from '../../bench.js';
import { byKey, change } from '../../history/history.js';
import { headerString, headerText, ownKey, usesSecret } from '../../selectors.js';
import type { Workbench } from '../../state.js';
import { edited, editToken, type Edit } from './document.js';

/** The texts of a token from elsewhere become a draft that one's own key signs. */
export function makeOwn(bench: Bench): void {
  const state = bench.getState();
  const own = ownKey(state);
  // A secret that verifies can sign too.
  const signer = own && !usesSecret(state) ? own : null;
  const document = edited(state, signer ? withKidOf(signer, state) : {});
  change(bench, { document, ...(signer && { judge: byKey(signer.id) }) }, null);
}

/** A kid that names the issuer's key would name the wrong one from now on. */
function withKidOf(own: KeyHandle, state: Workbench): Edit {
  const kid = headerString(state, 'kid');
  if (kid === null || isNamedBy(own, kid)) return {};
  const named = setMembers(headerText(state) ?? '', [['kid', JSON.stringify(own.facts.keyId)]]);
  return named.ok ? { header: named.value } : {};
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
