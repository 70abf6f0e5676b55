import { expect, test } from 'vitest';
import { golden } from '../../../e2e/journeys/tokens.js';
import { signatureAlgorithms } from '../../core/keys/algorithms.js';
import { profiles } from '../../core/profiles/builtIn.js';
import { largeText } from '../../core/token/document.js';
import {
  editField,
  editHeader,
  editPayload,
  pasteFromClipboard,
  editToken,
} from '../actions/document/document.js';
import { chooseProfile } from '../actions/document/profile.js';
import { chooseKey, addKeys, restoreOwnKey, editPublicKey, readHandles } from '../actions/keys/keys.js';
import { undo } from '../history/history.js';
import { loadReader } from '../loadReader.js';
import {
  activeKey,
  isTokenInSync,
  ownKeySetAside,
  keyReading,
  publicKeyText,
  tokenReading,
} from '../selectors.js';
import { header, inside, letGo, opened, payload, settled, shut, standing, status, token } from './bench.js';
import { foreignPair } from './ports.js';
import { rsaToken } from './tokens.js';
import { checkResults } from '../derive/checks.js';
import { notices } from '../derive/verdicts.js';

const compact = (claims: object) =>
  `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.AAAA`;

test('header and payload follow a pasted token', async () => {
  const page = await standing();
  editToken(page.bench, `Bearer ${golden.token}`);
  await settled(page);
  expect(token(page)).toBe(golden.token);
  expect(payload(page)).toContain(golden.applicationId);
  expect(header(page)).toContain(golden.keyId);
});

test('a token that nearly says what was filled in is told what differs; one for another client is not', async () => {
  const page = await standing();
  const profile = profiles.find(({ id }) => id === 'private-key-jwt') ?? page.bench.getState().profile;
  await chooseProfile(page.bench, profile);
  editField(page.bench, 'clientId', 'client-1');
  editField(page.bench, 'tokenUrl', 'https://idp.example/token');
  const wrongBy = async (clientId: string, aud: string) => {
    editToken(page.bench, compact({ iss: clientId, sub: clientId, aud, jti: '1', exp: 4_000_000_000 }));
    await settled(page);
    const results = checkResults(page.bench.getState(), 1_800_000_000) ?? [];
    return results.flatMap(({ problem }) =>
      problem?.kind === 'check-claim-differs' ? [problem.claim, ...problem.by] : [],
    );
  };
  expect(await wrongBy('client-1', 'https://idp.example/token')).toEqual([]);
  expect(await wrongBy('client-1', 'https://idp.example/token/')).toEqual(['aud', 'end-slash']);
  expect(await wrongBy('CLIENT-1', 'http://idp.example/token')).toEqual([
    'sub',
    'case',
    'aud',
    'scheme',
    'iss',
    'case',
  ]);
  expect(await wrongBy('client-2', 'https://other.example/token')).toEqual([]);
});

test('a token of somebody else is not called invalid by our own pair', async () => {
  const page = await standing();
  editToken(page.bench, golden.token);
  expect(status(page)).toBe('signing');
  await settled(page);
  expect(status(page)).toBe('no-key');
});

test('a token whose kid names our own pair is invalid where that did not sign it', async () => {
  const page = await standing();
  const kid = activeKey(page.bench.getState())?.facts.keyId ?? '';
  expect(kid).not.toBe('');
  for (const [named, wanted] of [
    [kid, 'invalid'],
    ['another', 'no-key'],
  ] as const) {
    editToken(page.bench, rsaToken(0, { kid: named }));
    await settled(page);
    expect(status(page)).toBe(wanted);
  }
});

test('a token that the own pair signed verifies by it after a paste', async () => {
  const page = await standing();
  const own = token(page);
  editToken(page.bench, 'x');
  await settled(page);
  editToken(page.bench, own);
  await settled(page);
  expect(status(page)).toBe('valid');
});

