import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkIdsOf } from '../../core/checks/all.js';
import { apiProxy } from '../../core/profiles/builtIn.js';
import type { OwnProfile } from '../../core/profiles/profile.js';
import { printProfiles } from '../../core/profiles/readProfiles.js';
import { editField } from '../actions/document/document.js';
import { deleteProfile, saveProfiles, storedProblems } from '../actions/settings/ownProfiles.js';
import { restoreSession } from '../actions/settings/session.js';
import { followOtherTabs } from '../otherTabs.js';
import { ownProfilesRead } from '../ownProfiles.js';
import { settled, standing } from './bench.js';

const older = (name: string) =>
  readFileSync(new URL(`../../../e2e/older/${name}`, import.meta.url), 'utf8').trim();
const own = (id: string) => ({ ...apiProxy, id, name: id, checks: checkIdsOf(apiProxy) });

async function opened(left: string) {
  const page = await standing({ left });
  const before = page.bench.getState();
  await restoreSession(page.bench);
  return { page, before };
}

test.each([
  ['newer', '{"version":3}'],
  ['damaged', '{"version":2'],
  ['newer', older('session-1.json').replace('\\"version\\": 1', '\\"version\\": 9')],
  ['damaged', older('session-1.json').replace('\\"version\\": 1', '\\"version\\": 0')],
] as const)('a session that is %s says so, and changes nothing', async (says, left) => {
  const { page, before } = await opened(left);
  expect(page.bench.getState()).toEqual({ ...before, restored: says });
  editField(page.bench, 'applicationId', 'typed');
  page.world.listeners.leaving();
  // What a newer version left behind is there when that version comes back.
  expect(page.world.left === left).toBe(says === 'newer');
});

test('a session of the first version opens, with the profile that it brings', async () => {
  const { page } = await opened(older('session-1.json'));
  const { profile, stepsDone } = page.bench.getState();
  expect(profile).toMatchObject({ name: 'Shop', lifetime: { default: 120, max: 300 } });
  expect(stepsDone).toEqual(['create-app']);
});

test('profiles of a newer version stay where they are, whatever is saved', async () => {
  const page = await standing();
  const newer = '{"version":4,"profiles":[{"id":"later"}]}';
  page.world.remembered.set('profiles', newer);
  await ownProfilesRead(page.bench);
  expect(storedProblems(page.bench)).toMatchObject([{ kind: 'profile-version', version: '4' }]);
  expect(saveProfiles(page.bench, [own('mine')])).toBe('newer');
  expect(page.bench.getState().ownProfiles).toEqual([own('mine')]);
  expect(deleteProfile(page.bench, own('mine'))).toBe('newer');
  expect(page.world.remembered.get('profiles')).toBe(newer);
});

test('a damaged profile survives a save of the others', async () => {
  const page = await standing();
  page.world.remembered.set('profiles', printProfiles([own('a')], ['{"id": "broken"}']));
  await ownProfilesRead(page.bench);
  expect(page.bench.getState().ownProfiles).toEqual([own('a')]);
  expect(saveProfiles(page.bench, [own('b')])).toBeNull();
  expect(deleteProfile(page.bench, own('a'))).toBeNull();
  expect(deleteProfile(page.bench, own('b'))).toBeNull();
  const kept: unknown = JSON.parse(page.world.remembered.get('profiles') ?? '');
  expect(kept).toEqual({ version: 3, profiles: [{ id: 'broken' }] });
});

test('profiles of version 1 are taken, and are of version 3 with the next save', async () => {
  const page = await standing();
  page.world.remembered.set('profiles', older('profiles-1.json'));
  await ownProfilesRead(page.bench);
  expect(page.bench.getState().ownProfiles).toMatchObject([{ name: 'Shop', lifetime: { default: 120 } }]);
  saveProfiles(page.bench, [own('b')]);
  expect(page.world.remembered.get('profiles')).toContain('"version": 3');
});

test('a profile of an id that is in use replaces only what it was made from; else both stay', async () => {
  const page = await standing();
  const [mine, edited, theirs] = [
    own('own-1'),
    { ...own('own-1'), name: 'Edited' },
    { ...own('own-1'), name: 'Theirs' },
  ];
  const namesOf = () => page.bench.getState().ownProfiles.map(({ id, name }) => [id, name]);
  saveProfiles(page.bench, [mine]);
  // A file that was imported, with everybody's first id.
  saveProfiles(page.bench, [theirs]);
  expect(namesOf()).toEqual([
    ['own-1', 'own-1'],
    ['own-2', 'Theirs'],
  ]);
  // The same file once more, and what is edited here.
  saveProfiles(page.bench, [{ ...theirs, id: 'own-2' }]);
  saveProfiles(page.bench, [edited], [mine]);
  expect(namesOf()).toEqual([
    ['own-2', 'Theirs'],
    ['own-1', 'Edited'],
  ]);
  // Edited meanwhile in another tab: what it was made from is there no more.
  saveProfiles(page.bench, [{ ...mine, name: 'Late' }], [mine]);
  expect(namesOf()).toEqual([
    ['own-2', 'Theirs'],
    ['own-1', 'Edited'],
    ['own-3', 'Late'],
  ]);
});

test('what another tab saved a moment ago, unheard of here, is not written over', async () => {
  const page = await standing();
  page.world.remembered.set('profiles', printProfiles([own('own-1')]));
  saveProfiles(page.bench, [{ ...own('own-1'), name: 'Second' }]);
  expect(page.world.remembered.get('profiles')).toContain('"Second"');
  expect(page.world.remembered.get('profiles')).toContain('"name": "own-1"');
  deleteProfile(page.bench, own('own-2'));
  expect(page.world.remembered.get('profiles')).toContain('"name": "own-1"');
});

test('what another tab saved in the same moment, under what this one wrote last, is put beside it', async () => {
  const page = await standing();
  followOtherTabs(page.bench);
  const [mine, theirs, both] = [own('own-1'), { ...own('own-1'), name: 'Theirs' }, own('both')];
  saveProfiles(page.bench, [both, mine]);
  page.bench.setState({ profile: mine });
  const heard = async (before: readonly OwnProfile[], after: readonly OwnProfile[]) => {
    page.world.listeners.remembered(printProfiles(before), printProfiles(after));
    await settled(page);
    return page.bench.getState().ownProfiles.map(({ id, name }) => [id, name]);
  };
  const all = [
    ['both', 'both'],
    ['own-1', 'Theirs'],
    ['own-2', 'own-1'],
  ];
  expect(await heard([both], [both, theirs])).toEqual(all);
  expect(page.bench.getState().profile.id).toBe('own-2');
  expect(page.world.remembered.get('profiles')).toBe(printProfiles(page.bench.getState().ownProfiles));
  // Heard again, edited there, and deleted there.
  expect(await heard([both], [both, theirs])).toEqual(all);
  const edited = { ...both, name: 'Edited' };
  expect(await heard([both, theirs], [edited, theirs])).toContainEqual(['both', 'Edited']);
  expect(await heard([edited, theirs], [theirs])).toHaveLength(3);
});

test('profiles that a full storage refuses are said to be so, and stay for this visit', async () => {
  const page = await standing();
  page.world.rememberFault = 'full';
  expect(saveProfiles(page.bench, [own('own-1')])).toBe('full');
  expect(page.bench.getState().ownProfiles).toEqual([own('own-1')]);
});
