import type { KeyHandle } from '../../../core/keys/handle.js';
import type { KeptKey } from '../../../platform/storage/keyring.js';
import { byKey, change } from '../../history/history.js';
import { allProfiles } from '../../selectors.js';
import type { Snapshot } from '../../state.js';
import type { Bench } from '../../bench.js';
import { newDocument } from '../../newDocument.js';
import { withoutSecret } from './keys.js';

/** A new token by a kept key: the profile, its fields and the Key ID are those that were kept with it. */
export function keptDocument(
  bench: Bench,
  key: KeyHandle,
  { profileId, fieldValues, shownKeyId }: KeptKey,
): Pick<Snapshot, 'document' | 'profile'> {
  const state = bench.getState();
  const profile = allProfiles(state).find(({ id }) => id === profileId) ?? state.profile;
  return {
    profile,
    document: newDocument(bench, profile, shownKeyId || key.facts.keyId, key, fieldValues),
  };
}

/** Starts a token with a kept key. */
export function chooseSavedKey(bench: Bench, key: KeyHandle, entry: KeptKey): void {
  change(
    bench,
    { ...keptDocument(bench, key, entry), judge: byKey(key.id), ...withoutSecret(bench.getState(), key) },
    null,
  );
}
