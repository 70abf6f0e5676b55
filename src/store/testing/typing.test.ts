import { expect, test } from 'vitest';
import { blank } from '../../core/profiles/builtIn.js';
import {
  editField,
  editHeader,
  issuedAnew,
  editKeyId,
  chooseLifetime,
  startNewToken,
  editPayload,
  editToken,
} from '../actions/document/document.js';
import { chooseProfile } from '../actions/document/profile.js';
import { setTime } from '../actions/document/times.js';
import { redo, undo } from '../history/history.js';
import {
  activeKey,
  fieldReadings,
  isSigningPending,
  keyId,
  lifetime,
  progress,
  stampedLifetime,
} from '../selectors.js';
import {
  header,
  inside,
  letGo,
  opened,
  pass,
  payload,
  settled,
  shut,
  standing,
  status,
  token,
} from './bench.js';

test('importing the store and making a workbench asks nothing of WebCrypto', () => {
  const { bench, world } = opened();
  expect(bench.getState().keys).toEqual([]);
  expect(world.signing.waiting).toEqual([]);
  expect(bench.getState().signed).toBeNull();
});

test('two workbenches know nothing of each other', async () => {
  const [one, other] = [await standing(), await standing()];
  editPayload(one.bench, '{"sub":"one"}');
  await settled(one);
  expect(payload(other)).not.toContain('one');
  expect(inside(token(one)).payload).toEqual({ sub: 'one' });
});

test('a page that stands has signed and verified its token', async () => {
  const page = await standing();
  expect(status(page)).toBe('valid');
  expect(inside(token(page)).header['kid']).toBe(activeKey(page.bench.getState())?.facts.keyId);
  expect(page.bench.getState().past).toEqual([]);
});

test('a keystroke signs the text as it stands, digit for digit', async () => {
  const page = await standing();
  editPayload(page.bench, '{ "n": 1.10, "big": 12345678901234567890 }');
  expect(isSigningPending(page.bench.getState())).toBe(true);
  expect(status(page)).toBe('signing');
  await settled(page);
  expect(Buffer.from(token(page).split('.')[1] ?? '', 'base64url').toString()).toBe(
    '{"n":1.10,"big":12345678901234567890}',
  );
  expect(status(page)).toBe('valid');
});

test('while a text cannot be signed the last good token stands', async () => {
  const page = await standing();
  const good = token(page);
  editPayload(page.bench, '{"sub":');
  await settled(page);
  expect(token(page)).toBe(good);
  expect(progress(page.bench.getState())).toBe('stuck');
  expect(status(page)).toBe('valid-with-notice');
  editPayload(page.bench, '{"sub":"x"}');
  await settled(page);
  expect(token(page)).not.toBe(good);
});

test('one go at a field is one step of undo, and a pause begins another', async () => {
  const page = await standing();
  const first = payload(page);
  editPayload(page.bench, '{"a":1}');
  pass(page.world, 999);
  editPayload(page.bench, '{"a":12}');
  pass(page.world, 1000);
  editPayload(page.bench, '{"a":123}');
  expect(page.bench.getState().past).toHaveLength(2);
  undo(page.bench);
  expect(payload(page)).toBe('{"a":12}');
  undo(page.bench);
  expect(payload(page)).toBe(first);
  undo(page.bench);
  expect(payload(page)).toBe(first);
});

test('another field begins another step, and undo ends the go', async () => {
  const page = await standing();
  editPayload(page.bench, '{"a":1}');
  editHeader(page.bench, '{"alg":"RS256"}');
  editPayload(page.bench, '{"a":2}');
  expect(page.bench.getState().past).toHaveLength(3);
  undo(page.bench);
  editPayload(page.bench, '{"a":3}');
  expect(page.bench.getState().past).toHaveLength(3);
});

test('redo brings back what undo took, until something else is done', async () => {
  const page = await standing();
  editPayload(page.bench, '{"a":1}');
  await settled(page);
  const signed = token(page);
  undo(page.bench);
  redo(page.bench);
  expect([payload(page), token(page)]).toEqual(['{"a":1}', signed]);
  redo(page.bench);
  expect(page.bench.getState().past).toHaveLength(1);
  undo(page.bench);
  editPayload(page.bench, '{"b":1}');
  redo(page.bench);
  expect(payload(page)).toBe('{"b":1}');
  expect(page.bench.getState().future).toEqual([]);
});

test('undo brings the token back that was signed then, without signing anew', async () => {
  const page = await standing();
  const before = token(page);
  editPayload(page.bench, '{"a":1}');
  await settled(page);
  shut(page.world.signing);
  undo(page.bench);
  await settled(page);
  expect(token(page)).toBe(before);
  expect(page.world.signing.waiting).toEqual([]);
  expect(status(page)).toBe('valid');
});

test('undo while signing: the late answer is dropped', async () => {
  const page = await standing();
  const before = token(page);
  shut(page.world.signing);
  editPayload(page.bench, '{"a":1}');
  await settled(page);
  undo(page.bench);
  letGo(page.world.signing);
  await settled(page);
  expect(token(page)).toBe(before);
});

