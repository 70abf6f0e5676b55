import { expect, test } from 'vitest';
import { editToken } from '../store/actions/document/document.js';
import { chooseProfile } from '../store/actions/document/profile.js';
import type { Bench } from '../store/bench.js';
import { allProfiles } from '../store/selectors.js';
import { settled, standing, type Opened } from '../store/testing/bench.js';
import type { Catalogue } from '../text/catalogue.js';
import * as english from '../text/en/details.js';
import { page as englishPage } from '../text/en/page.js';
import * as chinese from '../text/zh/details.js';
import { page as chinesePage } from '../text/zh/page.js';
import { commandsFor } from './table/all.js';
import { all } from './table/always.js';
import { keyed } from './table/keyed.js';
import type { Command, Env } from './table/command.js';
import { pressed } from './useShortcuts.js';

const languages = [
  ['en', englishPage, english.details],
  ['zh', chinesePage, chinese.details],
] as const;
const foreign = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAA';
const ids = ({ bench }: { bench: Bench }) => commandsFor(bench.getState()).map(({ id }) => id);

/** What a command does to a page that notes it. */
async function ran(page: Opened, { run }: Pick<Command, 'run'>) {
  const noted: string[] = [];
  const text: Catalogue = { page: englishPage, rest: english, arrive: () => Promise.resolve(english) };
  const env: Env = {
    text,
    announce: (message) => noted.push(message),
    goTo: (anchor) => noted.push(`at ${anchor}`),
    scheme: 'light',
    chooseScheme: (choice) => noted.push(`scheme ${choice}`),
  };
  run(page.bench, env);
  await settled(page);
  return noted;
}

const found = ({ bench }: { bench: Bench }, id: string): Command => {
  const command = commandsFor(bench.getState()).find((one) => one.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
};

test.each(languages)(
  '%s: each command has a name of its own; what is done most is first',
  async (_, page, details) => {
    const { bench } = await standing();
    const commands = commandsFor(bench.getState());
    const names = commands.map((command) => command.name({ page, details }));
    expect(names.slice(0, 2)).toEqual([page.paste, page.copyToken]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    expect(commands.length).toBeGreaterThan(60);
  },
);

test.each(languages)('%s: other names are given only to commands that there are', async (_, __, details) => {
  const own = await standing();
  const someones = await standing();
  editToken(someones.bench, foreign);
  const encrypted = await standing();
  editToken(encrypted.bench, 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA');
  const keycloak = await standing();
  const other = allProfiles(keycloak.bench.getState()).find(({ tokenRequest }) => tokenRequest !== null);
  if (other) await chooseProfile(keycloak.bench, other);
  const all = [own, someones, encrypted, keycloak].flatMap(ids);
  // Of keys that are saved or beside the active one, of which there are none here.
  const known = new Set(['key', 'use-key', 'language:en', ...all, ...all.map((id) => id.replace(/:.*/, ''))]);
  expect(Object.keys(details.commandTexts.alsoCalled).filter((id) => !known.has(id))).toEqual([]);
});

test('no two commands have the same keys, and none is missing from the list but the list itself', async () => {
  const keys = keyed.flatMap(({ shortcut = '' }) => shortcut.split(' '));
  expect(new Set(keys).size).toBe(keys.length);
  const page = await standing();
  editToken(page.bench, '');
  editToken(page.bench, foreign);
  const listed = ids(page);
  const seldom = [all.id, 'redo'];
  expect(keyed.map(({ id }) => id).filter((id) => !listed.includes(id) && !seldom.includes(id))).toEqual([]);
});

test('values are masked and shown again, and neither is a step of undo', async () => {
  const page = await standing();
  const masked = await ran(page, found(page, 'mask'));
  await expect.poll(() => masked).toEqual([english.details.commandTexts.masked]);
  expect(page.bench.getState().mask).not.toBeNull();
  expect(page.bench.getState().past).toEqual([]);
  const shown = await ran(page, found(page, 'mask'));
  await expect.poll(() => shown).toEqual([english.details.commandTexts.unmasked]);
  expect(page.bench.getState().mask).toBeNull();
});

test('keys are written as aria-keyshortcuts writes them', () => {
  const none = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
  expect(pressed({ ...none, key: 'k', code: 'KeyK', metaKey: true })).toBe('Control+K');
  expect(pressed({ ...none, key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true })).toBe('Control+Shift+Z');
  expect(pressed({ ...none, key: '∏', code: 'KeyP', altKey: true, shiftKey: true })).toBe('Alt+Shift+P');
  expect(pressed({ ...none, key: 'F8', code: 'F8', shiftKey: true })).toBe('Shift+F8');
});

test('what can be done follows the token: the set-up for one’s own, Check as for another one', async () => {
  const page = await standing();
  expect(ids(page)).toContain('go:field-applicationId');
  expect(ids(page)).toContain('wrong:expired');
  expect(ids(page)).not.toContain('make-own');
  editToken(page.bench, foreign);
  expect(ids(page)).not.toContain('go:field-applicationId');
  expect(ids(page)).toContain('check-as:id-token');
  expect(ids(page)).toContain('go:secret');
  expect(ids(page)).not.toContain('wrong:expired');
  await ran(page, found(page, 'check-as:id-token'));
  expect(page.bench.getState().checkAs).toBe('id-token');
  await ran(page, found(page, 'make-own'));
  expect(page.bench.getState().document.kind).toBe('draft');
  expect(ids(page)).toContain('back-to-pasted');
});

test('a command does what its button does, and says so', async () => {
  const page = await standing();
  expect(await ran(page, found(page, 'copy-bearer'))).toEqual([
    expect.stringMatching(/^Copied|^Token copied/),
  ]);
  expect(page.world.clipboard).toMatch(/^Authorization: Bearer eyJ/);
  await ran(page, found(page, 'copy-curl'));
  expect(page.world.clipboard).toMatch(/^curl .*--header 'Authorization: Bearer eyJ[\w.-]+' 'https:/);
  expect(await ran(page, found(page, 'tool:share'))).toEqual(['at tool-share']);
  expect(page.bench.getState().view.tool).toBe('share');
  expect(await ran(page, found(page, 'wrong:expired'))).toEqual(['Invalid test token created: Expired.']);
  await ran(page, found(page, 'back-to-valid'));
  expect(page.bench.getState().document.kind).toBe('draft');
  expect(await ran(page, found(page, 'generate'))).toEqual(['New key pair ready.']);
  expect(await ran(page, found(page, 'other-theme'))).toEqual(['scheme dark', 'Theme: Dark.']);
});
