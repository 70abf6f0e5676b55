import { createCipheriv, createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readToken } from '../../token/read/read.js';
import {
  decryptToken,
  encryptCompact,
  mostCompressed,
  mostInflated,
  readJweKeys,
  readSecret,
} from '../jwe.js';
import type { JweKey } from '../jwe.js';
import { worked } from '../../testing/worked.js';

const b64 = (data: Uint8Array | string) => Buffer.from(data).toString('base64url');
const key = createHash('sha256').update('a key').digest();

/** A256GCM with a key used directly, by Node's own cipher. */
function sealed(header: string | object, plaintext: Uint8Array | string): string {
  const first = b64(typeof header === 'string' ? header : JSON.stringify(header));
  const iv = Buffer.alloc(12, 7);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(first));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return [first, '', b64(iv), b64(ciphertext), b64(cipher.getAuthTag())].join('.');
}
const direct = { alg: 'dir', enc: 'A256GCM' };
const secret = (bytes: Uint8Array | string): JweKey => {
  const read = readSecret(Buffer.from(bytes).toString('hex'), 'hex');
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
};
const right = secret(key);
const open = (token: string, ...keys: JweKey[]) => decryptToken(readToken(token), keys);
const problemOf = async (token: string, ...keys: JweKey[]) => {
  const opened = await open(token, ...keys);
  return opened.ok ? null : opened.problem;
};
const jwkOf = async (text: object | string): Promise<JweKey> => {
  const { keys, problem } = await readJweKeys(typeof text === 'string' ? text : JSON.stringify(text));
  const [first] = keys;
  if (!first) throw new Error(problem?.kind);
  return first;
};
const jwk = (half: KeyObject) => half.export({ format: 'jwk' });

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 3072 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const token = sealed(direct, '{"sub":"a"}');
const parts = token.split('.');
const withPart = (index: number, part: string, of = token) => of.split('.').with(index, part).join('.');

test('a token by another program is opened', async () => {
  expect(await open(token, right)).toMatchObject({ ok: true, value: { content: { text: '{"sub":"a"}' } } });
});

test('a wrong key and a changed token give the same answer', async () => {
  const failed = { kind: 'jwe-decryption-failed', alg: 'dir', enc: 'A256GCM', kid: null, tried: 1 };
  expect(await problemOf(token, secret(Buffer.alloc(32)))).toEqual(failed);
  expect(await problemOf(withPart(3, b64('{"sub":"b"}')), right)).toEqual(failed);
  expect(await problemOf(withPart(0, b64('{"enc":"A256GCM","alg":"dir"}')), right)).toEqual(failed);
});

test('of several keys the one that opens it is found, and said', async () => {
  const opened = await open(token, secret(Buffer.alloc(32)), await jwkOf(jwk(ec.privateKey)), right);
  expect(opened.ok && opened.value.key).toBe(right);
});

test('the key that the token names is tried first', async () => {
  const named = sealed({ ...direct, kid: 'mine' }, 'x');
  const labelled = await jwkOf({ kty: 'oct', k: b64(key), kid: 'mine' });
  const opened = await open(named, right, labelled);
  expect(opened.ok && opened.value.key).toBe(labelled);
  expect(await problemOf(named, secret(Buffer.alloc(32)))).toMatchObject({ kid: 'mine' });
});

test('text that was bent on its way is opened, with a notice', async () => {
  const padded = withPart(4, `${parts[4] ?? ''}==`);
  const opened = await open(padded, right);
  expect(opened.ok && opened.value.notices.map(({ kind }) => kind)).toEqual(['base64url-padding']);
});

test.each([
  ['!', 'base64url-character'],
  ['AAA', 'base64url-length'],
])('text that ends in %s is not opened', async (end, kind) => {
  expect(await problemOf(token + end, right)).toMatchObject({ kind, segment: 'tag' });
});

describe('what is no encrypted token', () => {
  test.each([
    ['eyJhbGciOiJIUzI1NiJ9.e30.AA', 'jwe-not-encrypted'],
    ['', 'token-empty'],
    [parts.slice(0, 4).join('.'), 'token-segment-count'],
    ['hello', 'jwe-not-encrypted'],
  ])('%.30s: %s', async (text, kind) => {
    expect(await problemOf(text, right)).toMatchObject({ kind });
  });
});

