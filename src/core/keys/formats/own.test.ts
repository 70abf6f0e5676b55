import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { handleOf } from '../handle.js';
import { readKeys } from './index.js';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const jwk = rsa.export({ format: 'jwk' });
const pem = { type: 'pkcs8', format: 'pem' } as const;

afterEach(() => vi.restoreAllMocks());

/** The handle of the key in a text, and which keys WebCrypto was asked to import and to export. */
async function imported(text: string) {
  const imports = vi.spyOn(crypto.subtle, 'importKey');
  const exports = vi.spyOn(crypto.subtle, 'exportKey');
  const [fact] = (await readKeys(text)).keys;
  if (!fact) throw new Error('no key');
  const handle = handleOf('id', fact);
  return {
    handle,
    exported: new Set(exports.mock.calls.map(([, key]) => key.type)),
    signing: imports.mock.calls.filter(([, , , , usages]) => [...usages].includes('sign')).length,
  };
}

describe('a private key that was read', () => {
  test.each([
    ['PKCS#8, RSA', rsa.export(pem).toString()],
    ['PKCS#8, EC', ec.export(pem).toString()],
    ['PKCS#1', rsa.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['JWK', JSON.stringify(jwk)],
  ])('%s: is the very one that passed the self-test', async (_, text) => {
    const { handle, exported, signing } = await imported(text);
    expect(handle.privateKey).toMatchObject({ type: 'private', extractable: true, usages: ['sign'] });
    expect(exported).toEqual(new Set(['public']));
    expect(signing).toBe(1);
  });

  test('is imported for the algorithm that it names', async () => {
    const { handle, exported } = await imported(JSON.stringify({ ...jwk, alg: 'PS384' }));
    expect(handle).toMatchObject({
      alg: 'PS384',
      privateKey: { algorithm: { name: 'RSA-PSS', hash: { name: 'SHA-384' } } },
    });
    expect(exported).toEqual(new Set(['public']));
  });
});

test('a secret that was read is imported for the algorithm that it names', async () => {
  const { handle, exported } = await imported('{"kty":"oct","k":"AAAA","alg":"HS512"}');
  expect(handle).toMatchObject({
    alg: 'HS512',
    privateKey: { type: 'secret', algorithm: { hash: { name: 'SHA-512' }, length: 24 } },
  });
  expect(exported).toEqual(new Set());
});
