import type { OwnProfile, Profile } from '../../core/profiles/profile.js';
import { printProfiles } from '../../core/profiles/readProfiles.js';
import type { Bench } from '../bench.js';

/** The text that an own profile starts from: a copy of another under a name and id of its own. */
export function copyText(bench: Bench, profile: Profile, name: string): string {
  const taken = new Set(bench.getState().ownProfiles.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  return printProfiles([{ ...profile, id: `own-${number}`, name }]);
}

/**
 * Takes profiles in and keeps them in this browser; one with the id of an earlier one replaces it, also
 * where that is in use.
 *
 * @returns whether the browser keeps them beyond this visit
 */
export function profilesSaved(bench: Bench, saved: readonly OwnProfile[]): boolean {
  const ids = new Set(saved.map(({ id }) => id));
  return ownProfilesAre(bench, [...bench.getState().ownProfiles.filter(({ id }) => !ids.has(id)), ...saved]);
}

/** The token in the making stays as it is, by the profile that it was made by. */
export function profileDeleted(bench: Bench, { id }: OwnProfile): boolean {
  return ownProfilesAre(
    bench,
    bench.getState().ownProfiles.filter((one) => one.id !== id),
  );
}

export function profilesExported(bench: Bench, profiles: readonly OwnProfile[]): void {
  bench.ports.files.downloadText('countersign-profiles.json', printProfiles(profiles), 'application/json');
}

function ownProfilesAre(bench: Bench, ownProfiles: readonly OwnProfile[]): boolean {
  const { profile } = bench.getState();
  bench.setState({ ownProfiles, profile: ownProfiles.find(({ id }) => id === profile.id) ?? profile });
  return bench.ports.remembered.remember(
    'profiles',
    ownProfiles.length === 0 ? null : printProfiles(ownProfiles),
  );
}
