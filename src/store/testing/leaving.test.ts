import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { golden } from '../../../e2e/journeys/tokens.js';
import { copyHeader, copyPublicKey, copyToken } from '../actions/take/copy.js';
import {
  editField,
  editKeyId,
  chooseLifetime,
  editPayload,
  editToken,
} from '../actions/document/document.js';
import { saveKey, openKeyring } from '../actions/keys/keyring.js';
import { editPublicKey } from '../actions/keys/keys.js';
import { copyLink, openLink } from '../actions/take/link.js';
import { deleteProfile, saveProfiles } from '../actions/settings/ownProfiles.js';
import { clearAllData } from '../actions/settings/privacy.js';
import { applyFix } from '../actions/document/repair.js';
import { restoreSession } from '../actions/settings/session.js';
import { dismissSessionNotice } from '../actions/settings/settings.js';
import { openWorkspace, saveWorkspace } from '../actions/take/workspace.js';
import { restoreValidToken } from '../actions/document/foreign.js';
import { createInvalidToken } from '../actions/document/wrong.js';
import { checkResults } from '../derive/checks.js';
import { undo } from '../history/history.js';
import { activeKey, allProfiles, validDraft, keyId, stampedLifetime, wrongKind } from '../selectors.js';
import {
  header,
  inside,
  letGo,
  pass,
  payload,
  settled,
  shut,
  standing,
  status,
  token,
  type Opened,
} from './bench.js';
import { foreignPair } from './ports.js';

const nameOf = ({ bench }: Opened) => activeKey(bench.getState())?.facts.keyId;

/** Leaves the page, and opens it in the same tab again. */
async function reloaded(page: Opened): Promise<Opened> {
  page.world.listeners.leaving();
  const next = await standing({ left: page.world.left });
  for (const [id, entry] of page.world.kept) next.world.kept.set(id, entry);
  await openKeyring(next.bench);
  await restoreSession(next.bench);
  await settled(next);
  return next;
}

async function watched(): Promise<Opened> {
  const page = await standing();
  await restoreSession(page.bench);
  return page;
}

test('a page that nobody touched leaves nothing behind', async () => {
  const page = await watched();
  page.world.listeners.leaving();
  expect(page.world.left).toBeNull();
});

test('a reload brings the texts back, signed by a new key in its own name', async () => {
  const page = await watched();
  editField(page.bench, 'applicationId', 'app-1');
  const next = await reloaded(page);
  expect(next.bench.getState().restored).toBe('key-lost');
  expect(inside(token(next))).toMatchObject({ header: { kid: nameOf(next) }, payload: { sub: 'app-1' } });
  expect(status(next)).toBe('valid');
});

test('a Key ID that was typed comes back as it was', async () => {
  const page = await watched();
  editKeyId(page.bench, 'typed');
  expect(keyId((await reloaded(page)).bench.getState())).toBe('typed');
});

test('times that the page wrote are still its own after a reload, typed ones are not', async () => {
  const page = await watched();
  chooseLifetime(page.bench, 3600);
  expect(stampedLifetime((await reloaded(page)).bench.getState())).toBe(3600);
  editPayload(page.bench, '{"iat":1,"exp":2}');
  expect(stampedLifetime((await reloaded(page)).bench.getState())).toBeNull();
});

test('a kept key comes back with the session', async () => {
  const page = await watched();
  const key = activeKey(page.bench.getState());
  if (key) await saveKey(page.bench, key, 'mine', true);
  editField(page.bench, 'applicationId', 'app-1');
  const next = await reloaded(page);
  expect(next.bench.getState().restored).toBe('with-key');
  expect(nameOf(next)).toBe(key?.facts.keyId);
  expect(inside(token(next)).payload).toMatchObject({ sub: 'app-1' });
});

test('a pasted token and the public key that judges it come back', async () => {
  const page = await watched();
  editToken(page.bench, golden.token);
  await editPublicKey(page.bench, foreignPair().publicPem);
  const next = await reloaded(page);
  expect(token(next)).toBe(golden.token);
  expect(status(next)).toBe('invalid');
});

test('of a key set every key comes back, each with its kid', async () => {
  const page = await watched();
  const jwkOf = (kid: string, jwk: object) => ({ ...jwk, kid });
  const first = createPublicKey(foreignPair().publicPem).export({ format: 'jwk' });
  const second = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  editToken(page.bench, golden.token);
  await editPublicKey(page.bench, JSON.stringify({ keys: [jwkOf('key-1', first), jwkOf('key-2', second)] }));
  const given = (opened: Opened) =>
    opened.bench
      .getState()
      .keys.filter(({ privateKey }) => !privateKey)
      .map(({ read }) => read?.kid);
  const before = given(page);
  expect(before).toEqual(['key-1', 'key-2']);
  const next = await reloaded(page);
  expect(given(next)).toEqual(expect.arrayContaining(before));
  expect(token(next)).toBe(golden.token);
});

