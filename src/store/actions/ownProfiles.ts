import { newOwnId } from '../../core/profiles/came.js';
import type { OwnProfile, Profile } from '../../core/profiles/profile.js';
import { printProfiles } from '../../core/profiles/readProfiles.js';
import { downloadText } from '../../platform/download.js';
import { remember } from '../../platform/remembered.js';
import { change } from '../history.js';
import { useWorkbench } from '../store.js';

const { getState, setState } = useWorkbench;

/** Not that of the profile in use either, which may have been deleted from among them. */
function freeOwnId(): string {
  const { ownProfiles, profile } = getState();
  return newOwnId([...ownProfiles, profile]);
}

/** The text that an own profile starts from: a copy of another under a name and id of its own. */
export function copyText(profile: Profile, name: string): string {
  return printProfiles([{ ...profile, id: freeOwnId(), name }]);
}

/**
 * The profile in use, which came with a link or a file or was deleted meanwhile, becomes an own one under an id of its
 * own, and is the one in use.
 *
 * @returns whether the browser keeps it beyond this visit
 */
export function profileInUseSaved(profile: OwnProfile): boolean {
  const saved = { ...profile, id: freeOwnId() };
  change({ profile: saved }, null);
  return profilesSaved([saved]);
}

/**
 * Takes profiles in and keeps them in this browser; one with the id of an earlier one replaces it, also
 * where that is in use.
 *
 * @returns whether the browser keeps them beyond this visit
 */
export function profilesSaved(saved: readonly OwnProfile[]): boolean {
  const ids = new Set(saved.map(({ id }) => id));
  return ownProfilesAre([...getState().ownProfiles.filter(({ id }) => !ids.has(id)), ...saved]);
}

/** The token in the making stays as it is, by the profile that it was made by. */
export function profileDeleted({ id }: OwnProfile): boolean {
  return ownProfilesAre(getState().ownProfiles.filter((one) => one.id !== id));
}

export function profilesExported(profiles: readonly OwnProfile[]): void {
  downloadText('countersign-profiles.json', printProfiles(profiles), 'application/json');
}

function ownProfilesAre(ownProfiles: readonly OwnProfile[]): boolean {
  const { profile } = getState();
  setState({ ownProfiles, profile: ownProfiles.find(({ id }) => id === profile.id) ?? profile });
  return remember('profiles', ownProfiles.length === 0 ? null : printProfiles(ownProfiles));
}