describe('what the header asks for', () => {
  test.each<[string, string | object, object]>([
    ['RSA1_5', { alg: 'RSA1_5', enc: 'A256GCM' }, { kind: 'jwe-alg-refused', alg: 'RSA1_5' }],
    [
      'another case',
      { alg: 'rsa-oaep', enc: 'A256GCM' },
      { kind: 'jwe-alg-unknown', resembles: 'RSA-OAEP', signs: false },
    ],
    [
      'a signature',
      { alg: 'RS256', enc: 'A256GCM' },
      { kind: 'jwe-alg-unknown', resembles: null, signs: true },
    ],
    ['a name of objects', { alg: 'toString', enc: 'A256GCM' }, { kind: 'jwe-alg-unknown' }],
    ['unknown enc', { alg: 'dir', enc: 'A256CTR' }, { kind: 'jwe-enc-unknown', enc: 'A256CTR' }],
    ['enc that is no string', { alg: 'dir', enc: 1 }, { kind: 'jwe-enc-unknown', enc: '1' }],
    ['no enc', { alg: 'dir' }, { kind: 'enc-missing' }],
    ['no alg', { enc: 'A256GCM' }, { kind: 'alg-missing' }],
    ['alg that is no string', { alg: ['dir'], enc: 'A256GCM' }, { kind: 'alg-not-string' }],
    ['alg twice', '{"alg":"dir","alg":"dir","enc":"A256GCM"}', { kind: 'token-duplicate-name' }],
    ['no JSON', '{"alg":"dir",', { kind: 'header-not-json' }],
    ['no object', '[1]', { kind: 'header-not-object' }],
    ['an extension', { ...direct, crit: ['x'], x: 1 }, { kind: 'crit-unknown', name: 'x' }],
    [
      'an extension of signatures',
      { ...direct, crit: ['b64'], b64: true },
      { kind: 'crit-unknown', name: 'b64' },
    ],
    ['a broken crit', { ...direct, crit: 'x' }, { kind: 'crit-invalid' }],
    ['another compression', { ...direct, zip: 'GZ' }, { kind: 'jwe-zip-unknown', zip: 'GZ' }],
  ])('%s', async (_, header, problem) => {
    expect(await problemOf(sealed(header, 'x'), right)).toMatchObject(problem);
  });

  test.each<[string, object, object]>([
    ['no ephemeral key', {}, { name: 'epk', reason: 'missing' }],
    ['a word for one', { epk: 'x' }, { name: 'epk', reason: 'key' }],
    ['a private one', { epk: jwk(ec.privateKey) }, { name: 'epk', reason: 'key' }],
    ['one with a secret', { epk: { ...jwk(ec.publicKey), k: 'AA' } }, { name: 'epk', reason: 'key' }],
    [
      'one off its curve',
      { epk: { ...jwk(ec.publicKey), y: b64(Buffer.alloc(32, 1)) } },
      { name: 'epk', reason: 'key' },
    ],
    ['apu that is no text', { epk: jwk(ec.publicKey), apu: 1 }, { name: 'apu', reason: 'type' }],
    ['apv that is no base64url', { epk: jwk(ec.publicKey), apv: '!' }, { name: 'apv', reason: 'base64url' }],
    ['one name for two', { epk: jwk(ec.publicKey), apu: 'QQ', apv: 'QQ' }, { name: 'apv', reason: 'same' }],
  ])('ECDH-ES with %s', async (_, members, problem) => {
    const text = sealed({ alg: 'ECDH-ES', enc: 'A256GCM', ...members }, 'x');
    expect(await problemOf(text, await jwkOf(jwk(ec.privateKey)))).toMatchObject({
      kind: 'jwe-parameter',
      ...problem,
    });
  });

  test.each<[string, object, object]>([
    ['no salt', { p2c: 1000 }, { kind: 'jwe-parameter', name: 'p2s', reason: 'missing' }],
    ['a short salt', { p2c: 1000, p2s: 'AAAA' }, { kind: 'jwe-parameter', name: 'p2s', reason: 'length' }],
    ['no count', { p2s: 'AAAAAAAAAAAA' }, { kind: 'jwe-parameter', name: 'p2c', reason: 'missing' }],
    [
      'half a round',
      { p2s: 'AAAAAAAAAAAA', p2c: 0.5 },
      { kind: 'jwe-parameter', name: 'p2c', reason: 'type' },
    ],
    [
      'too many rounds',
      { p2s: 'AAAAAAAAAAAA', p2c: 2e9 },
      { kind: 'jwe-rounds-over', count: 2e9, most: 1_000_000 },
    ],
  ])('PBES2 with %s', async (_, members, problem) => {
    const text = sealed({ alg: 'PBES2-HS256+A128KW', enc: 'A256GCM', ...members }, 'x');
    const time = await worked(async () => expect(await problemOf(text, right)).toMatchObject(problem));
    expect(time).toBeLessThan(1000);
  });

  test('few rounds are a notice', async () => {
    const made = await encryptCompact(
      '{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":7}',
      Buffer.from('x'),
      right,
    );
    const opened = made.ok ? await open(made.value, right) : made;
    expect(opened).toMatchObject({
      ok: true,
      value: { notices: [{ kind: 'jwe-rounds-low', count: 7, least: 1000 }] },
    });
  });
});

