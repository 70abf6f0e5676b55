import { expect, test } from 'vitest';
import { startComparing } from '../answers/comparing.js';
import { editPayload, editToken, startNewToken } from '../actions/document/document.js';
import { createInvalidToken } from '../actions/document/wrong.js';
import { editPublicKey } from '../actions/keys/keys.js';
import { restoreSession } from '../actions/settings/session.js';
import { compareWith } from '../actions/settings/compare.js';
import { comparedTokens, comparison, formerToken, otherToken } from '../derive/compare.js';
import { settled, standing, token, type Opened } from './bench.js';
import { foreignPair } from './ports.js';
import { hmacToken, rsaToken } from './tokens.js';

const former = ({ bench }: Opened) => formerToken(bench.getState());
const [one, other] = [rsaToken(0), rsaToken(1)];

async function pasted(page: Opened, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    editToken(page.bench, text);
    await settled(page);
  }
}

test('the token that another one is pasted over is the former one, however fast', async () => {
  const page = await standing();
  await pasted(page, one);
  expect(former(page)).toBeNull();
  editToken(page.bench, other);
  expect(former(page)).toBe(one);
  editToken(page.bench, one);
  expect(former(page)).toBe(other);
});

test('what is no token, and the same token in other wrappings, is no former one', async () => {
  const page = await standing();
  await pasted(page, one, '', foreignPair(0).publicPem, 'nonsense', `Authorization: Bearer ${one}`, other);
  expect(former(page)).toBe(one);
  await pasted(page, one, ` ${one}`);
  expect(former(page)).toBe(other);
});

test('a draft is compared with the token that was pasted before, not with its own beginnings', async () => {
  const page = await standing();
  editPayload(page.bench, '{"sub":"a"}');
  await settled(page);
  expect(former(page)).toBeNull();
  await pasted(page, one);
  startNewToken(page.bench, page.bench.getState().profile);
  await settled(page);
  expect(former(page)).toBe(one);
});

test('one’s own token is the former one once it was worked on, and that of a test token always', async () => {
  const page = await standing();
  const begun = token(page);
  await createInvalidToken(page.bench, 'expired');
  expect(former(page)).toBe(begun);
  const next = await standing();
  editPayload(next.bench, '{"sub":"a"}');
  await settled(next);
  const own = token(next);
  await pasted(next, one);
  expect(former(next)).toBe(own);
});

test('a token that is pasted to be compared takes its place, and is never stored', async () => {
  const page = await standing();
  await restoreSession(page.bench);
  await pasted(page, one, other);
  expect(compareWith(page.bench, hmacToken('secret'))).toBe(true);
  expect(otherToken(page.bench.getState())).toBe(hmacToken('secret'));
  page.world.listeners.leaving();
  expect(page.world.left).toContain(other);
  for (const text of [one, hmacToken('secret')]) expect(JSON.stringify(page.world.left)).not.toContain(text);
  compareWith(page.bench, null);
  expect(otherToken(page.bench.getState())).toBe(one);
  compareWith(page.bench, '');
  expect(comparedTokens(page.bench.getState())).toBeNull();
});

test.each([
  foreignPair(0).privatePem,
  foreignPair(0).publicPem,
  JSON.stringify({ kty: 'oct', k: 'c2VjcmV0c2VjcmV0' }),
])('a key is not taken', async (key) => {
  const page = await standing();
  expect(compareWith(page.bench, key)).toBe(false);
  expect(page.bench.getState().comparedWith).toBeNull();
});

test('the keys are asked while it is looked at, and no longer', async () => {
  const page = await standing();
  await pasted(page, one, other);
  const said = () => comparison(page.bench.getState(), 0);
  expect(said()).toBeNull();
  const end = startComparing(page.bench);
  await expect.poll(() => said()?.cause).toMatchObject({ kind: 'signature', isVerified: false });
  await editPublicKey(page.bench, foreignPair(0).publicPem);
  await expect.poll(() => said()?.cause).toMatchObject({ kind: 'other-key', which: 'present' });
  expect(said()?.former.signature).toBe('valid');
  end();
  await pasted(page, one);
  expect(said()).toBeNull();
});
