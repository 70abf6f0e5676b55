import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import {
  contentEncryptionAlgorithms,
  decryptToken,
  encryptCompact,
  keyManagementAlgorithms,
  readJweKeys,
  type JweKey,
} from '../../src/core/jwe/jwe.js';
import { readToken } from '../../src/core/token/read/read.js';
import { joseDecrypts, joseEncrypts, opensslDecrypts, opensslEncrypts } from './jwe.js';
import { opensslGenerates } from './openssl.js';
import { requires } from './tools.js';

const plaintext = Buffer.from('{"sub":"Frodo ☃"}');

async function keyOf(text: string | object): Promise<JweKey> {
  const { keys, problem } = await readJweKeys(typeof text === 'string' ? text : JSON.stringify(text));
  const [key] = keys;
  if (!key) throw new Error(problem?.kind);
  return key;
}

async function opens(token: string, key: JweKey): Promise<Buffer | string> {
  const opened = await decryptToken(readToken(token), [key]);
  return opened.ok ? Buffer.from(opened.value.plaintext) : opened.problem.kind;
}

async function encrypts(header: object, key: JweKey): Promise<string> {
  const made = await encryptCompact(JSON.stringify(header), plaintext, key);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

const secret = (bits: number) => ({ kty: 'oct', k: randomBytes(bits / 8).toString('base64url') });

/** The keys that each algorithm is tried with. */
function jwksFor(alg: string, enc: keyof typeof contentEncryptionAlgorithms): object[] {
  if (alg === 'dir') return [secret(contentEncryptionAlgorithms[enc].keyBits)];
  if (!alg.startsWith('ECDH-ES')) return [secret(Number(/A(\d+)/.exec(alg)?.[1] ?? 256))];
  return ['P-256', 'P-384', 'P-521'].map((namedCurve) =>
    generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'jwk' }),
  );
}

const encs = ['A128GCM', 'A192GCM', 'A256GCM', 'A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512'] as const;
// Debian's build of jose has no RSA-OAEP.
const algs = Object.keys(keyManagementAlgorithms).filter((alg) => !alg.startsWith('RSA'));

for (const alg of algs) {
  test(`jose opens what is encrypted here with ${alg}, and the other way round`, async () => {
    requires('jose');
    for (const enc of encs) {
      for (const jwk of jwksFor(alg, enc)) {
        const key = await keyOf(jwk);
        for (const more of [{}, { zip: 'DEF' }]) {
          const ours = await encrypts({ alg, enc, ...more }, key);
          expect(await joseDecrypts(ours, jwk), `jose opens ${enc}`).toEqual(plaintext);
        }
        // Without zip: this jose writes it into the header, and compresses nothing.
        const theirs = await joseEncrypts({ alg, enc }, plaintext, jwk);
        expect(await opens(theirs, key), `jose encrypts ${enc}`).toEqual(plaintext);
      }
    }
  });
}

test('jose and this program refuse the same changes', async () => {
  requires('jose');
  const jwk = secret(128);
  const token = await joseEncrypts({ alg: 'A128KW', enc: 'A128GCM' }, plaintext, jwk);
  const parts = token.split('.');
  for (const [index, part] of parts.entries()) {
    const flipped = Buffer.from(part, 'base64url').map((byte, at) => (at === 0 ? byte ^ 1 : byte));
    const changed = parts.with(index, Buffer.from(flipped).toString('base64url')).join('.');
    expect(await joseDecrypts(changed, jwk), `part ${index}`).toBeNull();
    expect(await opens(changed, await keyOf(jwk)), `part ${index}`).toEqual(expect.any(String));
  }
  expect(await joseDecrypts(token, secret(128))).toBeNull();
  expect(await opens(token, await keyOf(secret(128)))).toBe('jwe-decryption-failed');
});

for (const [alg, hash] of Object.entries({
  'RSA-OAEP': 'sha1',
  'RSA-OAEP-256': 'sha256',
  'RSA-OAEP-384': 'sha384',
  'RSA-OAEP-512': 'sha512',
})) {
  test(`openssl opens what is encrypted here with ${alg}, and the other way round`, async () => {
    requires('openssl');
    const pem = await opensslGenerates();
    const key = await keyOf(pem);
    const ours = await encrypts({ alg, enc: 'A256GCM' }, key);
    expect(await opensslDecrypts(hash, ours, pem)).toEqual(plaintext);
    expect(await opens(await opensslEncrypts(alg, hash, plaintext, pem), key)).toEqual(plaintext);
  });
}
