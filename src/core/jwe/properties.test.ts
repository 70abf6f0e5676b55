import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { encodeBase64url } from '../bytes/base64url.js';
import { readToken } from '../token/read/read.js';
import { decryptToken, encryptCompact, openLayers, readJweKeys, readSecret, type JweKey } from './jwe.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const pair = (keys: { privateKey: { export: (form: { format: 'jwk' }) => object } }) =>
  JSON.stringify(keys.privateKey.export({ format: 'jwk' }));
const headers = {
  dir: { alg: 'dir', enc: 'A256GCM' },
  wrapped: { alg: 'A256KW', enc: 'A128CBC-HS256', zip: 'DEF' },
  gcm: { alg: 'A256GCMKW', enc: 'A128GCM' },
  password: { alg: 'PBES2-HS256+A128KW', enc: 'A256CBC-HS512', p2c: 1000 },
  rsa: { alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT' },
  agreed: { alg: 'ECDH-ES', enc: 'A128GCM' },
};
const originals: { key: JweKey; token: string }[] = [];

beforeAll(async () => {
  const secret = readSecret('0123456789abcdef0123456789abcdef', 'text');
  const read = await readJweKeys(
    `[${pair(generateKeyPairSync('rsa', { modulusLength: 2048 }))},${pair(generateKeyPairSync('ec', { namedCurve: 'P-256' }))}]`,
  );
  const [rsa, ec] = read.keys;
  if (!secret.ok || !rsa || !ec) throw new Error('no keys');
  for (const [name, header] of Object.entries(headers)) {
    const key = name === 'rsa' ? rsa : name === 'agreed' ? ec : secret.value;
    const made = await encryptCompact(JSON.stringify(header), utf8('{"sub":"a","n":12345}'), key);
    if (!made.ok) throw new Error(made.problem.kind);
    originals.push({ key, token: made.value });
  }
});

const which = fc.nat({ max: Object.keys(headers).length - 1 });
const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const originalAt = (index: number) => {
  const original = originals[index];
  if (!original) throw new Error('no such token');
  return original;
};
const bytesOf = (token: string) => readToken(token).parts.map(({ bytes }) => bytes);

async function openAll(token: string, key: JweKey): Promise<boolean> {
  let opened = false;
  for await (const { decryption } of openLayers(readToken(token), [key])) opened ||= decryption?.ok ?? false;
  return opened;
}

test(
  'of 6,000 mutated texts none throws, and none that says something else is opened',
  { timeout: 120_000 },
  async () => {
    const piece = fc.oneof(
      fc.constantFrom(...Array.from('AQgwaZ09-_+/=.~ \n\t"'), '..', '\u200b', 'é', 'eyJ'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const edits = fc.array(fc.record({ at, cut: fc.nat({ max: 2 }), piece }), { minLength: 1, maxLength: 3 });
    let [opened, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(which, edits, async (index, changes) => {
        const { key, token } = originalAt(index);
        const mutated = changes.reduce((text, change) => {
          const place = Math.floor(change.at * text.length);
          return text.slice(0, place) + change.piece + text.slice(place + change.cut);
        }, token);
        if (!(await openAll(mutated, key))) refused++;
        else {
          opened++;
          expect(bytesOf(mutated)).toEqual(bytesOf(token));
        }
      }),
      { numRuns: 6_000 },
    );
    // The mutations are neither all harmless nor all hopeless.
    expect(opened).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(1000);
  },
);

test('a single changed bit anywhere is never opened', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(which, at, fc.nat({ max: 4 }), fc.nat({ max: 7 }), async (index, place, part, bit) => {
      const { key, token } = originalAt(index);
      const parts = bytesOf(token).map((bytes) => Uint8Array.from(bytes));
      const bytes = parts[part];
      fc.pre(bytes !== undefined && bytes.length > 0);
      const offset = Math.floor(place * bytes.length);
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit);
      const { ok } = await decryptToken(readToken(parts.map(encodeBase64url).join('.')), [key]);
      expect(ok).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

test('no header makes it throw', { timeout: 120_000 }, async () => {
  const member = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('A256GCM', 'DEF', 'AAAAAAAAAAAA', 1000, 2e9, {
      kty: 'EC',
      crv: 'P-256',
      x: 'AA',
      y: 'AA',
    }),
  );
  const name = fc.constantFrom(
    'epk',
    'apu',
    'apv',
    'iv',
    'tag',
    'p2s',
    'p2c',
    'zip',
    'crit',
    'cty',
    'kid',
    '__proto__',
  );
  const alg = fc.constantFrom(...Object.values(headers).map((header) => header.alg), 'ECDH-ES+A192KW');
  const parts = fc.array(fc.uint8Array({ maxLength: 48 }), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(alg, fc.dictionary(name, member), parts, async (value, members, others) => {
      const header = JSON.stringify({ enc: 'A256GCM', ...members, alg: value });
      const token = [utf8(header), ...others].map(encodeBase64url).join('.');
      const keys = originals.map(({ key }) => key);
      const { ok } = await decryptToken(readToken(token), keys);
      expect(ok).toBe(false);
      for (const key of keys) await encryptCompact(header, utf8('x'), key);
    }),
    { numRuns: 2_000 },
  );
});
