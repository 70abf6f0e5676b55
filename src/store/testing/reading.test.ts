import { expect, test } from 'vitest';
import { golden } from '../../../e2e/journeys/tokens.js';
import { headerEdited, payloadEdited, tokenEdited } from '../actions/document/document.js';
import { keyringOpened, keptKeyTaken, keyKept } from '../actions/keys/keyring.js';
import {
  keyImported,
  keyPairWanted,
  pageOpened,
  publicKeyEdited,
  publicKeyTaken,
  readHandles,
} from '../actions/keys/keys.js';
import { copyLink, linkOpened } from '../actions/take/link.js';
import { sessionRestored } from '../actions/settings/session.js';
import { workspaceOpened, workspaceSaved } from '../actions/take/workspace.js';
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
    payloadEdited(page.bench, payload);
    return snippetSource(page.bench.getState()).lifetime;
  };
  const { default: ofNew } = page.bench.getState().profile.lifetime;
  expect(seconds('{"iat":10,"exp":11}')).toBe(1);
  expect(seconds('{"iat":10,"exp":10}')).toBe(ofNew);
  expect(seconds('{"iat":10,"exp":5}')).toBe(ofNew);
  expect(seconds('{}')).toBe(ofNew);
});

test('what is wrong with a pasted token is told', async () => {
  const page = await standing();
  tokenEdited(page.bench, 'eyJhbGciOiJub25lIn0.e30.');
  await settled(page);
  expect(status(page)).toBe('unsigned');
  expect(kinds(page).length).toBeGreaterThan(0);
  tokenEdited(page.bench, golden.token);
  await settled(page);
  expect(kinds(page)).not.toContain('token-alg-none');
});

test('a workspace with a pasted token brings that back', async () => {
  const page = await standing();
  tokenEdited(page.bench, golden.token);
  workspaceSaved(page.bench);
  const next = await standing();
  await workspaceOpened(next.bench, page.world.saved[0]?.text ?? '');
  await settled(next);
  expect(next.bench.getState().document).toEqual({ kind: 'token', input: golden.token, wrong: null });
});

test('a link to a token carries the public half of the key, and nothing of a secret', async () => {
  const page = await standing();
  const inLink = () => Buffer.from(new URL(page.world.clipboard).hash.slice(4), 'base64url').toString();
  await copyLink(page.bench, 'token');
  expect(inLink()).toContain('PUBLIC KEY');
  await keyPairWanted(page.bench, 'HS256', 2048);
  await settled(page);
  await copyLink(page.bench, 'token');
  expect(inLink()).toContain('"publicKey":null');
});

test('a link without a public key leaves the one in force', async () => {
  const page = await standing();
  const { judge } = page.bench.getState();
  await linkOpened(page.bench, `#token=${golden.token}`);
  expect(page.bench.getState().judge).toBe(judge);
});

test('what comes back after a reload is no step of undo', async () => {
  const page = await standing();
  expect(await sessionRestored(page.bench)).toBe(false);
  payloadEdited(page.bench, '{"sub":"x"}');
  await settled(page);
  page.world.listeners.leaving();
  expect(page.bench.getState().past).toHaveLength(1);
  const next = await standing({ left: page.world.left });
  expect(await sessionRestored(next.bench)).toBe(true);
  expect(next.bench.getState()).toMatchObject({ past: [], beganElsewhere: true });
});

test('a page that stands keeps its steps of undo where nothing comes back', async () => {
  const page = await standing();
  payloadEdited(page.bench, '{"sub":"x"}');
  await sessionRestored(page.bench);
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
  await pageOpened(page.bench, pair());
  expect(asked).toEqual([['arrival', 'RS256', 2048]]);
});

test('a kept key that is taken takes the place of its own handle alone', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  const other = await otherKey();
  keyImported(page.bench, other, { handles: [other], problem: null, beside: [], problems: [] });
  await keyringOpened(page.bench);
  await keyKept(page.bench, other, 'mine', true);
  const [entry] = page.bench.getState().keptKeys;
  if (entry) await keptKeyTaken(page.bench, entry);
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
  payloadEdited(page.bench, '{}');
  expect(overallAnswerOf(page.bench.getState(), 0)?.status).toBe('pending');
});

test('a pasted token is not called invalid by a pair that nobody knows, but by one that was given away', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  tokenEdited(page.bench, golden.token);
  await settled(page);
  expect(status(page)).toBe('no-key');
  if (own) publicKeyTaken(page.bench, own);
  expect(status(page)).toBe('invalid');
});

test('of two public keys at hand the one that the kid names takes a pasted token over', async () => {
  const page = await standing();
  const { handles } = await readHandles(page.bench, foreignPair(1).publicPem);
  const named = handles[0];
  await publicKeyEdited(page.bench, foreignPair(0).publicPem);
  if (named) page.bench.setState({ keys: [...page.bench.getState().keys, named] });
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: named?.facts.keyId })).toString('base64url');
  tokenEdited(page.bench, `${header}.e30.${'A'.repeat(342)}`);
  await settled(page);
  expect(activeKey(page.bench.getState())?.id).toBe(named?.id);
  expect(status(page)).toBe('invalid');
});

test('a key that fits none of it stays in force', async () => {
  const page = await standing();
  headerEdited(page.bench, '{"alg":"RS256","kid":"nobody"}');
  await settled(page);
  const before = activeKey(page.bench.getState());
  tokenEdited(page.bench, `${token(page).split('.').slice(0, 2).join('.')}.${'A'.repeat(342)}`);
  await settled(page);
  expect(activeKey(page.bench.getState())).toBe(before);
});
