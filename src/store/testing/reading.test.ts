import { expect, test } from 'vitest';
import { golden } from '../../../e2e/journeys/tokens.js';
import { editHeader, editPayload, editToken } from '../actions/document/document.js';
import { openKeyring, activateSavedKey, saveKey } from '../actions/keys/keyring.js';
import {
  importKeys,
  generateKeyPair,
  activateFirstKey,
  chooseSecretEncoding,
  editSecret,
  editPublicKey,
  markKeyPublished,
  readHandles,
} from '../actions/keys/keys.js';
import { copyLink, openLink } from '../actions/take/link.js';
import { restoreSession } from '../actions/settings/session.js';
import { openWorkspace, saveWorkspace } from '../actions/take/workspace.js';
import { namedBy } from '../../core/keys/otherNames/compare.js';
import { otherNamesOf } from '../../core/keys/otherNames/names.js';
import { overallAnswerOf } from '../derive/answer.js';
import { activeKey } from '../selectors.js';
import { snippetSource } from '../derive/snippets.js';
import { opened, otherKey, pair, settled, shut, standing, status, token, type Opened } from './bench.js';
import { foreignPair } from './ports.js';
import { notices } from '../derive/verdicts.js';

const kinds = ({ bench }: Opened) => notices(bench.getState(), 0).map(({ kind }) => kind);

test('code takes the lifetime out of the texts, or the usual one where there is none', async () => {
  const page = await standing();
  const seconds = (payload: string) => {
    editPayload(page.bench, payload);
    return snippetSource(page.bench.getState()).lifetime;
  };
  const { default: ofNew } = page.bench.getState().profile.lifetime;
  expect(seconds('{"iat":10,"exp":11}')).toBe(1);
  expect(seconds('{"iat":10,"exp":10}')).toBe(ofNew);
  expect(seconds('{"iat":10,"exp":5}')).toBe(ofNew);
  expect(seconds('{}')).toBe(ofNew);
});

test('code reads a secret as it stands in its box, and a generated one in base64url', async () => {
  const page = await standing();
  const encoding = () => snippetSource(page.bench.getState()).secretEncoding;
  expect(encoding()).toBe('base64url');
  editToken(page.bench, golden.token);
  editSecret(page.bench, '7365637265742d73656372657420736563726574');
  expect(encoding()).toBe('utf-8');
  chooseSecretEncoding(page.bench, '7365637265742d73656372657420736563726574', 'hex');
  expect(encoding()).toBe('hex');
});

test('what is wrong with a pasted token is told', async () => {
  const page = await standing();
  editToken(page.bench, 'eyJhbGciOiJub25lIn0.e30.');
  await settled(page);
  expect(status(page)).toBe('unsigned');
  expect(kinds(page).length).toBeGreaterThan(0);
  editToken(page.bench, golden.token);
  await settled(page);
  expect(kinds(page)).not.toContain('token-alg-none');
});

test('a workspace with a pasted token brings that back', async () => {
  const page = await standing();
  editToken(page.bench, golden.token);
  saveWorkspace(page.bench);
  const next = await standing();
  await openWorkspace(next.bench, page.world.saved[0]?.text ?? '');
  await settled(next);
  expect(next.bench.getState().document).toEqual({ kind: 'token', input: golden.token, wrong: null });
});

test('a link to a token carries the public half of the key, and nothing of a secret', async () => {
  const page = await standing();
  const inLink = () => Buffer.from(new URL(page.world.clipboard).hash.slice(4), 'base64url').toString();
  await copyLink(page.bench, 'token');
  expect(inLink()).toContain('PUBLIC KEY');
  await generateKeyPair(page.bench, 'HS256', 2048);
  await settled(page);
  await copyLink(page.bench, 'token');
  expect(inLink()).toContain('"publicKey":null');
});

test('a link without a public key leaves the one in force', async () => {
  const page = await standing();
  const { judge } = page.bench.getState();
  await openLink(page.bench, `#token=${golden.token}`);
  expect(page.bench.getState().judge).toBe(judge);
});

