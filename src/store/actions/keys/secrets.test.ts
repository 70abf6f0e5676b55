import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmacToken, jwksOf, pasteInto, rsaToken, secretRead } from '../../testing/tokens.js';
import { editHeader, editKeyId, startNewToken, editPayload, editToken } from '../document/document.js';
import { makeOwn } from '../document/foreign.js';
import { saveKey } from './keyring.js';
import {
  importBoxText,
  chooseKey,
  importKeys,
  generateKeyPair,
  editPublicKey,
  readHandles,
  editSecret,
  chooseSecretEncoding,
} from './keys.js';
import { undo } from '../../history/history.js';
import { activeKey, keyReading, ownKey, readSecret } from '../../selectors.js';
import { header, inside, settled, standing, status, token, type Opened } from '../../testing/bench.js';
import { foreignPair } from '../../testing/ports.js';
import { judgingKey } from '../../derive/verdicts.js';

const secret = 'correct horse battery staple, and more';
const base64 = Buffer.from(secret).toString('base64');
const base64url = Buffer.from(secret).toString('base64url');
const hex = Buffer.from(secret).toString('hex');
const reading = ({ bench }: Opened) => readSecret(bench.getState());

async function typed(page: Opened, text: string): Promise<void> {
  editSecret(page.bench, text);
  await secretRead(page);
}

test('a token by HMAC has no key until its secret is typed', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  expect(status(page)).toBe('no-key');
  expect(judgingKey(page.bench.getState())).toBeNull();
  await typed(page, 'another secret');
  expect(status(page)).toBe('invalid');
  await typed(page, secret);
  expect(status(page)).toBe('valid');
  await typed(page, '');
  expect(status(page)).toBe('no-key');
});

test('a chosen reading that verifies is taken, though another would verify as well', async () => {
  const page = await standing();
  // Without + and / it reads the same in both alphabets.
  const text = Buffer.from('correct horse battery staple 123').toString('base64url');
  await pasteInto(page, hmacToken('correct horse battery staple 123'));
  await typed(page, text);
  for (const encoding of ['base64', 'base64url'] as const) {
    chooseSecretEncoding(page.bench, text, encoding);
    await secretRead(page);
    expect(reading(page)).toMatchObject({ encoding, verifies: true, better: null });
  }
});

test.each([
  [secret, 'utf-8'],
  [base64url, 'base64url'],
  [base64, 'base64'],
  [hex, 'hex'],
] as const)('%s is read as the %s that verifies', async (text, encoding) => {
  for (const order of ['token first', 'secret first']) {
    const page = await standing();
    if (order === 'secret first') {
      await pasteInto(page, hmacToken('former'));
      await typed(page, text);
      expect(status(page)).toBe('invalid');
    }
    await pasteInto(page, hmacToken(secret));
    if (order === 'token first') await typed(page, text);
    expect(status(page)).toBe('valid');
    expect(reading(page)).toMatchObject({ encoding, verifies: true, better: null });
  }
});

test('where nothing verifies it is read as text', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken('another'));
  await typed(page, base64);
  expect(reading(page)).toMatchObject({ encoding: 'utf-8', verifies: false, better: null });
});

test('an encoding that a person chose stays, and a better one is offered', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  chooseSecretEncoding(page.bench, base64url, 'utf-8');
  await secretRead(page);
  expect(status(page)).toBe('invalid');
  expect(reading(page)).toMatchObject({ encoding: 'utf-8', verifies: false, better: 'base64url' });
  await typed(page, hex);
  expect(reading(page)).toMatchObject({ encoding: 'utf-8', better: 'hex' });
  chooseSecretEncoding(page.bench, hex, 'hex');
  await secretRead(page);
  expect(status(page)).toBe('valid');
});

test('a text that is not of the chosen encoding says so', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  chooseSecretEncoding(page.bench, secret, 'hex');
  await secretRead(page);
  expect(status(page)).toBe('no-key');
  expect(reading(page)?.problem).toEqual({ kind: 'key-secret-unreadable', encoding: 'hex' });
});

test('the line break at the end is left out, unless only it verifies', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  await typed(page, `${secret}\n`);
  expect(status(page)).toBe('valid');
  expect(reading(page)?.isTrimmed).toBe(true);
  await pasteInto(page, hmacToken(`${secret}\n`));
  expect(status(page)).toBe('valid');
  expect(reading(page)?.isTrimmed).toBe(false);
});