test('the last good token comes back beside a text that cannot be signed', async () => {
  const page = await watched();
  const good = token(page);
  editPayload(page.bench, '{');
  await settled(page);
  const next = await reloaded(page);
  expect([payload(next), token(next)]).toEqual(['{', good]);
});

test('a text with a private key in it is not left behind', async () => {
  const page = await watched();
  editPayload(page.bench, JSON.stringify({ note: foreignPair().privatePem }));
  page.world.listeners.leaving();
  expect(page.world.left).toBeNull();
});

test('a session that an older page wrote still opens', async () => {
  const page = await watched();
  editField(page.bench, 'applicationId', 'old');
  page.world.listeners.leaving();
  const { made, version, ...rest } = JSON.parse(page.world.left ?? '') as {
    made: { iat: string; exp: string };
    version: number;
  };
  expect(version).toBe(2);
  page.world.listeners.leaving = () => undefined;
  page.world.left = JSON.stringify({ ...rest, version: 1, stamp: { iat: made.iat, exp: made.exp } });
  const next = await reloaded(page);
  expect(inside(token(next))).toMatchObject({ header: { kid: nameOf(next) }, payload: { sub: 'old' } });
  expect(stampedLifetime(next.bench.getState())).toBe(600);
});

test('after everything was forgotten nothing is left behind', async () => {
  const page = await watched();
  editField(page.bench, 'applicationId', 'app-1');
  await clearAllData(page.bench);
  page.world.listeners.leaving();
  expect(page.world.left).toBeNull();
  expect(page.world.forgotten).toBe(true);
});

test('a link to a token opens it with its key, and verifies', async () => {
  const page = await standing();
  expect(await copyLink(page.bench, 'token')).toBe('copied');
  const next = await standing();
  await openLink(next.bench, new URL(page.world.clipboard).hash);
  await settled(next);
  expect(token(next)).toBe(token(page));
  expect(status(next)).toBe('valid');
  expect(next.bench.getState().restored).toBe('from-link');
});

test('a link to a draft makes the token by the own key, issued now', async () => {
  const page = await standing();
  editField(page.bench, 'applicationId', 'app-1');
  await copyLink(page.bench, 'draft');
  const next = await standing();
  next.world.now += 3_600_000;
  await openLink(next.bench, new URL(page.world.clipboard).hash);
  await settled(next);
  expect(inside(token(next))).toMatchObject({
    header: { kid: nameOf(next) },
    payload: { sub: 'app-1', iat: Math.floor(next.world.now / 1000) },
  });
  expect(stampedLifetime(next.bench.getState())).toBe(600);
});

test('a damaged link leaves the page as it is, and is said', async () => {
  const page = await standing();
  const { document } = page.bench.getState();
  await openLink(page.bench, '#v1.%%%');
  expect(page.bench.getState().document).toBe(document);
  expect(page.bench.getState().linkProblems).toEqual([{ kind: 'link-damaged' }]);
  await openLink(page.bench, '#nothing');
  expect(page.bench.getState().restored).toBeNull();
});

test('times that a repair sets are the page’s own', async () => {
  const page = await standing();
  editPayload(page.bench, '{"sub":"x","iat":1,"exp":2}');
  const steps = page.bench.getState().past.length;
  applyFix(page.bench, { kind: 'set-times', claims: ['iat', 'exp'], lifetime: 300 });
  expect(stampedLifetime(page.bench.getState())).toBe(300);
  expect(page.bench.getState().past).toHaveLength(steps + 1);
  undo(page.bench);
  expect(stampedLifetime(page.bench.getState())).toBeNull();
});

test('a Key ID that a repair puts there follows the key from then on', async () => {
  const page = await standing();
  editKeyId(page.bench, 'typed');
  applyFix(page.bench, { kind: 'use-key-id', keyId: nameOf(page) ?? '' });
  expect(keyId(page.bench.getState())).toBe(nameOf(page));
});

test('checks of an old state and a new one are asked side by side', async () => {
  const page = await standing();
  const old = page.bench.getState();
  const asked = checkResults(old, 1);
  editPayload(page.bench, '{}');
  const next = checkResults(page.bench.getState(), 1);
  expect(checkResults(old, 1)).toBe(asked);
  expect(checkResults(page.bench.getState(), 1)).toBe(next);
  expect(next).not.toEqual(asked);
});

test('a copy waits for the token that is being signed', async () => {
  const page = await standing();
  shut(page.world.signing);
  editField(page.bench, 'applicationId', 'app-1');
  const copying = copyToken(page.bench);
  await settled(page);
  expect(page.world.clipboard).toBe('');
  letGo(page.world.signing);
  expect(await copying).toBe('copied');
  expect(inside(page.world.clipboard).payload).toMatchObject({ sub: 'app-1' });
});

