import { expect, test } from 'vitest';
import { editToken } from '../document/document.js';
import { checkedKeyOf } from '../../derive/checks.js';
import { activeKey } from '../../selectors.js';
import { settled, standing, token } from '../../testing/bench.js';
import { foreignPair } from '../../testing/ports.js';
import {
  encryptToken,
  openToken,
  showDecrypted,
  type EncryptionWishes,
  type KeyInput,
} from './encryption.js';

const wishes: EncryptionWishes = {
  alg: 'RSA-OAEP-256',
  enc: 'A256GCM',
  what: 'token',
  serialization: 'compact',
};
const key = (text: string): KeyInput => ({ text, form: 'key', passphrase: '' });
const partner = foreignPair(0);

test.each(['compact', 'flattened', 'general'] as const)(
  'the token shown is encrypted (%s), and only its recipient opens it, with the verdict on what was in it',
  async (serialization) => {
    const page = await standing();
    const inner = token(page);
    const own = activeKey(page.bench.getState());
    if (!own) throw new Error('there is none');
    const made = await encryptToken(page.bench, { ...wishes, serialization }, key(partner.publicPem));
    const text = made.ok ? made.value : '';
    if (serialization === 'compact') expect(text.split('.')).toHaveLength(5);
    else
      expect(JSON.parse(text)).toHaveProperty(serialization === 'general' ? 'recipients' : 'encrypted_key');
    editToken(page.bench, text);
    await settled(page);
    const unopened = await openToken(page.bench, key(''));
    expect(unopened.layers.map(({ decryption }) => decryption?.ok ?? null)).toEqual([false]);
    const opened = await openToken(page.bench, key(partner.privatePem));
    expect(opened.layers.map(({ reading, signature }) => [reading.form, signature?.status ?? null])).toEqual([
      ['jwe', null],
      ['jws', 'valid'],
    ]);
    expect(opened.layers[1]?.reading.token).toBe(inner);
    showDecrypted(page.bench, text, opened);
    expect(page.bench.getState().decrypted).toMatchObject({
      token: text,
      inner: { signature: 'valid', key: checkedKeyOf(own) },
    });
  },
);

test('the payload alone is encrypted too, for several recipients at once', async () => {
  const page = await standing();
  const both = key(`${partner.publicPem}\n${foreignPair(1).publicPem}`);
  const made = await encryptToken(page.bench, { ...wishes, what: 'payload', serialization: 'general' }, both);
  editToken(page.bench, made.ok ? made.value : '');
  await settled(page);
  for (const { privatePem } of [partner, foreignPair(1)]) {
    const opened = await openToken(page.bench, key(privatePem));
    expect(opened.layers.map(({ decryption }) => decryption?.ok)).toEqual([true]);
    showDecrypted(page.bench, token(page), opened);
    expect(page.bench.getState().decrypted).toEqual({ token: token(page), inner: null });
  }
});

test('a key that is missing or cannot be read is named', async () => {
  const page = await standing();
  expect(await encryptToken(page.bench, wishes, key(''))).toEqual({
    ok: false,
    problem: { kind: 'jwe-recipient-key-missing', alg: 'RSA-OAEP-256', needs: 'RSA' },
  });
  const unreadable = await encryptToken(page.bench, wishes, key('not a key'));
  expect(unreadable).toMatchObject({ ok: false });
  expect(await openToken(page.bench, key('not a key'))).toEqual({
    layers: [],
    problem: unreadable.ok ? null : unreadable.problem,
  });
});
