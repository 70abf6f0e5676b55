import {
  constants,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { fromBigInt } from '../../bytes/bytes.js';
import type { Key } from '../../keys/key.js';
import { publicKeyOf } from '../../keys/testing/keys.js';
import { classifyToken } from '../families/families.js';
import { readToken } from '../read/read.js';
import { keyNotices, verifySignature, withoutFittingLength } from './verify.js';

const encode = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
const inputOf = (alg: string) => `${encode(JSON.stringify({ alg }))}.${encode('{"sub":"x"}')}`;
const keyOf = (key: KeyObject, more: Partial<JWK> = {}): Key =>
  publicKeyOf(
    { ...(key.export({ format: 'jwk' }) as JWK), ...more },
    Uint8Array.from(key.export({ format: 'der', type: 'spki' })),
  );
async function verify(token: string, key: Key) {
  const judged = classifyToken(readToken(token));
  expect(judged.verdict).toBe('verifiable');
  return judged.verdict === 'verifiable' ? verifySignature(judged, key) : null;
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ed25519 = generateKeyPairSync('ed25519');
const signedBy = (alg: string, options: Parameters<typeof sign>[2], hash: string | null = 'sha256') =>
  `${inputOf(alg)}.${encode(sign(hash, Buffer.from(inputOf(alg)), options))}`;
const raw = 'ieee-p1363';
const pss = { key: rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };

describe('asks WebCrypto', () => {
  test.each([
    ['RS256', signedBy('RS256', rsa.privateKey), rsa.publicKey],
    ['PS256', signedBy('PS256', pss), rsa.publicKey],
    ['ES256', signedBy('ES256', { key: p256.privateKey, dsaEncoding: raw }), p256.publicKey],
    ['ES384', signedBy('ES384', { key: p384.privateKey, dsaEncoding: raw }, 'sha384'), p384.publicKey],
    ['EdDSA', signedBy('EdDSA', ed25519.privateKey, null), ed25519.publicKey],
    ['Ed25519', signedBy('Ed25519', ed25519.privateKey, null), ed25519.publicKey],
  ])('%s', async (_, token, publicKey) => {
    expect(await verify(token, keyOf(publicKey))).toBe('valid');
    const last = token.split('.')[2] ?? '';
    const forged = token.replace(last, (last.startsWith('A') ? 'B' : 'A') + last.slice(1));
    expect(await verify(forged, keyOf(publicKey))).toBe('invalid');
    expect(await verify(forged.slice(0, -4), keyOf(publicKey))).toBe('invalid');
  });

  test('one key for two algorithms', async () => {
    const key = keyOf(rsa.publicKey);
    expect(await verify(signedBy('RS256', rsa.privateKey), key)).toBe('valid');
    expect(await verify(signedBy('PS256', pss), key)).toBe('valid');
    expect(
      await verify(`${inputOf('PS256')}.${signedBy('RS256', rsa.privateKey).split('.')[2] ?? ''}`, key),
    ).toBe('invalid');
  });

  test('s + n and leading zeros are no second signatures', async () => {
    const [header = '', payload = '', signature = ''] = signedBy('RS256', rsa.privateKey).split('.');
    const key = keyOf(rsa.publicKey);
    const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
    const grown = (number(signature) + number(key.facts.jwk.n ?? '')).toString(16);
    const grownBytes = Buffer.from(grown.padStart(grown.length + (grown.length % 2), '0'), 'hex');
    expect(await verify(`${header}.${payload}.${encode(grownBytes)}`, key)).toBe('invalid');
    const zeros = Buffer.concat([Buffer.alloc(1), Buffer.from(signature, 'base64url')]);
    expect(await verify(`${header}.${payload}.${encode(zeros)}`, key)).toBe('invalid');
  });
});

describe('text that is not canonical', () => {
  const bend = (token: string) => token.replace('.', '=.');
  test.each([
    ['bent after it was signed', bend(signedBy('RS256', rsa.privateKey))],
    [
      'signed as it stands',
      (() => {
        const input = bend(inputOf('RS256'));
        return `${input}.${encode(sign('sha256', Buffer.from(input), rsa.privateKey))}`;
      })(),
    ],
  ])('%s: verifies, with a notice', async (_, token) => {
    const judged = classifyToken(readToken(token));
    expect(judged).toMatchObject({ notices: [{ kind: 'base64url-padding', segment: 'header' }] });
    expect(await verify(token, keyOf(rsa.publicKey))).toBe('valid');
  });
});

describe('never asks with the wrong key', () => {
  const rs256 = signedBy('RS256', rsa.privateKey);
  const es256 = signedBy('ES256', { key: p256.privateKey, dsaEncoding: raw });
  test.each<[string, string, Key, object]>([
    ['another type', rs256, keyOf(p256.publicKey), { kind: 'verify-key-type', kty: 'EC' }],
    [
      'another curve',
      es256,
      keyOf(p384.publicKey),
      { kind: 'verify-key-curve', curve: 'P-384', expected: 'P-256' },
    ],
    [
      'reserved for another algorithm',
      rs256,
      keyOf(rsa.publicKey, { alg: 'PS256' }),
      { kind: 'verify-key-algorithm' },
    ],
    ['for encryption', rs256, keyOf(rsa.publicKey, { use: 'enc' }), { kind: 'verify-key-use', value: 'enc' }],
    ['for signing only', rs256, keyOf(rsa.publicKey, { key_ops: ['sign'] }), { kind: 'verify-key-use' }],
    [
      'broken',
      es256,
      keyOf(p256.publicKey, { x: encode(new Uint8Array(32).fill(1)) }),
      { kind: 'verify-key-refused' },
    ],
    [
      'empty',
      `${inputOf('HS256')}.${encode(new Uint8Array(32))}`,
      publicKeyOf({ kty: 'oct' }),
      { kind: 'verify-secret-empty' },
    ],
  ])('%s', async (_, token, key, unsupported) => {
    expect(await verify(token, key)).toMatchObject({ unsupported });
  });

  test('EdDSA is Ed25519 by its old name', async () => {
    const token = signedBy('EdDSA', ed25519.privateKey, null);
    expect(await verify(token, keyOf(ed25519.publicKey, { alg: 'Ed25519' }))).toBe('valid');
  });
});

describe('key confusion (RFC 8725 section 2.1)', () => {
  const forge = (secret: string | Buffer) =>
    `${inputOf('HS256')}.${createHmac('sha256', secret).update(inputOf('HS256')).digest('base64url')}`;
  test.each([
    ['RSA', rsa.publicKey],
    ['EC', p256.publicKey],
    ['OKP', ed25519.publicKey],
  ])('of an %s key is proven, whatever form of it was the secret', async (kty, publicKey) => {
    const pem = String(publicKey.export({ format: 'pem', type: 'spki' }));
    const der = publicKey.export({ format: 'der', type: 'spki' });
    for (const [secret, form] of [
      [pem, 'pem'],
      [pem.trimEnd(), 'pem'],
      [pem.replaceAll('\n', '\r\n'), 'pem-crlf'],
      [pem.replaceAll('\n', ''), 'pem-one-line'],
      [der, 'der'],
    ] as const) {
      const unsupported = { kind: 'verify-key-confusion', alg: 'HS256', kty, secret: form };
      expect(await verify(forge(secret), keyOf(publicKey))).toEqual({ unsupported });
    }
  });

  test('is only suspected of another HMAC', async () => {
    const outcome = await verify(forge('another secret'), keyOf(rsa.publicKey));
    expect(outcome).toMatchObject({ unsupported: { kind: 'verify-key-confusion', secret: null } });
  });
});

test('weak keys are named', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  expect(keyNotices(keyOf(publicKey))).toEqual([{ kind: 'key-rsa-weak', bits: 1024 }]);
  expect(keyNotices(keyOf(rsa.publicKey))).toEqual([]);
  expect(keyNotices(keyOf(p256.publicKey))).toEqual([]);
});

/** The key whose primes are those far below a power of two: exactly as large, and found at once. */
function keyOfSize(bits: number, ...below: number[]): KeyObject {
  const [p = 0n, q = 0n] = below.map((distance) => 2n ** BigInt(bits / 2) - BigInt(distance));
  const e = 65537n;
  const d = inverse(e, (p - 1n) * (q - 1n));
  const numbers = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const jwk = Object.entries(numbers).map(([name, value]): [string, string] => [
    name,
    encode(fromBigInt(value)),
  ]);
  return createPrivateKey({ format: 'jwk', key: { kty: 'RSA', ...Object.fromEntries(jwk) } });
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [low, high, x, y] = [value % modulus, modulus, 1n, 0n];
  while (low > 1n) {
    const times = high / low;
    [low, high, x, y] = [high - times * low, low, y - times * x, x];
  }
  return ((x % modulus) + modulus) % modulus;
}

describe('RSA of every size that the browser takes', () => {
  const kindsOf = (token: string, key: Key | null) =>
    withoutFittingLength(readToken(token).problems, key).map(({ kind }) => kind);

  test.each([
    [2056, 497, 2925],
    [2560, 1175, 1665],
    [3584, 963, 1685],
    [7680, 4953, 13_869],
  ])('%i bits', async (bits, p, q) => {
    const privateKey = keyOfSize(bits, p, q);
    const key = keyOf(createPublicKey(privateKey));
    const token = signedBy('RS256', privateKey);
    expect(await verify(token, key)).toBe('valid');
    expect(kindsOf(token, key)).toEqual([]);
    expect(kindsOf(token, null), 'an unusual size').toEqual(['token-signature-length']);
    expect(kindsOf(token, keyOf(rsa.publicKey)), 'of another key').toEqual(['token-signature-length']);
    const cut = token.slice(0, -8);
    expect(await verify(cut, key)).toBe('invalid');
    expect(kindsOf(cut, key)).toContain('token-signature-length');
  });

  test('the length of another algorithm is not explained by an RSA key', () => {
    const es256 = signedBy('ES256', rsa.privateKey);
    expect(kindsOf(es256, keyOf(rsa.publicKey))).toEqual(['token-signature-length']);
  });
});