test('what comes back after a reload is no step of undo', async () => {
  const page = await standing();
  expect(await restoreSession(page.bench)).toBe(false);
  editPayload(page.bench, '{"sub":"x"}');
  await settled(page);
  page.world.listeners.leaving();
  expect(page.bench.getState().past).toHaveLength(1);
  const next = await standing({ left: page.world.left });
  expect(await restoreSession(next.bench)).toBe(true);
  expect(next.bench.getState()).toMatchObject({ past: [], beganElsewhere: true });
});

test('a page that stands keeps its steps of undo where nothing comes back', async () => {
  const page = await standing();
  editPayload(page.bench, '{"sub":"x"}');
  await restoreSession(page.bench);
  expect(page.bench.getState().past).toHaveLength(1);
});

test('the first pair is one for RS256 of 2048 bits', async () => {
  const page = opened();
  const { generateHandle } = page.world.ports.crypto;
  const asked: unknown[] = [];
  page.world.ports.crypto.generateHandle = (id, origin, alg, size, begun) => {
    asked.push([origin, alg, size]);
    return generateHandle(id, origin, alg, size, begun);
  };
  await activateFirstKey(page.bench, pair());
  expect(asked).toEqual([['arrival', 'RS256', 2048]]);
});

test('a kept key that is taken takes the place of its own handle alone', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  const other = await otherKey();
  importKeys(page.bench, other, { handles: [other], problem: null, beside: [], problems: [] });
  await openKeyring(page.bench);
  await saveKey(page.bench, other, 'mine', true);
  const [entry] = page.bench.getState().keptKeys;
  if (entry) await activateSavedKey(page.bench, entry);
  const { keys } = page.bench.getState();
  expect(keys[0]).toBe(own);
  expect(keys.map(({ id, origin }) => [id, origin])).toEqual([
    [own?.id, 'arrival'],
    ['other', 'kept'],
  ]);
});

test('nothing is said of all checks while the token is being signed', async () => {
  const page = await standing();
  expect(overallAnswerOf(page.bench.getState(), 0)?.status).not.toBe('pending');
  shut(page.world.signing);
  editPayload(page.bench, '{}');
  expect(overallAnswerOf(page.bench.getState(), 0)?.status).toBe('pending');
});

test('a pasted token is not called invalid by a pair that nobody knows, but by one that was given away', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  editToken(page.bench, golden.token);
  await settled(page);
  expect(status(page)).toBe('no-key');
  if (own) markKeyPublished(page.bench, own);
  expect(status(page)).toBe('invalid');
});

test('of two public keys at hand the one that the kid names takes a pasted token over', async () => {
  const page = await standing();
  const { handles } = await readHandles(page.bench, foreignPair(1).publicPem);
  const named = handles[0];
  await editPublicKey(page.bench, foreignPair(0).publicPem);
  if (named) page.bench.setState({ keys: [...page.bench.getState().keys, named] });
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: named?.facts.keyId })).toString('base64url');
  editToken(page.bench, `${header}.e30.${'A'.repeat(342)}`);
  await settled(page);
  expect(activeKey(page.bench.getState())?.id).toBe(named?.id);
  expect(status(page)).toBe('invalid');
});

test.each(['fingerprint', 'ssh', 'libtrust', 'spki-hex'])(
  'of a key set the key takes a token over that its kid names: %s',
  async (form) => {
    const page = await standing();
    const pems = [0, 1].map((index) => foreignPair(index).publicPem);
    const { handles } = await readHandles(page.bench, pems[1] ?? '');
    const names = handles.flatMap((one) => otherNamesOf(namedBy(one)));
    const kid = names.find((one) => one.form === form)?.value;
    const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid })).toString('base64url');
    editToken(page.bench, `${header}.e30.${'A'.repeat(342)}`);
    await editPublicKey(page.bench, pems.join('\n'));
    await settled(page);
    expect(activeKey(page.bench.getState())?.facts.keyId).toBe(handles[0]?.facts.keyId);
    expect(status(page)).toBe('invalid');
  },
);

test('a key that fits none of it stays in force', async () => {
  const page = await standing();
  editHeader(page.bench, '{"alg":"RS256","kid":"nobody"}');
  await settled(page);
  const before = activeKey(page.bench.getState());
  editToken(page.bench, `${token(page).split('.').slice(0, 2).join('.')}.${'A'.repeat(342)}`);
  await settled(page);
  expect(activeKey(page.bench.getState())).toBe(before);
});
