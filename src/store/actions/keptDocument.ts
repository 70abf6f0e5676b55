import type { KeyHandle } from '../../core/keys/handle.js';
import type { KeptKey } from '../../platform/keyring.js';
import { byKey, change } from '../history.js';
import { allProfiles } from '../selectors.js';
import type { Bench } from '../bench.js';
import { newDocument } from '../newDocument.js';

/** Starts a token with a kept key: the profile, its fields and the Key ID are those that were kept with it. */
export function keptKeyChosen(
  bench: Bench,
  key: KeyHandle,
  { profileId, fieldValues, shownKeyId }: KeptKey,
): void {
  const state = bench.getState();
  const profile = allProfiles(state).find(({ id }) => id === profileId) ?? state.profile;
  const document = newDocument(bench, profile, shownKeyId || key.facts.keyId, key.alg, fieldValues);
  change(bench, { document, profile, judge: byKey(key.id) }, null);
}
