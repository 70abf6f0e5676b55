import type { KeyHandle } from '../../core/keys/handle.js';
import { profiles } from '../../core/profiles/profile.js';
import { setMembers } from '../../core/json/edit.js';
import type { KeptKey } from '../../platform/keyring.js';
import { change } from '../history.js';
import { newDocument, useWorkbench } from '../store.js';

/** Starts a token with a kept key: the profile, Application ID and Key ID are those that were kept with it. */
export function keptKeyChosen(key: KeyHandle, { profileId, applicationId, shownKeyId }: KeptKey): void {
  const profile = profiles.find(({ id }) => id === profileId) ?? useWorkbench.getState().profile;
  const fresh = newDocument(profile, shownKeyId || key.facts.keyId, key.alg);
  const claims = profile.applicationIdClaims.map((claim): [string, string] => [
    claim,
    JSON.stringify(applicationId),
  ]);
  const filled =
    fresh.kind === 'draft' && fresh.payload.kind === 'typed' ? setMembers(fresh.payload.text, claims) : null;
  const document =
    fresh.kind === 'draft' && filled?.ok
      ? { ...fresh, payload: { kind: 'typed' as const, text: filled.value } }
      : fresh;
  change({ document, profile, activeKeyId: key.id, publicKeyInput: null }, null);
}