test('of two letters the second one is signed, whichever answer comes first', async () => {
  const page = await standing();
  shut(page.world.signing);
  editPayload(page.bench, '{"a":1}');
  editPayload(page.bench, '{"a":12}');
  await settled(page);
  page.world.signing.waiting.reverse();
  letGo(page.world.signing);
  await settled(page);
  expect(inside(token(page)).payload).toEqual({ a: 12 });
});

test('what is being signed is not asked for again by another change', async () => {
  const page = await standing();
  shut(page.world.signing);
  editPayload(page.bench, '{"a":1}');
  page.bench.setState({ skew: 30 });
  page.bench.setState({ skew: 60 });
  await settled(page);
  expect(page.world.signing.waiting).toHaveLength(1);
  expect(page.bench.getState().signing).toMatchObject({ is: 'asked' });
  letGo(page.world.signing);
  await settled(page);
  expect(page.bench.getState().signing).toEqual({ is: 'none' });
});

test('back and forth while signing ends with the token of the text that stands', async () => {
  const page = await standing();
  shut(page.world.signing);
  editPayload(page.bench, '{"a":1}');
  undo(page.bench);
  redo(page.bench);
  letGo(page.world.signing);
  await settled(page);
  expect(inside(token(page)).payload).toEqual({ a: 1 });
  expect(status(page)).toBe('valid');
});

test('a refusal of WebCrypto is kept with the text that it answers', async () => {
  const page = await standing();
  page.world.ports.crypto.signCompact = () =>
    Promise.resolve({ ok: false, problem: { kind: 'signing-refused', alg: 'RS256' } });
  editPayload(page.bench, '{"a":1}');
  await settled(page);
  expect(page.bench.getState().signing).toMatchObject({
    is: 'refused',
    problem: { kind: 'signing-refused' },
  });
  expect(progress(page.bench.getState())).toBe('stuck');
  undo(page.bench);
  expect(progress(page.bench.getState())).toBe('signed');
});

test('a field fills its claims, in place', async () => {
  const page = await standing();
  editField(page.bench, 'applicationId', ' app-1 ');
  await settled(page);
  expect(inside(token(page)).payload).toMatchObject({ sub: 'app-1', iss: 'app-1' });
  expect(fieldReadings(page.bench.getState())['applicationId']?.value).toBe('app-1');
});

test('a typed Key ID is trimmed and signed as it is', async () => {
  const page = await standing();
  editKeyId(page.bench, ' mine ');
  expect(keyId(page.bench.getState())).toBe('mine');
  editHeader(page.bench, '{"alg":');
  editKeyId(page.bench, 'other');
  expect(header(page)).toBe('{"alg":');
});

test('a lifetime issues the token now, and copying issues it anew', async () => {
  const page = await standing();
  pass(page.world, 5000);
  chooseLifetime(page.bench, 3600);
  expect(stampedLifetime(page.bench.getState())).toBe(3600);
  const steps = page.bench.getState().past.length;
  await settled(page);
  pass(page.world, 60_000);
  issuedAnew(page.bench);
  await settled(page);
  const { iat, exp } = inside(token(page)).payload;
  expect(iat).toBe(Math.floor(page.world.now / 1000));
  expect(exp).toBe(Math.floor(page.world.now / 1000) + 3600);
  expect(page.bench.getState().past).toHaveLength(steps);
  expect(stampedLifetime(page.bench.getState())).toBe(3600);
});

test('a time that was set by hand is left alone', async () => {
  const page = await standing();
  setTime(page.bench, 'exp', 4_102_444_800);
  expect(stampedLifetime(page.bench.getState())).toBeNull();
  await settled(page);
  const before = token(page);
  pass(page.world, 60_000);
  issuedAnew(page.bench);
  expect(token(page)).toBe(before);
  expect(lifetime(page.bench.getState())).toBeGreaterThan(600);
});

test('a new token keeps fields and a Key ID that was typed, not one that the page wrote', async () => {
  const page = await standing();
  const own = keyId(page.bench.getState());
  editField(page.bench, 'applicationId', 'app-1');
  startNewToken(page.bench, page.bench.getState().profile);
  expect(keyId(page.bench.getState())).toBe(own);
  editKeyId(page.bench, 'typed');
  startNewToken(page.bench, page.bench.getState().profile);
  expect(keyId(page.bench.getState())).toBe('typed');
  expect(fieldReadings(page.bench.getState())['applicationId']?.value).toBe('app-1');
});

test('another profile begins a token that was begun here anew, and judges one from elsewhere', async () => {
  const page = await standing();
  await chooseProfile(page.bench, blank);
  expect(page.bench.getState().document.kind).toBe('draft');
  expect(page.bench.getState().profile.id).toBe('blank');
  editToken(page.bench, 'a.b.c');
  const { profile } = (await standing()).bench.getState();
  await chooseProfile(page.bench, profile);
  expect(page.bench.getState().document).toMatchObject({ kind: 'token', input: 'a.b.c' });
  expect(page.bench.getState().profile).toBe(profile);
});
