import { expect, test } from 'vitest';
import { editToken } from './actions/document/document.js';
import { editPublicKey } from './actions/keys/keys.js';
import { moveKey, moveToken } from './actions/keys/moved.js';
import { undo } from './history/history.js';
import { activeKey, keyReading, ownKey } from './selectors.js';
import { pass, settled, standing, status, token, type Opened } from './testing/bench.js';
import { foreignPair } from './testing/ports.js';
import { jwksOf, pasteInto, rsaToken } from './testing/tokens.js';

async function moved(page: Opened, text: string): Promise<void> {
  await pasteInto(page, text);
  await moveKey(page.bench);
  await settled(page);
}

test('the token that stood there comes back, however soon the key was pasted over it', async () => {
  for (const pause of [0, 5000]) {
    const page = await standing();
    await pasteInto(page, rsaToken(1));
    pass(page.world, pause);
    await moved(page, jwksOf(0, 1));
    expect(token(page)).toBe(rsaToken(1));
    expect(status(page)).toBe('valid');
    expect(keyReading(page.bench.getState())?.keyIds).toHaveLength(2);
    undo(page.bench);
    expect(page.bench.getState().document).toMatchObject({ input: jwksOf(0, 1) });
    undo(page.bench);
    await settled(page);
    expect(token(page)).toBe(rsaToken(1));
  }
});

test('of several keys that were pasted there one after another none is taken for the token', async () => {
  const page = await standing();
  await pasteInto(page, rsaToken(0));
  await pasteInto(page, jwksOf(1));
  pass(page.world, 5000);
  await moved(page, foreignPair(0).publicPem);
  expect(token(page)).toBe(rsaToken(0));
  expect(status(page)).toBe('valid');
});

test('a private key signs the draft that comes back, in one step', async () => {
  const page = await standing();
  const own = ownKey(page.bench.getState());
  const before = token(page);
  await moved(page, foreignPair(1).privatePem);
  const key = activeKey(page.bench.getState());
  expect(key?.privateKey).not.toBeNull();
  expect(key?.id).not.toBe(own?.id);
  expect(page.bench.getState().document.kind).toBe('draft');
  expect(status(page)).toBe('valid');
  undo(page.bench);
  expect(page.bench.getState().document).toMatchObject({ input: foreignPair(1).privatePem });
  undo(page.bench);
  await settled(page);
  expect(token(page)).toBe(before);
});

test('what is no readable key is said at Public key, and the token is back', async () => {
  const page = await standing();
  await pasteInto(page, rsaToken(0));
  await moved(page, '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----');
  expect(token(page)).toBe(rsaToken(0));
  expect(keyReading(page.bench.getState())?.problems).toHaveLength(1);
});

test('where nothing stood there before, a new token does', async () => {
  const page = await standing();
  await pasteInto(page, jwksOf(0));
  page.bench.setState({ past: [] });
  await moveKey(page.bench);
  await settled(page);
  expect(status(page)).toBe('valid');
  expect(activeKey(page.bench.getState())).toBe(ownKey(page.bench.getState()));
});

test('what was typed over the key meanwhile stays', async () => {
  const page = await standing();
  await pasteInto(page, rsaToken(0));
  await editPublicKey(page.bench, foreignPair(1).publicPem);
  await pasteInto(page, foreignPair(0).privatePem);
  const moving = moveKey(page.bench);
  editToken(page.bench, rsaToken(1));
  await moving;
  await settled(page);
  expect(token(page)).toBe(rsaToken(1));
});

test('a token in the place of the key is opened, by the keys that were pasted before it', async () => {
  const page = await standing();
  await editPublicKey(page.bench, jwksOf(0, 1));
  await editPublicKey(page.bench, rsaToken(1));
  expect(keyReading(page.bench.getState())?.problems).toMatchObject([{ format: 'token' }]);
  moveToken(page.bench);
  await settled(page);
  expect(token(page)).toBe(rsaToken(1));
  expect(status(page)).toBe('valid');
  undo(page.bench);
  expect(page.bench.getState().judge).toMatchObject({ by: 'text', text: rsaToken(1) });
  // Where no key was, the token waits for one.
  const other = await standing();
  moveToken(other.bench);
  expect(other.bench.getState().document.kind).toBe('draft');
  await editPublicKey(other.bench, rsaToken(0));
  moveToken(other.bench);
  await settled(other);
  expect(status(other)).toBe('no-key');
});