test('an edit of a pasted token makes a draft of it, signed by the own pair', async () => {
  const page = await standing();
  editToken(page.bench, golden.token);
  await settled(page);
  editPayload(page.bench, '{"sub":"x"}');
  expect(isTokenInSync(page.bench.getState())).toBe(false);
  expect(token(page)).toBe(golden.token);
  await settled(page);
  expect(inside(token(page)).payload).toEqual({ sub: 'x' });
  expect(inside(token(page)).header['kid']).toBe(golden.keyId);
});

test('nothing is said of a token until the reader is there', async () => {
  const page = opened();
  editToken(page.bench, golden.token);
  expect(tokenReading(page.bench.getState())).toBeNull();
  expect(notices(page.bench.getState(), 0)).toEqual([]);
  expect(status(page)).toBe('signing');
  await loadReader(page.bench);
  await settled(page);
  expect(payload(page)).toContain(golden.applicationId);
});

test('the clipboard is pasted where the browser hands it over', async () => {
  const page = await standing();
  page.world.clipboard = golden.token;
  expect(await pasteFromClipboard(page.bench)).toBe(true);
  expect(token(page)).toBe(golden.token);
  page.world.refusesClipboard = true;
  page.world.clipboard = 'x';
  expect(await pasteFromClipboard(page.bench)).toBe(false);
  expect(token(page)).toBe(golden.token);
});

test('a large paste is in sight before it is read', async () => {
  const page = await standing();
  editToken(page.bench, compact({ sub: 'former' }));
  await settled(page);
  const { read } = page.world.readers;
  const large = compact({ sub: 'large', fat: 'x'.repeat(largeText) });
  editToken(page.bench, large);
  expect(token(page)).toBe(large);
  expect(payload(page)).toContain('former');
  expect(status(page)).toBe('signing');
  await new Promise((resolve) => setTimeout(resolve));
  expect(page.world.readers.read).toBe(read);
  await settled(page);
  expect(page.world.readers.read).toBeGreaterThan(read);
  expect(payload(page)).toContain('large');
  expect(page.bench.getState().unread).toBeNull();
});

test('a second large paste before the first was read takes its place', async () => {
  const page = await standing();
  const [one, other] = ['one', 'other'].map((sub) => compact({ sub, fat: 'x'.repeat(largeText) }));
  editToken(page.bench, one ?? '');
  editToken(page.bench, other ?? '');
  await settled(page);
  expect(payload(page)).toContain('other');
});

test('a small paste is read at once', async () => {
  const page = await standing();
  editToken(page.bench, compact({ fat: 'x'.repeat(1000) }));
  expect(page.bench.getState().unread).toBeNull();
  expect(payload(page)).toContain('fat');
});

test('a pasted public key judges, sets the own pair aside, and gives it back', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  await editPublicKey(page.bench, foreignPair().publicPem);
  await settled(page);
  expect(activeKey(page.bench.getState())?.privateKey).toBeNull();
  expect(ownKeySetAside(page.bench.getState())).toBe(own);
  restoreOwnKey(page.bench);
  await settled(page);
  expect(activeKey(page.bench.getState())).toBe(own);
  expect(status(page)).toBe('valid');
});

test('a text that is no key says why, and judges nothing', async () => {
  const page = await standing();
  const reading = editPublicKey(page.bench, 'nonsense');
  expect(keyReading(page.bench.getState())).toBeNull();
  expect(activeKey(page.bench.getState())).toBeNull();
  await reading;
  expect(publicKeyText(page.bench.getState())).toBe('nonsense');
  expect(keyReading(page.bench.getState())).toEqual({
    isForLater: false,
    keyIds: [],
    problems: [{ kind: 'key-looks-secret' }],
  });
  undo(page.bench);
  expect(status(page)).toBe('valid');
});

