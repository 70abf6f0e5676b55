import { createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { golden } from '../../../../e2e/journeys/tokens.js';
import { generateHandle } from '../../../core/keys/generate.js';
import {
  editField,
  editHeader,
  editKeyId,
  startNewToken,
  editPayload,
  editToken,
} from '../document/document.js';
import {
  importKeys,
  generateKeyPair,
  activateFirstKey,
  markPrivateKeySaved,
  editPublicKey,
  markKeyPublished,
  readHandles,
  unnamed,
} from './keys.js';
import {
  removeSavedKey,
  renameSavedKey,
  removeSavedKeys,
  activateSavedKey,
  saveKey,
  openKeyring,
} from './keyring.js';
import { undo } from '../../history/history.js';
import { newDocument } from '../../newDocument.js';
import { beginsElsewhere, ensureKeyPair, beginPage } from '../../opening.js';
import {
  activeKey,
  generationProblem,
  headerString,
  unsavedPublishedKey,
  keyId,
  progress,
  ownKey,
} from '../../selectors.js';
import {
  alone,
  type Opened,
  header,
  pair,
  inside,
  letGo,
  opened,
  otherKey,
  pass,
  settled,
  shut,
  standing,
  status,
  token,
} from '../../testing/bench.js';
import { foreignPair } from '../../testing/ports.js';

const ownId = ({ bench }: Opened) => activeKey(bench.getState())?.facts.keyId;

test('texts that were typed before the first key came stay, and get its name', async () => {
  const page = opened();
  shut(page.world.generating);
  const opening = activateFirstKey(page.bench, pair());
  await settled(page);
  expect(progress(page.bench.getState())).toBe('awaits-key');
  editField(page.bench, 'applicationId', 'early');
  letGo(page.world.generating);
  await opening;
  await settled(page);
  expect(inside(token(page)).payload).toMatchObject({ sub: 'early' });
  expect(keyId(page.bench.getState())).toBe(ownId(page));
  undo(page.bench);
  await settled(page);
  expect(keyId(page.bench.getState())).toBe(ownId(page));
});

test('a Key ID that was typed before the first key came stays', async () => {
  const page = opened();
  editKeyId(page.bench, 'typed');
  await activateFirstKey(page.bench, pair());
  expect(keyId(page.bench.getState())).toBe('typed');
});

test('the first key is no step of undo and takes the place of none', async () => {
  const page = opened();
  shut(page.world.generating);
  const opening = activateFirstKey(page.bench, pair());
  const other = await otherKey();
  importKeys(page.bench, other, alone(other));
  const steps = page.bench.getState().past.length;
  letGo(page.world.generating);
  await opening;
  expect(activeKey(page.bench.getState())).toBe(other);
  expect(page.bench.getState().keys).toHaveLength(2);
  expect(page.bench.getState().past).toHaveLength(steps);
});

test('a generation that takes long is said, and its key still comes', async () => {
  const page = opened();
  shut(page.world.generating);
  const opening = activateFirstKey(page.bench, pair());
  pass(page.world, 9_999);
  expect(generationProblem(page.bench.getState())).toBeNull();
  pass(page.world, 1);
  expect(generationProblem(page.bench.getState())).toEqual({ kind: 'key-generation-slow' });
  expect(progress(page.bench.getState())).toBe('stuck');
  letGo(page.world.generating);
  await opening;
  expect(generationProblem(page.bench.getState())).toBeNull();
  expect(page.bench.getState().generation).toEqual({ is: 'none' });
});

test('a generation that ended in time is not called slow later', async () => {
  const page = await standing();
  pass(page.world, 60_000);
  expect(page.world.timers).toEqual([]);
  expect(generationProblem(page.bench.getState())).toBeNull();
});

test('a generation that was overtaken gives no key', async () => {
  const page = opened();
  shut(page.world.generating);
  const opening = activateFirstKey(page.bench, pair());
  const [late] = page.world.generating.waiting.splice(0);
  letGo(page.world.generating);
  expect(await generateKeyPair(page.bench, 'ES256', 2048)).toBe(true);
  late?.();
  await opening;
  expect(page.bench.getState().keys).toHaveLength(1);
  expect(activeKey(page.bench.getState())?.alg).toBe('ES256');
});

test('without WebCrypto there is no key, and why is said', async () => {
  const page = opened({ isSecure: false });
  await activateFirstKey(page.bench, pair());
  expect(generationProblem(page.bench.getState())).toEqual({ kind: 'webcrypto-missing' });
  expect(page.bench.getState().keys).toEqual([]);
});

test('a generation that fails says why', async () => {
  const page = opened();
  page.world.ports.crypto.generateHandle = () =>
    Promise.resolve({ ok: false, problem: { kind: 'key-algorithm-unavailable', alg: 'RS256' } });
  expect(await generateKeyPair(page.bench, 'RS256', 2048)).toBe(false);
  expect(generationProblem(page.bench.getState())).toEqual({
    kind: 'key-algorithm-unavailable',
    alg: 'RS256',
  });
});

test('a new pair names itself in the header, and its algorithm', async () => {
  const page = await standing();
  expect(await generateKeyPair(page.bench, 'ES256', 2048)).toBe(true);
  await settled(page);
  expect(inside(token(page)).header).toMatchObject({ alg: 'ES256', kid: ownId(page) });
  expect(status(page)).toBe('valid');
  undo(page.bench);
  await settled(page);
  expect(inside(token(page)).header).toMatchObject({ alg: 'RS256', kid: ownId(page) });
});

test('a typed Key ID is not overwritten by a new pair; the computed one follows again', async () => {
  const page = await standing();
  editKeyId(page.bench, 'typed');
  await generateKeyPair(page.bench, 'ES256', 2048);
  expect(keyId(page.bench.getState())).toBe('typed');
  editKeyId(page.bench, ownId(page) ?? '');
  await generateKeyPair(page.bench, 'ES256', 2048);
  expect(keyId(page.bench.getState())).toBe(ownId(page));
});

test('a pasted token of our own that is edited follows the key too', async () => {
  const page = await standing();
  editToken(page.bench, token(page));
  editHeader(page.bench, header(page));
  await generateKeyPair(page.bench, 'ES256', 2048);
  expect(keyId(page.bench.getState())).toBe(ownId(page));
});

test('an imported private key is in force, and the alg follows where it cannot sign the former', async () => {
  const page = await standing();
  editHeader(page.bench, `{"alg":"PS256","kid":"x"}`);
  const other = await otherKey();
  importKeys(page.bench, other, alone(other));
  expect(headerString(page.bench.getState(), 'alg')).toBe('PS256');
  await generateKeyPair(page.bench, 'ES256', 2048);
  expect(headerString(page.bench.getState(), 'alg')).toBe('ES256');
  importKeys(page.bench, other, alone(other));
  expect(headerString(page.bench.getState(), 'alg')).toBe('RS256');
  expect(headerString(page.bench.getState(), 'kid')).toBe('x');
});

test('importing changes nothing until the key is taken', async () => {
  const page = await standing();
  const { handles, problem } = await readHandles(page.bench, foreignPair().privatePem);
  expect(problem).toBeNull();
  expect(handles).toHaveLength(1);
  expect(page.bench.getState().keys).toHaveLength(1);
});

test('a public key that is at hand and gains its private half is another key, and undo takes it back', async () => {
  const page = await standing();
  await editPublicKey(page.bench, foreignPair().publicPem);
  const half = activeKey(page.bench.getState());
  const read = await readHandles(page.bench, foreignPair().privatePem);
  const [whole] = read.handles;
  if (whole) importKeys(page.bench, whole, read);
  expect(page.bench.getState().keys).toHaveLength(3);
  expect(activeKey(page.bench.getState())?.privateKey).not.toBeNull();
  undo(page.bench);
  expect(activeKey(page.bench.getState())).toBe(half);
});

test('the same key imported twice is one', async () => {
  const page = await standing();
  const other = await otherKey();
  importKeys(page.bench, other, alone(other));
  importKeys(page.bench, { ...other, id: 'again' }, alone({ ...other, id: 'again' }));
  expect(page.bench.getState().keys).toHaveLength(2);
  expect(activeKey(page.bench.getState())?.id).toBe('other');
});

test('a key that was given away and saved nowhere is at risk', async () => {
  const page = await standing();
  const key = activeKey(page.bench.getState());
  if (!key) throw new Error('no key');
  expect(unsavedPublishedKey(page.bench.getState())).toBeNull();
  markKeyPublished(page.bench, key);
  markKeyPublished(page.bench, key);
  expect(page.bench.getState().publishedKeyIds).toEqual([key.id]);
  expect(unsavedPublishedKey(page.bench.getState())).toBe(key);
  markPrivateKeySaved(page.bench, key);
  expect(unsavedPublishedKey(page.bench.getState())).toBeNull();
});

test('a kept key comes back with its fields and Key ID', async () => {
  const page = await standing();
  editField(page.bench, 'applicationId', 'app-1');
  editKeyId(page.bench, 'shown');
  const key = activeKey(page.bench.getState());
  if (!key) throw new Error('no key');
  expect(await saveKey(page.bench, key, 'mine', true)).toBe(true);
  const next = await standing({});
  for (const [id, entry] of page.world.kept) next.world.kept.set(id, entry);
  await openKeyring(next.bench);
  const [entry] = next.bench.getState().keptKeys;
  if (entry) await activateSavedKey(next.bench, entry);
  await settled(next);
  expect(inside(token(next))).toMatchObject({ header: { kid: 'shown' }, payload: { sub: 'app-1' } });
  expect(status(next)).toBe('valid');
});

test('kept keys are renamed, removed and forgotten, and what storage refuses is said', async () => {
  const page = await standing();
  const key = activeKey(page.bench.getState());
  if (!key) throw new Error('no key');
  const name = () => activeKey(page.bench.getState())?.keptAs;
  expect(page.world.persistAsked).toBe(0);
  await saveKey(page.bench, key, 'mine', true);
  await saveKey(page.bench, key, 'mine', true);
  // With the first one alone.
  expect(page.world.persistAsked).toBe(1);
  const [entry] = page.bench.getState().keptKeys;
  if (!entry) throw new Error('not kept');
  await renameSavedKey(page.bench, entry, 'yours');
  expect(name()).toBe('yours');
  page.world.keyringFault = 'full';
  await removeSavedKey(page.bench, entry.keyId);
  expect(page.bench.getState().keyringFault).toBe('full');
  expect(name()).toBe('yours');
  page.world.keyringFault = null;
  await removeSavedKey(page.bench, entry.keyId);
  expect(page.bench.getState().keyringFault).toBeNull();
  expect(name()).toBeNull();
  await saveKey(page.bench, key, 'mine', false);
  expect(activeKey(page.bench.getState())?.privateKey?.extractable).toBe(false);
  await removeSavedKeys(page.bench);
  expect([name(), page.bench.getState().keptKeys]).toEqual([null, []]);
});

test('a new token after a paste is signed by the own pair again', async () => {
  const page = await standing();
  const own = ownId(page);
  await editPublicKey(page.bench, foreignPair().publicPem);
  startNewToken(page.bench, page.bench.getState().profile);
  await settled(page);
  expect(ownId(page)).toBe(own);
  expect(status(page)).toBe('valid');
});

test('who looks at a token gets no key pair before a draft needs one', async () => {
  const page = opened({ link: `#token=${golden.token}` });
  expect(beginsElsewhere(page.bench)).toBe(true);
  await beginPage(page.bench);
  ensureKeyPair(page.bench);
  await settled(page);
  expect(page.bench.getState()).toMatchObject({ keys: [], past: [], generation: { is: 'none' } });
  expect(token(page)).toBe(golden.token);
  page.world.ports.crypto.generateHandle = (id, origin, alg, size) =>
    generateHandle(id, origin, alg, size, pair());
  editPayload(page.bench, '{}');
  await settled(page);
  await expect.poll(() => page.bench.getState().keys.length).toBe(1);
  await settled(page);
  expect(inside(token(page)).payload).toEqual({});
});

test('a page begins with a new token where there is neither link nor session', () => {
  expect(beginsElsewhere(opened().bench)).toBe(false);
  expect(beginsElsewhere(opened({ left: '{}' }).bench)).toBe(true);
});

test('a draft that was there before the first key is signed in its name, by an algorithm that it has', async () => {
  const page = await standing();
  const own = ownKey(page.bench.getState()) ?? expect.fail();
  const ec = { ...own, alg: 'ES256' as const };
  const rewritten = unnamed({ ...newDocument(page.bench, page.bench.getState().profile, 'lost', ec) });
  const next = opened();
  next.bench.setState({ document: rewritten });
  await activateFirstKey(next.bench, pair());
  await settled(next);
  expect(inside(token(next)).header).toMatchObject({ alg: 'RS256', kid: ownId(next) });
});

test('a key that was read before is read again with the name and the faults that it now comes with', async () => {
  const page = opened();
  await activateFirstKey(page.bench, pair());
  await settled(page);
  const { publicPem } = foreignPair();
  const jwk = (kid: string) =>
    JSON.stringify({ ...createPublicKey(publicPem).export({ format: 'jwk' }), kid });
  await editPublicKey(page.bench, publicPem);
  await settled(page);
  expect(activeKey(page.bench.getState())?.read?.kid).toBeUndefined();
  await editPublicKey(page.bench, jwk('key-1'));
  await settled(page);
  expect(activeKey(page.bench.getState())?.read?.kid).toBe('key-1');
  const { length } = page.bench.getState().keys;
  await editPublicKey(page.bench, publicPem);
  await settled(page);
  expect(page.bench.getState().keys).toHaveLength(length);
});
