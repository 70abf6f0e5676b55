import type { KeyHandle } from '../../core/keys/handle.js';
import { profiles } from '../../core/profiles/builtIn.js';
import type { KeptKey } from '../../platform/keyring.js';
import { change } from '../history.js';
import { newDocument, useWorkbench } from '../store.js';

/** Starts a token with a kept key: the profile, Application ID and Key ID are those that were kept with it. */
export function keptKeyChosen(key: KeyHandle, { profileId, applicationId, shownKeyId }: KeptKey): void {
  const profile = profiles.find(({ id }) => id === profileId) ?? useWorkbench.getState().profile;
  const document = newDocument(profile, shownKeyId || key.facts.keyId, key.alg, { applicationId });
  change({ document, profile, activeKeyId: key.id, publicKeyInput: null }, null);
}
