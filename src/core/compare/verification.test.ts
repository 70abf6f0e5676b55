import { createHmac } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import { signCompact } from '../token/sign/sign.js';
import { signingInput } from '../token/sign/signing.js';
import { readSide } from './side.js';
import { verifyBoth, type VerifiedToken } from './verification.js';

const keys: KeyHandle[] = [];
beforeAll(async () => {
  for (const [id, alg] of [
    ['first', 'ES256'],
    ['second', 'ES256'],
    ['rsa', 'RS256'],
  ] as const) {
    const made = await generateHandle(id, 'generated', alg, 2048);
    if (made.ok) keys.push(made.value);
  }
});

async function signed(at: number, kid: string | null = null): Promise<VerifiedToken> {
  const key = keys[at];
  if (!key) throw new Error('no key');
  const header = {
    kind: 'typed',
    text: JSON.stringify({ alg: key.alg, ...(kid !== null && { kid }) }),
  } as const;
  const plan = signingInput(header, { kind: 'typed', text: '{}' }, key);
  const token = plan.ok ? await signCompact(plan.value, key) : plan;
  return { judged: readSide(token.ok ? token.value : '').judged, kid };
}

const said = async (tokens: readonly [VerifiedToken, VerifiedToken], known: readonly KeyHandle[] = []) =>
  (await verifyBoth(tokens, keys, known)).map(({ outcome, key }) => [outcome, key?.id ?? null]);

const foreign = (): VerifiedToken => {
  const input = [{ alg: 'ES256' }, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createHmac('sha512', 'x').update(input).digest('base64url');
  return { judged: readSide(`${input}.${signature}`).judged, kid: null };
};

test('each by its own key', async () => {
  expect(await said([await signed(0), await signed(1)])).toEqual([
    ['valid', 'first'],
    ['valid', 'second'],
  ]);
});

test('the key that verifies one says that another signature is invalid, whichever way round', async () => {
  expect(await said([await signed(0), foreign()])).toEqual([
    ['valid', 'first'],
    ['invalid', 'first'],
  ]);
  expect(await said([foreign(), await signed(0)])).toEqual([
    ['invalid', 'first'],
    ['valid', 'first'],
  ]);
});

test('a key of another type, or one that nobody knows, says nothing', async () => {
  expect(await said([await signed(2), foreign()])).toEqual([
    ['valid', 'rsa'],
    ['no-key', null],
  ]);
  expect(await said([foreign(), foreign()])).toEqual([
    ['no-key', null],
    ['no-key', null],
  ]);
  expect(await said([foreign(), foreign()], keys)).toEqual([
    ['invalid', 'first'],
    ['invalid', 'first'],
  ]);
});

test('what has no signature to verify asks no key', async () => {
  const unsigned: VerifiedToken = { judged: readSide('eyJhbGciOiJub25lIn0.e30.').judged, kid: null };
  expect(await said([unsigned, await signed(0)], keys)).toEqual([
    ['no-key', null],
    ['valid', 'first'],
  ]);
});

test('of keys that both would do, the one is named that the kid names', async () => {
  const [one] = keys;
  if (!one) throw new Error('no key');
  const named = ['key-a', 'key-b'].map((kid): KeyHandle => ({
    ...one,
    id: kid,
    read: { source: 'jwk', problems: [], kid },
  }));
  const token = await signed(0);
  const [former, present] = await verifyBoth([token, { ...token, kid: 'key-b' }], named, []);
  expect([former.key?.id, present.key?.id]).toEqual(['key-a', 'key-b']);
});
