import { checkIds, checkIdsOf } from '../../../core/checks/all.js';
import { lastingNames, lastingOf } from '../../../core/profiles/expects.js';
import { blank } from '../../../core/profiles/builtIn.js';
import { isOwn, newOwnId } from '../../../core/profiles/came.js';
import type { OwnProfile, Profile } from '../../../core/profiles/profile.js';
import { printProfiles, readProfiles, type ProfilesReading } from '../../../core/profiles/readProfiles.js';
import { checkSubject } from '../../derive/checks.js';
import { change } from '../../history/history.js';
import type { Bench } from '../../bench.js';

/** Why profiles are there for this visit alone. */
export type NotKept = 'blocked' | 'full' | 'newer';

/** Not that of the profile in use either, which may have been deleted from among them. */
function freeOwnId(bench: Bench): string {
  return newOwnId([...knownProfiles(bench), bench.getState().profile]);
}

/** The text that an own profile starts from: a copy of another under a name and id of its own. */
export function copyText(bench: Bench, profile: Profile, name: string): string {
  return printProfiles([{ ...profile, id: freeOwnId(bench), name, checks: checkIdsOf(profile) }]);
}

/**
 * The profile in use, which came with a link or a file or was deleted meanwhile, becomes an own one under an id of its
 * own, and is the one in use.
 *
 * @returns why the browser does not keep it beyond this visit; null where it does
 */
export function saveActiveProfile(bench: Bench, profile: OwnProfile): NotKept | null {
  const saved = { ...profile, id: freeOwnId(bench) };
  change(bench, { profile: saved }, null);
  return saveProfiles(bench, [saved]);
}

/**
 * What is expected of tokens is saved with the profile in use, or where that is none of the person's, with a new one that
 * wants nothing else. What comes with one token alone, such as a nonce, is not.
 *
 * @returns why the browser does not keep it beyond this visit; null where it does
 */
export function saveExpected(bench: Bench, nameOfNew: string): NotKept | null {
  const state = bench.getState();
  const { profile, checkAs } = state;
  const base = isOwn(profile)
    ? profile
    : { ...blank, id: freeOwnId(bench), name: nameOfNew, checks: checkIdsOf(blank) };
  const made = { ...base, expects: lastingOf({ ...base.expects, ...state.expected }) };
  // With its members in the order of the file, in which profiles are compared.
  const saved = readProfiles(printProfiles([made]), checkIds).profiles[0] ?? made;
  const once = Object.entries(state.expected).filter(([name]) => !lastingNames.some((one) => one === name));
  // A token that is checked as what it is goes on being compared with what was typed.
  const expected = checkSubject(state)?.by === 'profile' ? Object.fromEntries(once) : state.expected;
  if (profile.id !== saved.id) change(bench, { profile: saved }, null);
  bench.setState({ checkAs, expected });
  return isOwn(profile) && !state.ownProfiles.includes(profile)
    ? saveActiveProfile(bench, saved)
    : saveProfiles(bench, [saved], isOwn(profile) ? [profile] : []);
}

/**
 * Takes profiles in and keeps them in this browser. One replaces an earlier one of its id only where it was made from
 * that very one. Else both stay, and the new one gets an id of its own: everybody's first is own-1.
 *
 * @param from what they were made from, as it was then
 * @returns why the browser does not keep them beyond this visit; null where it does
 */
export function saveProfiles(
  bench: Bench,
  saved: readonly OwnProfile[],
  from: readonly OwnProfile[] = [],
): NotKept | null {
  let all = knownProfiles(bench);
  const inStorage = stored(bench).profiles;
  for (const profile of saved) {
    const isOfId = ({ id }: OwnProfile) => id === profile.id;
    const earlier = inStorage.find(isOfId) ?? all.find(isOfId);
    const isOther = earlier && ![profile, ...from].some((one) => isSame(one, earlier));
    const taken = isOther ? { ...profile, id: newOwnId([...all, bench.getState().profile]) } : profile;
    all = [...all.filter(({ id }) => id !== taken.id), taken];
  }
  return ownProfilesAre(bench, all);
}

/**
 * Another tab saved while this one did, which was the last and wrote over it: two tabs do not see each other's storage at
 * once. What the other one saved is put beside that; of two under one id, this tab's gets another one. What it deleted
 * stays: nothing that is called saved is lost.
 *
 * @param before what was stored when the other tab wrote `after`
 */
export function mergeProfiles(bench: Bench, before: string | null, after: string | null): void {
  const was = profilesIn(before);
  const { profile } = bench.getState();
  let all = knownProfiles(bench);
  for (const theirs of profilesIn(after)) {
    if ([...was, ...all].some((one) => isSame(one, theirs))) continue;
    const mine = all.find(({ id }) => id === theirs.id);
    all = [...all.filter((one) => one !== mine), theirs];
    if (!mine || was.some((one) => isSame(one, mine))) continue;
    const moved = { ...mine, id: newOwnId([...all, profile]) };
    all = [...all, moved];
    if (isOwn(profile) && isSame(profile, mine)) bench.setState({ profile: moved });
  }
  ownProfilesAre(bench, all);
}

const profilesIn = (text: string | null): readonly OwnProfile[] =>
  text === null ? [] : readProfiles(text, checkIds).profiles;

const isSame = (one: OwnProfile, other: OwnProfile): boolean =>
  printProfiles([one]) === printProfiles([other]);

/** Those of this tab, with those that another tab saved a moment ago and this one hasn't heard of. */
function knownProfiles(bench: Bench): readonly OwnProfile[] {
  const { ownProfiles } = bench.getState();
  const ids = new Set(ownProfiles.map(({ id }) => id));
  return [...ownProfiles, ...stored(bench).profiles.filter(({ id }) => !ids.has(id))];
}

/** The token in the making stays as it is, by the profile that it was made by. */
export function deleteProfile(bench: Bench, { id }: OwnProfile): NotKept | null {
  return ownProfilesAre(
    bench,
    knownProfiles(bench).filter((one) => one.id !== id),
  );
}

export function exportProfiles(bench: Bench, profiles: readonly OwnProfile[]): void {
  bench.ports.files.downloadText('countersign-profiles.json', printProfiles(profiles), 'application/json');
}

/** What is wrong with what this browser keeps. It stays as it is. */
export const storedProblems = (bench: Bench): ProfilesReading['problems'] => stored(bench).problems;

function stored(bench: Bench): ProfilesReading {
  const text = bench.ports.remembered.remembered('profiles');
  return text === null ? { profiles: [], unread: [], problems: [] } : readProfiles(text, checkIds);
}

function ownProfilesAre(bench: Bench, ownProfiles: readonly OwnProfile[]): NotKept | null {
  const { profile } = bench.getState();
  bench.setState({ ownProfiles, profile: ownProfiles.find(({ id }) => id === profile.id) ?? profile });
  // What cannot be read, of a newer version perhaps, is not ours to delete.
  const { unread } = stored(bench);
  if (!unread) return 'newer';
  const isEmpty = ownProfiles.length + unread.length === 0;
  return bench.ports.remembered.remember('profiles', isEmpty ? null : printProfiles(ownProfiles, unread));
}