describe('parts of a wrong length', () => {
  const wrapped = { alg: 'A128KW', enc: 'A256GCM' };
  test.each([
    [withPart(2, 'AAAA'), { part: 'iv', found: 3, expected: 12 }],
    [withPart(2, ''), { part: 'iv', found: 0, expected: 12 }],
    [withPart(4, parts[4]?.slice(0, -4) ?? ''), { part: 'tag', found: 13, expected: 16 }],
    [withPart(1, 'AAAA'), { part: 'encrypted-key', found: 3, expected: 0 }],
    [sealed(wrapped, 'x'), { part: 'encrypted-key', found: 0, expected: 40 }],
  ])('%#', async (text, problem) => {
    expect(await problemOf(text, right)).toMatchObject({ kind: 'jwe-part-length', ...problem });
  });
});

describe('a key that does not fit', () => {
  const oaep = withPart(1, b64(Buffer.alloc(256)), sealed({ alg: 'RSA-OAEP-256', enc: 'A256GCM' }, 'x'));
  const agreed = sealed({ alg: 'ECDH-ES', enc: 'A256GCM', epk: jwk(ec.publicKey) }, 'x');

  test.each<[string, string, () => Promise<JweKey> | JweKey, object]>([
    ['a secret for RSA', oaep, () => right, { kind: 'jwe-key-type', needs: 'RSA', found: 'oct' }],
    [
      'EC for RSA',
      oaep,
      () => jwkOf(jwk(ec.privateKey)),
      { kind: 'jwe-key-type', needs: 'RSA', found: 'P-256' },
    ],
    [
      'RSA for dir',
      token,
      () => jwkOf(jwk(rsa.privateKey)),
      { kind: 'jwe-key-type', needs: 'secret', found: 'RSA' },
    ],
    [
      'Ed25519',
      agreed,
      () => jwkOf(jwk(generateKeyPairSync('ed25519').privateKey)),
      { kind: 'jwe-key-type', needs: 'ECDH', found: 'Ed25519' },
    ],
    ['a public key', oaep, () => jwkOf(jwk(rsa.publicKey)), { kind: 'jwe-key-public' }],
    [
      'a larger RSA key',
      oaep,
      () => jwkOf(jwk(otherRsa.privateKey)),
      { kind: 'jwe-key-size', found: 3072, expected: 2048 },
    ],
    ['a short secret', token, () => secret('short'), { kind: 'jwe-key-size', found: 40, expected: 256 }],
    [
      'another curve',
      agreed,
      () => jwkOf(jwk(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey)),
      { kind: 'jwe-key-curve', curve: 'P-384', expected: 'P-256' },
    ],
    [
      'a weak RSA key',
      oaep,
      () => jwkOf(jwk(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)),
      { kind: 'jwe-key-weak', bits: 1024 },
    ],
    [
      'use sig',
      oaep,
      () => jwkOf({ ...jwk(rsa.privateKey), use: 'sig' }),
      { kind: 'jwe-key-use', member: 'use' },
    ],
    [
      'another alg',
      oaep,
      () => jwkOf({ ...jwk(rsa.privateKey), alg: 'RSA-OAEP' }),
      { kind: 'jwe-key-use', member: 'alg', value: 'RSA-OAEP' },
    ],
    [
      'key_ops of nothing',
      token,
      () => jwkOf({ kty: 'oct', k: b64(key), key_ops: ['none'] }),
      { kind: 'jwe-key-use', member: 'key_ops' },
    ],
  ])('%s', async (_, text, keyOf, problem) => {
    expect(await problemOf(text, await keyOf())).toMatchObject(problem);
  });

  test('no key at all', async () => {
    expect(await problemOf(token)).toEqual({ kind: 'jwe-key-missing', alg: 'dir' });
  });

  test('a key for this very use does', async () => {
    const labels = { use: 'enc', key_ops: ['decrypt'], alg: 'A256GCM' };
    expect(await problemOf(token, await jwkOf({ kty: 'oct', k: b64(key), ...labels }))).toBeNull();
  });
});

