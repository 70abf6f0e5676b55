import type { KeyHandle } from '../../core/keys/handle.js';
import type { KeptKey } from '../../platform/keyring.js';
import { change } from '../history.js';
import { allProfiles } from '../selectors.js';
import type { Snapshot } from '../state.js';
import { newDocument, useWorkbench } from '../store.js';

/** A new token by a kept key: the profile, its fields and the Key ID are those that were kept with it. */
export function keptDocument(
  key: KeyHandle,
  { profileId, fieldValues, shownKeyId }: KeptKey,
): Pick<Snapshot, 'document' | 'profile'> {
  const state = useWorkbench.getState();
  const profile = allProfiles(state).find(({ id }) => id === profileId) ?? state.profile;
  return { profile, document: newDocument(profile, shownKeyId || key.facts.keyId, key.alg, fieldValues) };
}

/** Starts a token with a kept key. */
export function keptKeyChosen(key: KeyHandle, entry: KeptKey): void {
  change({ ...keptDocument(key, entry), activeKeyId: key.id, publicKeyInput: null }, null);
}