test('a private key in the Public key box is refused', async () => {
  const page = await standing();
  await editPublicKey(page.bench, foreignPair().privatePem);
  expect(keyReading(page.bench.getState())).toEqual({
    isForLater: false,
    keyIds: [],
    problems: [{ kind: 'key-private-as-public' }],
  });
  expect(page.bench.getState().keys).toHaveLength(1);
});

test('of two texts of the Public key box the later one counts', async () => {
  const page = await standing();
  const [one, other] = [foreignPair(0).publicPem, foreignPair(1).publicPem];
  await Promise.all([editPublicKey(page.bench, one), editPublicKey(page.bench, other)]);
  expect(publicKeyText(page.bench.getState()).trim()).toBe(other.trim());
  expect(page.bench.getState().keys).toHaveLength(2);
});

test('a late reading of the Public key box does not come back after undo', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  const reading = editPublicKey(page.bench, foreignPair().publicPem);
  undo(page.bench);
  await reading;
  expect(activeKey(page.bench.getState())).toBe(own);
});

test('a key that is exchanged while verifying: the answer about the former one is dropped', async () => {
  const page = await standing();
  const { handles } = await readHandles(page.bench, foreignPair().publicPem);
  addKeys(page.bench, handles);
  const own = activeKey(page.bench.getState());
  shut(page.world.verifying);
  editPayload(page.bench, '{"sub":"x"}');
  await settled(page);
  chooseKey(page.bench, handles[0]?.id ?? '');
  expect(activeKey(page.bench.getState())).not.toBe(own);
  letGo(page.world.verifying);
  await settled(page);
  expect(page.bench.getState().verdict?.keyId).not.toBe(own?.id);
  expect(status(page)).toBe('invalid');
});

test('a token that changes while verifying: the answer about the former one is dropped', async () => {
  const page = await standing();
  const good = token(page);
  shut(page.world.verifying);
  editToken(page.bench, `${good.slice(0, -8)}AAAAAAAA`);
  await settled(page);
  editToken(page.bench, good);
  letGo(page.world.verifying);
  await settled(page);
  expect(page.bench.getState().verdict).toMatchObject({ token: good, outcome: 'valid' });
});

test('a token that is pasted later is judged by the public key at hand that fits', async () => {
  const [page, other] = [await standing(), foreignPair()];
  const { handles } = await readHandles(page.bench, other.privatePem);
  const signed = await page.world.ports.crypto.signCompact(
    {
      header: Buffer.from('{"alg":"RS256"}'),
      payload: Buffer.from('{}'),
      algorithm: signatureAlgorithms.RS256,
    },
    { alg: 'RS256', privateKey: handles[0]?.privateKey ?? null },
  );
  await editPublicKey(page.bench, other.publicPem);
  await editPublicKey(page.bench, foreignPair(1).publicPem);
  const wrong = activeKey(page.bench.getState());
  editToken(page.bench, signed.ok ? signed.value : '');
  await settled(page);
  expect(activeKey(page.bench.getState())).not.toBe(wrong);
  expect(status(page)).toBe('valid');
});

test('a key that a person puts beside the token that is shown judges it, whatever fits', async () => {
  const page = await standing();
  editToken(page.bench, token(page));
  await editPublicKey(page.bench, foreignPair().publicPem);
  await settled(page);
  expect(status(page)).toBe('invalid');
  expect(notices(page.bench.getState(), 0).map(({ kind }) => kind)).toContain('key-other-fits');
});

test('the signature of a token without one is not asked for', async () => {
  const page = await standing();
  editToken(page.bench, 'eyJhbGciOiJub25lIn0.e30.');
  await settled(page);
  expect(status(page)).toBe('unsigned');
});

test('an alg that the key cannot sign is said, and the last good token stands', async () => {
  const page = await standing();
  const good = token(page);
  editHeader(page.bench, '{"alg":"ES256"}');
  await settled(page);
  expect(token(page)).toBe(good);
  expect(notices(page.bench.getState(), 0).map(({ kind }) => kind)).toContain('signing-other-alg');
});
