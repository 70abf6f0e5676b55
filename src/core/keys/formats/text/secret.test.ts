import { describe, expect, test } from 'vitest';
import type { SecretEncoding } from '../../secretText.js';
import { readSecret } from '../index.js';

const bytesOf = async (input: string | Uint8Array, encoding: SecretEncoding) =>
  Buffer.from((await readSecret(input, encoding)).keys[0]?.secret ?? []).toString();

describe('the text of a secret', () => {
  test('as it stands: every character counts', async () => {
    expect(await bytesOf('sécret \n', 'utf-8')).toBe('sécret \n');
    expect(await bytesOf(Buffer.from('sécret'), 'utf-8')).toBe('sécret');
    expect(Buffer.from(await bytesOf('68656c6c6f', 'utf-8')).toString()).toBe('68656c6c6f');
  });

  test('in base64url, base64 and hex: white space does not count, nor does the alphabet', async () => {
    expect(await bytesOf(' c2Vj\ncmV0 ', 'base64url')).toBe('secret');
    expect(await bytesOf('c2VjcmV0MQ==', 'base64url')).toBe('secret1');
    for (const text of ['-_-_', '+/+/']) {
      for (const encoding of ['base64url', 'base64'] as const)
        expect((await readSecret(text, encoding)).keys[0]?.secret).toEqual(Uint8Array.of(251, 255, 191));
    }
    expect(await bytesOf('c2VjcmV0MQ==\n', 'base64')).toBe('secret1');
    expect(await bytesOf('73 65 63\n72 65 74', 'hex')).toBe('secret');
    expect(await bytesOf(Buffer.from('736563726574\n'), 'hex')).toBe('secret');
    expect(await bytesOf('7365637265 74'.toUpperCase(), 'hex')).toBe('secret');
  });

  test.each([
    ['', 'utf-8', { kind: 'key-secret-empty' }],
    [' \n', 'hex', { kind: 'key-secret-empty' }],
    ['', 'base64url', { kind: 'key-secret-empty' }],
    ['abc', 'hex', { kind: 'key-secret-unreadable', encoding: 'hex' }],
    ['0x00', 'hex', { kind: 'key-secret-unreadable', encoding: 'hex' }],
    ['se.cret', 'base64url', { kind: 'key-secret-unreadable', encoding: 'base64url' }],
    ['se-cret!', 'base64', { kind: 'key-secret-unreadable', encoding: 'base64' }],
    ['abcde', 'base64url', { kind: 'key-secret-unreadable', encoding: 'base64url' }],
  ] as const)('%j as %s is refused by name', async (text, encoding, problem) => {
    expect(await readSecret(text, encoding)).toEqual({ keys: [], problem, refused: [] });
  });

  test('what everybody knows, and a public key, are named', async () => {
    const [known] = (await readSecret('your-256-bit-secret', 'utf-8')).keys;
    expect(known?.problems).toEqual([
      { kind: 'key-publicly-known', where: { site: 'jwt.io', default: 'secret', alg: 'HS256' } },
    ]);
    const [pem] = (await readSecret('-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----', 'utf-8'))
      .keys;
    expect(pem?.problems).toEqual([{ kind: 'key-secret-is-public-key' }]);
  });
});