describe('compressed content', () => {
  const zipped = { ...direct, zip: 'DEF' };

  test('is inflated', async () => {
    expect(await open(sealed(zipped, deflateRawSync('{"a":1}')), right)).toMatchObject({
      value: { content: { text: '{"a":1}' } },
    });
  });

  test('up to the bound and not a byte further', async () => {
    const filling = Buffer.alloc(mostInflated, 'a');
    const at = await open(sealed(zipped, deflateRawSync(filling)), right);
    expect(at.ok && at.value.plaintext.length).toBe(mostInflated);
    const over = deflateRawSync(Buffer.concat([filling, Buffer.from('a')]));
    expect(await problemOf(sealed(zipped, over), right)).toEqual({
      kind: 'jwe-zip-over',
      what: 'inflated',
      most: mostInflated,
    });
  });

  test('that is a bomb is not inflated', async () => {
    const bomb = deflateRawSync(Buffer.alloc(100_000_000));
    expect(bomb.length).toBeGreaterThan(mostCompressed);
    expect(await problemOf(sealed(zipped, bomb), right)).toEqual({
      kind: 'jwe-zip-over',
      what: 'compressed',
      most: mostCompressed,
    });
  });

  test.each([
    ['zlib', deflateSync('{"a":1}')],
    ['plain text', '{"a":1}'],
    ['cut short', deflateRawSync('{"a":1}'.repeat(9)).subarray(0, -2)],
    ['nothing', ''],
  ])('that is %s is broken', async (_, content) => {
    expect(await problemOf(sealed(zipped, content), right)).toEqual({ kind: 'jwe-zip-broken' });
  });

  test('with the wrong key is a wrong key', async () => {
    expect(await problemOf(sealed(zipped, 'x'), secret(Buffer.alloc(32)))).toMatchObject({
      kind: 'jwe-decryption-failed',
    });
  });
});

describe('where there is no AES with 192 bits', () => {
  afterEach(() => vi.restoreAllMocks());
  const wide = secret(Buffer.alloc(24));

  test.each(['A192KW', 'A192GCMKW', 'dir'])('%s says so, both ways', async (alg) => {
    const header = JSON.stringify({ alg, enc: alg === 'dir' ? 'A192GCM' : 'A128GCM' });
    const made = await encryptCompact(header, Buffer.from('x'), wide);
    if (!made.ok) throw new Error(made.problem.kind);
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'importKey').mockImplementation((...args: unknown[]) => {
      const isWide = args[1] instanceof Uint8Array && args[1].length === 24;
      const call: unknown = isWide
        ? Promise.reject(new DOMException('no 192', 'OperationError'))
        : Reflect.apply(importKey, undefined, args);
      return call as Promise<CryptoKey>;
    });
    expect(await problemOf(made.value, wide)).toMatchObject({ kind: 'jwe-unavailable' });
    expect(await encryptCompact(header, Buffer.from('x'), wide)).toMatchObject({
      problem: { kind: 'jwe-unavailable' },
    });
  });
});

describe('encrypting refuses', () => {
  test.each<[string, JweKey, object]>([
    ['{"alg":"RSA1_5","enc":"A128GCM"}', right, { kind: 'jwe-alg-refused' }],
    ['{"alg":"dir"}', right, { kind: 'enc-missing' }],
    ['{', right, { kind: 'header-not-json' }],
    ['{"alg":"dir","enc":"A128GCM"}', right, { kind: 'jwe-key-size', found: 256, expected: 128 }],
    ['{"alg":"RSA-OAEP","enc":"A128GCM"}', right, { kind: 'jwe-key-type' }],
    ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":1e9}', right, { kind: 'jwe-rounds-over' }],
  ])('%s', async (header, by, problem) => {
    expect(await encryptCompact(header, Buffer.from('x'), by)).toMatchObject({ ok: false, problem });
  });
});
