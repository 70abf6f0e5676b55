import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkIds, checkIdsOf } from '../checks/all.js';
import { printLink } from '../links/printLink.js';
import { readLink } from '../links/readLink.js';
import { apiProxy } from '../profiles/builtIn.js';
import { printProfiles, readProfiles as readBy } from '../profiles/readProfiles.js';
import { printWorkspace } from '../workspace/printWorkspace.js';
import { readWorkspace } from '../workspace/readWorkspace.js';
import { readSession } from '../workspace/session.js';

/** As an earlier version of the page wrote it. */
const older = (name: string) =>
  readFileSync(new URL(`../../../e2e/older/${name}`, import.meta.url), 'utf8').trim();
const readProfiles = (text: string) => readBy(text, checkIds);
const shop = {
  ...apiProxy,
  id: 'own-1',
  name: 'Shop',
  lifetime: { default: 120, max: 300 },
  checks: checkIdsOf(apiProxy),
};
const draft = { profile: 'api-proxy', fieldValues: { applicationId: 'shop' } };

test('profiles without a version are of version 1, and written as of version 3', () => {
  const { profiles, problems } = readProfiles(older('profiles-1.json'));
  expect([profiles, problems]).toEqual([[shop], []]);
  const written = printProfiles(profiles);
  expect(JSON.parse(written)).toEqual({ version: 3, profiles: [shop] });
  expect(readProfiles(written).profiles).toEqual([shop]);
});

test('each version has its own names, and faults in the older are told in its words', () => {
  const text = older('profiles-1.json');
  expect(readProfiles(text.replace('"profiles"', '"version": 1, "profiles"')).profiles).toEqual([shop]);
  const broken = text.replace('"usual": 120', '"usual": "120"');
  const line = broken.slice(0, broken.indexOf('"120"')).split('\n').length;
  expect(readProfiles(broken).problems).toEqual([
    expect.objectContaining({ kind: 'profile-type', path: 'profiles[0].lifetime.usual', line }),
  ]);
  expect(readProfiles(printProfiles([shop]).replace('"default"', '"usual"')).problems).toEqual([
    expect.objectContaining({ kind: 'profile-member-missing', name: 'default' }),
    expect.objectContaining({ kind: 'profile-member-unknown', name: 'usual' }),
  ]);
});

test('profiles of a newer version are called so, and none is taken', () => {
  const newer = printProfiles([shop]).replace('"version": 3', '"version": 4');
  expect(readProfiles(newer)).toEqual({
    profiles: [],
    unread: null,
    problems: [{ kind: 'profile-version', version: '4', known: 3 }],
  });
});

test('what of a file is not read is printed again as it stands there', () => {
  const text = '{"profiles":[{"id": "x", "big": 9007199254740993, "deep": [1.0]}, 7]}';
  const { unread } = readProfiles(text);
  expect(unread).toHaveLength(2);
  const printed = printProfiles([shop], unread ?? []);
  expect(printed.replace(/\s/g, '')).toContain('{"id":"x","big":9007199254740993,"deep":[1.0]},7]}');
  expect(readProfiles(printed)).toMatchObject({ profiles: [shop], unread: [expect.any(String), '7'] });
});

test.each([
  ['link-1-token.txt', { publicKey: null }, 1],
  ['link-1-draft.txt', draft, 1],
  ['link-1-own.txt', { ...draft, profile: shop }, 3],
  ['link-2-own.txt', { ...draft, profile: shop }, 3],
])('a link of an older version opens: %s', (name, content, version) => {
  const reading = readLink(older(name));
  expect(reading).toMatchObject({ ok: true, value: { content, notices: [] } });
  // Written, it is of the oldest version that says it all.
  const written = reading?.ok ? printLink(reading.value.content) : null;
  expect(written).toMatchObject({ ok: true, value: expect.stringMatching(`^#v${version}\\.`) as string });
  expect(readLink(written?.ok ? written.value : '')).toEqual(reading);
});

test('profiles of version 2 are read, and a name in them that begins with a slash is no pointer', () => {
  const text = older('profiles-2.json');
  expect(readProfiles(text)).toEqual({ profiles: [shop], unread: [], problems: [] });
  const slash = text.replace('"claims": {}', '"claims": { "/a~b": "x" }');
  expect(readProfiles(slash).profiles[0]?.claims).toEqual({ '/~1a~0b': 'x' });
  expect(readProfiles(text.replace('"jti"', '"seen": "2026-11", "jti"')).problems).toEqual([
    expect.objectContaining({ kind: 'profile-member-unknown', name: 'seen' }),
  ]);
});

test.each([1, 2])('a workspace of version %i opens', (version) => {
  const { workspace, problems } = readWorkspace(older(`workspace-${version}.json`));
  expect(problems).toEqual([]);
  expect(workspace).toMatchObject({ profile: 'own-1', profiles: [shop], document: { kind: 'draft' } });
  const written = workspace && printWorkspace(workspace);
  expect(written?.ok && readWorkspace(written.value)).toEqual({ workspace, problems: [] });
  expect(written).toMatchObject({ value: expect.stringContaining('"version": 3') as string });
});

test('a session of version 1 opens, with the workspace in it', () => {
  const session = readSession(older('session-1.json'));
  expect(session).toMatchObject({
    version: 2,
    made: { iat: '1764000000', exp: '1764000120', kid: '"a"' },
    done: { steps: ['create-app', 'compare-key-id'] },
  });
  const workspace = typeof session === 'string' ? '' : session.workspace;
  expect(readWorkspace(workspace)).toMatchObject({ workspace: { profiles: [shop] }, problems: [] });
});
