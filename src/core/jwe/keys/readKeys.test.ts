import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readJweKeys, readSecret } from '../jwe.js';

const x25519 = generateKeyPairSync('x25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;

describe('keys', () => {
  test('a set with every kind, each with its labels', async () => {
    const keys = [
      { ...rsa.privateKey.export({ format: 'jwk' }), kid: 'r', use: 'enc', alg: 'RSA-OAEP' },
      { kty: 'oct', k: 'MDEyMzQ1Njc4OWFiY2RlZg', kid: 's', alg: 'A128KW' },
      { ...x25519.privateKey.export({ format: 'jwk' }), kid: 'x', use: 'enc', key_ops: ['deriveBits'] },
    ];
    const read = await readJweKeys(JSON.stringify({ keys }));
    expect(read.problem).toBeNull();
    expect(read.keys).toMatchObject([
      {
        kind: 'pair',
        type: 'RSA',
        bits: 2048,
        labels: { kid: 'r', use: 'enc', alg: 'RSA-OAEP' },
        warnings: [],
      },
      { kind: 'secret', labels: { kid: 's', alg: 'A128KW', use: null }, warnings: [] },
      { kind: 'pair', type: 'OKP', curve: 'X25519', labels: { kid: 'x', keyOps: ['deriveBits'] } },
    ]);
  });

  test('X25519 as PEM, either half', async () => {
    const [priv, pub] = await Promise.all([
      readJweKeys(x25519.privateKey.export(pkcs8).toString()),
      readJweKeys(x25519.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    ]);
    expect(priv.keys).toMatchObject([{ curve: 'X25519', privateKey: expect.any(CryptoKey) as unknown }]);
    expect(pub.keys).toMatchObject([{ curve: 'X25519', privateKey: null }]);
    expect(pub.keys[0]).toMatchObject({ jwk: { x: x25519.publicKey.export({ format: 'jwk' }).x } });
  });

  test('an encrypted key wants its passphrase', async () => {
    const pem = rsa.privateKey.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'open' }).toString();
    expect(await readJweKeys(pem)).toMatchObject({ keys: [], problem: { kind: 'key-encrypted' } });
    expect(await readJweKeys(pem, 'open')).toMatchObject({ keys: [{ type: 'RSA' }], problem: null });
  });

  test.each([
    '',
    'hello',
    '{',
    '{"kty":"OKP","crv":"X25519","x":"AA"}',
    '-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----',
  ])('none in %j, and why', async (text) => {
    const { keys, problem } = await readJweKeys(text);
    expect(keys).toEqual([]);
    expect(problem).not.toBeNull();
  });
});

describe('secrets', () => {
  const bytesOf = (...args: Parameters<typeof readSecret>) => {
    const read = readSecret(...args);
    return read.ok && read.value.kind === 'secret' ? [...read.value.secret] : read;
  };

  test('in each form', () => {
    expect(bytesOf(' é', 'text')).toEqual([0x20, 0xc3, 0xa9]);
    expect(bytesOf(' -_8\n', 'base64url')).toEqual([0xfb, 0xff]);
    expect(bytesOf('+/8=', 'base64url')).toEqual([0xfb, 0xff]);
    expect(bytesOf('FB:ff 00', 'hex')).toEqual([0xfb, 0xff, 0]);
  });

  test.each([
    ['', 'text', 'jwe-secret-empty'],
    [' ', 'hex', 'jwe-secret-empty'],
    ['a!', 'base64url', 'jwe-secret-unreadable'],
    ['abc', 'hex', 'jwe-secret-unreadable'],
  ] as const)('%j as %s: %s', (text, form, kind) => {
    expect(readSecret(text, form)).toMatchObject({ ok: false, problem: { kind } });
  });
});
