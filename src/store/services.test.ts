import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { blank } from '../core/profiles/builtIn.js';
import type { Profile } from '../core/profiles/profile.js';
import { services } from '../core/profiles/services/services.js';
import { editField, editPayload, issuedAnew } from './actions/document/document.js';
import { chooseProfile } from './actions/document/profile.js';
import { importFromBox, importWithFile, readWithLine } from './actions/keys/credentials.js';
import { editPublicKey, editSecret } from './actions/keys/keys.js';
import { linkTo } from './actions/take/link.js';
import { redo, undo } from './history/history.js';
import { fieldReadings, ownKey } from './selectors.js';
import {
  inside,
  letGo,
  payload,
  settled,
  shut,
  standing,
  status,
  token,
  type Opened,
} from './testing/bench.js';
import { foreignPair } from './testing/ports.js';
import { secretRead } from './testing/tokens.js';

const serviceOf = (id: string): Profile => services.find((one) => one.id === id) ?? expect.fail();

test('a service gets a key that it takes, with its token as one step of undo; a former pair comes back with its own', async () => {
  const page = await standing();
  const first = ownKey(page.bench.getState());
  const steps = page.bench.getState().past.length;
  await chooseProfile(page.bench, serviceOf('vapid'));
  await settled(page);
  expect(page.bench.getState().past).toHaveLength(steps + 1);
  expect(inside(token(page)).header).toEqual({ alg: 'ES256', typ: 'JWT' });
  expect(status(page)).toBe('valid');
  const second = ownKey(page.bench.getState());
  expect(second?.alg).toBe('ES256');
  // RSA signs by PSS too, and the service prefers it.
  await chooseProfile(page.bench, serviceOf('entra'));
  await settled(page);
  expect(ownKey(page.bench.getState())).toBe(first);
  expect(inside(token(page)).header).toMatchObject({ alg: 'PS256' });
  await chooseProfile(page.bench, serviceOf('apns'));
  expect(ownKey(page.bench.getState())).toBe(second);
  expect(page.bench.getState().keys).toHaveLength(2);
  for (let left = 3; left > 0; left--) undo(page.bench);
  await settled(page);
  expect(page.bench.getState().profile.id).toBe('api-proxy');
  expect(ownKey(page.bench.getState())).toBe(first);
  expect(status(page)).toBe('valid');
});

test('another profile that is chosen while a pair is made takes its place', async () => {
  const page = await standing();
  shut(page.world.generating);
  const made = chooseProfile(page.bench, serviceOf('vapid'));
  await chooseProfile(page.bench, blank);
  letGo(page.world.generating);
  await made;
  expect(page.bench.getState().profile.id).toBe('blank');
  expect(ownKey(page.bench.getState())?.alg).toBe('RS256');
});

test('a service that takes a secret is begun with its algorithm, and reads the secret as it is written there', async () => {
  const page = await standing();
  const hex = '00ff'.repeat(16);
  await chooseProfile(page.bench, serviceOf('ghost'));
  editSecret(page.bench, hex);
  await secretRead(page);
  expect(inside(token(page)).header).toMatchObject({ alg: 'HS256' });
  const [input, signature] = [token(page).slice(0, token(page).lastIndexOf('.')), token(page).split('.')[2]];
  const mac = (key: Buffer | string) => createHmac('sha256', key).update(input).digest('base64url');
  expect(signature).toBe(mac(Buffer.from(hex, 'hex')));
  await chooseProfile(page.bench, serviceOf('metabase'));
  await secretRead(page);
  const [header, claims, ofText] = token(page).split('.');
  expect(ofText).toBe(createHmac('sha256', hex).update(`${header}.${claims}`).digest('base64url'));
});