test('a copy issues the token anew, but where that is not wanted', async () => {
  const page = await standing();
  const shown = token(page);
  page.world.now += 60_000;
  page.bench.setState({ reissueOnCopy: false });
  expect(await copyToken(page.bench)).toBe('copied');
  expect(page.world.clipboard).toBe(shown);
  page.bench.setState({ reissueOnCopy: true });
  await copyToken(page.bench);
  expect(inside(page.world.clipboard).payload['iat']).toBe(Math.floor(page.world.now / 1000));
});

test('a copy of an earlier token is called stale, and of none nothing', async () => {
  const page = await standing();
  editPayload(page.bench, '{');
  await settled(page);
  expect(await copyToken(page.bench)).toBe('stale');
  editToken(page.bench, '');
  expect(await copyToken(page.bench)).toBe('nothing');
  editToken(page.bench, foreignPair().privatePem);
  expect(await copyToken(page.bench)).toBe('secret');
});

test('what the clipboard refuses is there to be copied by hand', async () => {
  const page = await standing();
  page.world.refusesClipboard = true;
  expect(await copyHeader(page.bench)).toBe('refused');
  expect(page.bench.getState().copyByHand).toBe(header(page));
  expect(await copyPublicKey(page.bench, 'pem')).toBe('refused');
  expect(page.bench.getState().publishedKeyIds).toEqual([]);
});

test('a token made wrong on purpose comes of the good one, each time', async () => {
  const page = await standing();
  const good = page.bench.getState().document;
  await createInvalidToken(page.bench, 'expired');
  await createInvalidToken(page.bench, 'truncated');
  await settled(page);
  expect(wrongKind(page.bench.getState())).toBe('truncated');
  expect(validDraft(page.bench.getState())).toBe(good);
  restoreValidToken(page.bench);
  await settled(page);
  expect(page.bench.getState().document).toBe(good);
  expect(status(page)).toBe('valid');
});

test('a workspace file brings texts, profile and public keys back, as one step of undo', async () => {
  const page = await standing();
  editField(page.bench, 'applicationId', 'app-1');
  page.bench.setState({ skew: 60 });
  expect(saveWorkspace(page.bench)).toBeNull();
  const next = await standing();
  expect(await openWorkspace(next.bench, page.world.saved[0]?.text ?? '')).toEqual([]);
  expect(payload(next)).toBe(payload(page));
  expect([next.bench.getState().skew, next.bench.getState().past.length]).toEqual([60, 1]);
  expect(await openWorkspace(next.bench, '{')).not.toEqual([]);
});

test('own profiles are kept by choice, replaced by id, and forgotten', async () => {
  const page = await standing();
  const own = { ...page.bench.getState().profile, id: 'own-1', name: 'Mine', checks: ['exp'] };
  expect(saveProfiles(page.bench, [own])).toBeNull();
  saveProfiles(page.bench, [{ ...own, name: 'Ours' }], [own]);
  expect(allProfiles(page.bench.getState()).filter(({ id }) => id === 'own-1')).toHaveLength(1);
  expect(page.world.remembered.get('profiles')).toContain('Ours');
  deleteProfile(page.bench, own);
  expect(page.world.remembered.has('profiles')).toBe(false);
});

test('what is typed is saved after a pause, and without one within two seconds', async () => {
  const page = await watched();
  editField(page.bench, 'applicationId', 'a');
  pass(page.world, 300);
  expect(page.world.left).toBeNull();
  pass(page.world, 200);
  expect(page.world.left).toMatch(/sub\W+a\b/);
  for (let typed = 0; typed < 20; typed += 1) {
    editField(page.bench, 'applicationId', `b${typed}`);
    pass(page.world, 100);
  }
  expect(page.world.left).toMatch(/sub\W+b1\d/);
});

test.each(['blocked', 'full', 'large'] as const)(
  'that storage is %s is said once, until it works again; read, it is not repeated',
  async (fault) => {
    const page = await watched();
    const typed = (text: string) => {
      editField(page.bench, 'applicationId', text);
      pass(page.world, 2000);
      return page.bench.getState().sessionFault;
    };
    expect(typed('a')).toBeNull();
    page.world.tabFault = fault;
    expect(typed('b')).toBe(fault);
    expect(page.world.left).toBeNull();
    dismissSessionNotice(page.bench);
    expect(typed('c')).toBeNull();
    page.world.tabFault = null;
    expect(typed('d')).toBeNull();
    page.world.tabFault = fault;
    expect(typed('e')).toBe(fault);
    page.world.tabFault = null;
    expect(typed('f')).toBeNull();
    expect(page.world.left).toContain('f');
  },
);

test('that a private key keeps a text from being saved is said', async () => {
  const page = await watched();
  editPayload(page.bench, JSON.stringify({ note: foreignPair().privatePem }));
  pass(page.world, 2000);
  expect(page.bench.getState().sessionFault).toBe('private-key');
  editPayload(page.bench, '{}');
  pass(page.world, 2000);
  expect(page.bench.getState().sessionFault).toBeNull();
});