test('what is typed last is what counts', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  editSecret(page.bench, 'wrong');
  editSecret(page.bench, secret);
  await secretRead(page);
  expect(status(page)).toBe('valid');
});

test('an oct JWK is its secret', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  await typed(page, JSON.stringify({ keys: [{ kty: 'oct', k: base64url }] }));
  expect(page.bench.getState().secret).toEqual({ text: base64url, chosen: 'base64url' });
  expect(status(page)).toBe('valid');
});

test('a secret verifies tokens by HMAC alone, and comes back with them', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  await pasteInto(page, hmacToken(secret));
  await typed(page, secret);
  await pasteInto(page, rsaToken(0));
  expect(status(page)).toBe('no-key');
  await pasteInto(page, hmacToken(secret));
  expect(status(page)).toBe('valid');
  const { profile } = page.bench.getState();
  startNewToken(page.bench, profile);
  await settled(page);
  expect(status(page)).toBe('valid');
  expect(activeKey(page.bench.getState())).toBe(own);
  expect(inside(token(page)).header).toMatchObject({ alg: 'RS256' });
});

test('a draft whose alg is HMAC is signed by the typed secret', async () => {
  const page = await standing();
  editHeader(page.bench, '{"alg":"HS384"}');
  await settled(page);
  expect(status(page)).not.toBe('valid');
  await typed(page, secret);
  expect(status(page)).toMatch(/^valid/);
  const [header, payload, signature] = token(page).split('.');
  expect(signature).toBe(createHmac('sha384', secret).update(`${header}.${payload}`).digest('base64url'));
  undo(page.bench);
  await settled(page);
  expect(page.bench.getState().secret).toBeNull();
});

test('what verified a pasted token signs it when it is edited, read the same way', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  await typed(page, base64);
  editPayload(page.bench, '{"sub":"y"}');
  await settled(page);
  const [header, payload, signature] = token(page).split('.');
  expect(signature).toBe(createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url'));
});

test('a key that is chosen or imported takes the place of the typed secret', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  await typed(page, 'wrong');
  const read = await readHandles(page.bench, secret, { secret: 'utf-8' });
  const [handle] = read.handles;
  if (!handle) throw new Error('no key');
  importKeys(page.bench, handle, read);
  await settled(page);
  expect(page.bench.getState().secret).toBeNull();
  expect(status(page)).toBe('valid');
  await typed(page, 'wrong');
  expect(status(page)).toBe('invalid');
  chooseKey(page.bench, handle.id);
  await settled(page);
  expect(status(page)).toBe('valid');
});

test('a typed secret is in no list of keys until it is saved', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  await typed(page, secret);
  expect(page.bench.getState().keys).toHaveLength(1);
  const key = activeKey(page.bench.getState());
  if (!key) throw new Error('no key');
  await saveKey(page.bench, key, 'shared', false);
  await settled(page);
  expect(page.bench.getState().keys.map(({ keptAs }) => keptAs)).toEqual([null, 'shared']);
  expect(status(page)).toBe('valid');
});

test('an oct JWK in the Public key box is loaded as the secret that it is', async () => {
  const page = await standing();
  const text = JSON.stringify({ kty: 'oct', k: base64url });
  await editPublicKey(page.bench, text);
  expect(keyReading(page.bench.getState())?.problems).toEqual([{ kind: 'key-symmetric' }]);
  await importBoxText(page.bench, text);
  await pasteInto(page, hmacToken(secret));
  expect(status(page)).toBe('valid');
});

test('a set given before a token leaves the own one as it is, and verifies the tokens to come', async () => {
  const page = await standing();
  await editPublicKey(page.bench, jwksOf(1, 2));
  await settled(page);
  expect(status(page)).toBe('valid');
  expect(keyReading(page.bench.getState())).toMatchObject({ isForLater: true });
  await pasteInto(page, rsaToken(2));
  expect(status(page)).toBe('valid');
  await pasteInto(page, rsaToken(0));
  expect(status(page)).toBe('invalid');
});

test('a set of which no key verifies calls a token invalid, given before it or after', async () => {
  const before = await standing();
  await editPublicKey(before.bench, jwksOf(1, 2));
  await pasteInto(before, rsaToken(0));
  const after = await standing();
  await pasteInto(after, rsaToken(0));
  expect(status(after)).toBe('no-key');
  await editPublicKey(after.bench, jwksOf(1, 2));
  await settled(after);
  expect([status(before), status(after)]).toEqual(['invalid', 'invalid']);
});

