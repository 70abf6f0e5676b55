import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readToken } from '../token/read/read.js';
import {
  contentEncryptionAlgorithms,
  decryptToken,
  encryptCompact,
  keyManagementAlgorithms,
  readJweKeys,
  readSecret,
  type ContentEncryptionAlgorithm,
  type JweKey,
  type KeyManagementAlgorithm,
} from './jwe.js';

type Pair = { publicKey: KeyObject; privateKey: KeyObject };
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curves: Record<string, Pair> = {
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  X25519: generateKeyPairSync('x25519'),
};

async function one(text: string): Promise<JweKey> {
  const { keys, problem } = await readJweKeys(text);
  const [key] = keys;
  if (!key) throw new Error(problem?.kind);
  return key;
}
const pem = (key: KeyObject) =>
  key.export({ type: key.type === 'public' ? 'spki' : 'pkcs8', format: 'pem' }).toString();
const bothHalves = async ({ publicKey, privateKey }: Pair): Promise<[JweKey, JweKey]> => [
  await one(pem(publicKey)),
  await one(pem(privateKey)),
];

/** The key that encrypts, and the one that decrypts. */
async function keysFor(
  alg: KeyManagementAlgorithm,
  enc: ContentEncryptionAlgorithm,
): Promise<[JweKey, JweKey]> {
  const { needs } = keyManagementAlgorithms[alg];
  if (needs === 'RSA') return bothHalves(rsa);
  if (needs === 'ECDH') return bothHalves(curves['P-256'] ?? rsa);
  const bits = alg === 'dir' ? contentEncryptionAlgorithms[enc].keyBits : Number(/\d{3}/.exec(alg)?.[0]);
  const secret = readSecret('5a'.repeat(bits / 8), 'hex');
  if (!secret.ok) throw new Error(secret.problem.kind);
  return [secret.value, secret.value];
}

const plaintext = new TextEncoder().encode('{"sub":"Frodo ☃"}');

async function there(header: object, [encrypts, decrypts]: [JweKey, JweKey]) {
  const encrypted = await encryptCompact(JSON.stringify(header), plaintext, encrypts);
  if (!encrypted.ok) throw new Error(JSON.stringify(encrypted.problem));
  return { token: encrypted.value, opened: await decryptToken(readToken(encrypted.value), [decrypts]) };
}

describe.each(Object.keys(keyManagementAlgorithms) as KeyManagementAlgorithm[])('%s', (alg) => {
  test.each(Object.keys(contentEncryptionAlgorithms) as ContentEncryptionAlgorithm[])(
    'with %s gives back what was encrypted',
    async (enc) => {
      const { token, opened } = await there({ alg, enc, p2c: 1000, kid: 'k' }, await keysFor(alg, enc));
      expect(token.split('.')).toHaveLength(5);
      expect(opened).toMatchObject({ ok: true, value: { plaintext, notices: [], header: { alg, enc } } });
      const again = await there({ alg, enc, p2c: 1000 }, await keysFor(alg, enc));
      expect(again.token).not.toBe(token);
    },
  );
});

describe('ECDH-ES+A128KW on every curve', () => {
  test.each(Object.entries(curves))('%s, as PEM and as JWK', async (curve, pair) => {
    const header = { alg: 'ECDH-ES+A128KW', enc: 'A128GCM', apu: 'QWxpY2U', apv: 'Qm9i' };
    expect(await there(header, await bothHalves(pair))).toMatchObject({ opened: { ok: true } });
    const jwk = (key: KeyObject) => one(JSON.stringify(key.export({ format: 'jwk' })));
    const [encrypts, decrypts] = [await jwk(pair.publicKey), await jwk(pair.privateKey)];
    expect(decrypts).toMatchObject({ kind: 'pair', curve });
    expect(await there(header, [encrypts, decrypts])).toMatchObject({ opened: { ok: true } });
    // Its private half holds the public one too.
    expect(await there(header, [decrypts, decrypts])).toMatchObject({ opened: { ok: true } });
  });
});

describe('what is around the content', () => {
  test('compressed content comes back inflated', async () => {
    const text = new TextEncoder().encode('{"a":"' + 'x'.repeat(5000) + '"}');
    const [encrypts, decrypts] = await keysFor('A256KW', 'A256GCM');
    const encrypted = await encryptCompact('{"alg":"A256KW","enc":"A256GCM","zip":"DEF"}', text, encrypts);
    if (!encrypted.ok) throw new Error(encrypted.problem.kind);
    expect(encrypted.value.length).toBeLessThan(400);
    const opened = await decryptToken(readToken(encrypted.value), [decrypts]);
    expect(opened).toMatchObject({ ok: true, value: { plaintext: text } });
  });

  test('empty and binary content too', async () => {
    const [encrypts, decrypts] = await keysFor('dir', 'A128CBC-HS256');
    for (const bytes of [new Uint8Array(), Uint8Array.of(0, 255, 254, 128)]) {
      const encrypted = await encryptCompact('{"alg":"dir","enc":"A128CBC-HS256"}', bytes, encrypts);
      if (!encrypted.ok) throw new Error(encrypted.problem.kind);
      const opened = await decryptToken(readToken(encrypted.value), [decrypts]);
      expect(opened).toMatchObject({ ok: true, value: { plaintext: bytes } });
    }
  });

  test('the header keeps its members, and what was made for another token is made anew', async () => {
    const header = { alg: 'A128GCMKW', enc: 'A128GCM', iv: 'AAAA', tag: 'AAAA', typ: 'JWT', n: 1 };
    const { opened } = await there(header, await keysFor('A128GCMKW', 'A128GCM'));
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { members } = opened.value.header;
    expect(members).toMatchObject({ typ: 'JWT', n: 1 });
    expect([members['iv'], members['tag']]).not.toContain('AAAA');
  });
});