test('a field says what was typed, also where the token has it in another form, and a link has what the token has', async () => {
  const page = await standing();
  const says = (id: string) => fieldReadings(page.bench.getState())[id]?.value;
  await chooseProfile(page.bench, serviceOf('snowflake'));
  editField(page.bench, 'snowflakeAccount', 'acme.eu-west-1');
  expect(says('snowflakeAccount')).toBe('acme.eu-west-1');
  expect(payload(page)).toContain('"ACME.');
  expect(linked(page)).toMatchObject({ snowflakeAccount: 'ACME' });
  undo(page.bench);
  expect(says('snowflakeAccount')).toBe('');
  redo(page.bench);
  expect(says('snowflakeAccount')).toBe('acme.eu-west-1');
  editPayload(page.bench, payload(page).replaceAll('ACME', 'OTHER'));
  expect(says('snowflakeAccount')).toBe('OTHER');

  await chooseProfile(page.bench, serviceOf('box'));
  editField(page.bench, 'clientSecret', 'hidden');
  editField(page.bench, 'clientId', 'shop');
  expect(says('clientSecret')).toBe('hidden');
  expect(linked(page)).toEqual({
    clientId: 'shop',
    enterpriseId: '',
    boxSubject: 'enterprise',
    publicKeyId: '',
  });
});

/** The values of fields in a link to the draft. */
function linked(page: Opened): unknown {
  const made = linkTo(page.bench, 'draft');
  if (!made.ok) return expect.fail(made.problem.kind);
  const text = Buffer.from(
    made.value.slice(made.value.indexOf('.', made.value.indexOf('#')) + 1),
    'base64url',
  );
  const content: unknown = JSON.parse(text.toString());
  return typeof content === 'object' && content !== null && 'fieldValues' in content && content.fieldValues;
}

test('each token of a service that wants a nonce has another one in its header', async () => {
  const page = await standing();
  await chooseProfile(page.bench, serviceOf('coinbase'));
  editField(page.bench, 'requestUrl', 'https://api.cdp.coinbase.com/a?b');
  await settled(page);
  const first = inside(token(page));
  expect(first.payload).toMatchObject({ uris: ['GET api.cdp.coinbase.com/a'], iss: 'cdp' });
  issuedAnew(page.bench);
  await settled(page);
  expect(inside(token(page)).header['nonce']).not.toBe(first.header['nonce']);
  expect(inside(token(page)).header['kid']).toBe(first.header['kid']);
});

test('a line with kid and secret brings both, its service and its encoding, as one step of undo', async () => {
  const page = await standing();
  const line = `6489a1b2c3d4e5f601234567:${'00ff'.repeat(16)}`;
  await editPublicKey(page.bench, line);
  const before = page.bench.getState();
  await importFromBox(page.bench, `${line}\n`);
  await secretRead(page);
  const state = page.bench.getState();
  expect(state.profile.id).toBe('ghost');
  expect(state.secret).toEqual({ text: '00ff'.repeat(16), chosen: 'hex' });
  // The field that it was pasted into is no field of this token.
  expect(state.judge.by).toBe('key');
  expect(inside(token(page))).toMatchObject({
    header: { alg: 'HS256', kid: '6489a1b2c3d4e5f601234567' },
    payload: { aud: '/admin/' },
  });
  expect(status(page)).toBe('valid');
  expect(state.past).toHaveLength(before.past.length + 1);
  undo(page.bench);
  const { profile, judge, secret } = page.bench.getState();
  expect({ profile, judge, secret }).toMatchObject({
    profile: { id: 'api-proxy' },
    judge: { by: 'text', text: line },
    secret: null,
  });
});

test('an import that was cancelled while the services came changes nothing', async () => {
  const page = await standing();
  const { privatePem } = foreignPair();
  const read = await readWithLine(page.bench, privatePem, undefined);
  const [key] = read.handles;
  if (!key) return expect.fail('no key');
  const before = page.bench.getState();
  const asked = new AbortController();
  const importing = importWithFile(
    page.bench,
    key,
    read,
    privatePem,
    'app.2026-11-29.private-key.pem',
    asked.signal,
  );
  asked.abort();
  expect(await importing).toBeNull();
  expect(page.bench.getState()).toBe(before);
});