test.each(['saved', 'generated'])(
  'a %s key that does not verify a token without kid is not its key',
  async (how) => {
    const page = await standing();
    if (how === 'generated') await generateKeyPair(page.bench, 'RS256', 2048);
    const key = activeKey(page.bench.getState());
    if (!key) throw new Error('no key');
    if (how === 'saved') page.bench.setState({ keys: [{ ...key, origin: 'kept', keptAs: 'orders' }] });
    await pasteInto(page, rsaToken(0));
    expect(status(page)).toBe('no-key');
    expect(judgingKey(page.bench.getState())).toBeNull();
    chooseKey(page.bench, key.id);
    await settled(page);
    expect(status(page)).toBe('invalid');
  },
);

test('a token of a pair is not judged by a secret of our own', async () => {
  const page = await standing();
  await generateKeyPair(page.bench, 'HS256', 2048);
  await pasteInto(page, rsaToken(0));
  expect(status(page)).toBe('no-key');
});

test('a copy of a pasted token is signed by our own pair, by a secret where that verified it', async () => {
  const page = await standing();
  await pasteInto(page, rsaToken(0, { kid: 'theirs' }));
  await editPublicKey(page.bench, foreignPair(0).publicPem);
  await settled(page);
  makeOwn(page.bench);
  await settled(page);
  expect(activeKey(page.bench.getState())).toBe(ownKey(page.bench.getState()));
  expect(status(page)).toMatch(/^valid/);
  // The issuer's kid names none of our keys.
  expect(inside(token(page)).header).toMatchObject({ kid: ownKey(page.bench.getState())?.facts.keyId });
  editToken(page.bench, hmacToken(secret));
  await typed(page, secret);
  makeOwn(page.bench);
  await settled(page);
  expect(inside(token(page)).header).toMatchObject({ alg: 'HS256' });
  expect(status(page)).toMatch(/^valid/);
});

const withHs256 = (page: Opened) =>
  editHeader(page.bench, header(page).replace('"alg": "RS256"', '"alg": "HS256"'));
const kidOfToken = (page: Opened) => inside(token(page)).header['kid'];

test('the kid of a draft follows a typed secret, as it does a pair, and comes back with undo', async () => {
  const page = await standing();
  const pairs = activeKey(page.bench.getState())?.facts.keyId;
  withHs256(page);
  await typed(page, secret);
  const first = activeKey(page.bench.getState())?.facts.keyId;
  expect(first).not.toBe(pairs);
  expect(kidOfToken(page)).toBe(first);
  expect(status(page)).toBe('valid');
  page.world.now += 2000;
  await typed(page, `${secret}, and more`);
  const second = activeKey(page.bench.getState())?.facts.keyId;
  expect(second).not.toBe(first);
  expect(kidOfToken(page)).toBe(second);
  undo(page.bench);
  await secretRead(page);
  expect(kidOfToken(page)).toBe(first);
  undo(page.bench);
  await settled(page);
  expect(header(page)).toContain(pairs);
});

test('the kid goes back to the pair when the alg does, and not before it is whole', async () => {
  const page = await standing();
  const pairs = activeKey(page.bench.getState())?.facts.keyId;
  withHs256(page);
  await typed(page, secret);
  const secrets = activeKey(page.bench.getState())?.facts.keyId;
  for (const [alg, kid] of [
    ['HS25', secrets],
    ['HS384', secrets],
    ['RS256', pairs],
    ['HS512', secrets],
  ] as const) {
    editHeader(page.bench, header(page).replace(/"alg": "\w+"/, `"alg": "${alg}"`));
    await secretRead(page);
    expect(header(page)).toContain(`"kid": "${kid}"`);
  }
  expect(status(page)).toMatch(/^valid/);
});

test('a kid that was typed stays whatever the secret is', async () => {
  const page = await standing();
  withHs256(page);
  editKeyId(page.bench, 'mine');
  await typed(page, secret);
  expect(kidOfToken(page)).toBe('mine');
});

test("a pasted token keeps its issuer's kid when its secret is typed and it is made one's own", async () => {
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  await typed(page, secret);
  makeOwn(page.bench);
  await secretRead(page);
  expect(kidOfToken(page)).toBeUndefined();
});
