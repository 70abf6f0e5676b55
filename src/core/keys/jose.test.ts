import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importJWK, importPKCS8, importSPKI, importX509, type JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { readKeys } from './formats/index.js';

/** What docs/decisions/keys.md says of jose. */
const folder = new URL('../../../e2e/vectors/own/', import.meta.url);
type Case = { file: string; expect: string };
const { cases } = JSON.parse(readFileSync(new URL('keys.json', folder), 'utf8')) as { cases: Case[] };
const algorithms = ['RS256', 'ES256', 'ES384', 'ES512', 'Ed25519'];

async function succeeds(attempt: () => Promise<unknown>): Promise<boolean> {
  return attempt().then(
    () => true,
    () => false,
  );
}

/** By any of its functions, for any algorithm; of a set any key. */
async function joseTakes(text: string): Promise<boolean> {
  const jwks = async (alg: string) => {
    const json = JSON.parse(text) as JWK & { keys?: JWK[] };
    await Promise.any((json.keys ?? [json]).map((jwk) => importJWK(jwk, alg)));
  };
  for (const alg of algorithms) {
    for (const read of [importPKCS8, importSPKI, importX509]) {
      if (await succeeds(() => read(text.trim(), alg))) return true;
    }
    if (await succeeds(() => jwks(alg))) return true;
  }
  return false;
}

test('of the files that must be taken it takes 17 of 39, of those that must be refused one', async () => {
  const taken = { must: 0, may: 0 };
  const count = { must: 0, may: 0 };
  for (const { file, expect: wanted } of cases) {
    const kind = { import: 'must', 'import-warn': 'must', 'clear-error': 'may' }[wanted];
    if (kind !== 'must' && kind !== 'may') continue;
    count[kind]++;
    if (await joseTakes(readFileSync(new URL(`keys/${file}`, folder), 'latin1'))) taken[kind]++;
  }
  expect({ count, taken }).toEqual({ count: { must: 39, may: 18 }, taken: { must: 17, may: 1 } });
});

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
const publicJwk: JWK = pair.publicKey.export({ format: 'jwk' });
const privateJwk: JWK = pair.privateKey.export({ format: 'jwk' });
const { n = '', e = '' } = publicJwk;

describe('jose takes what the page must refuse or name', () => {
  test.each<[string, JWK, string]>([
    ['e = 1', { ...publicJwk, e: 'AQ' }, 'key-rsa-exponent'],
    ['an even e', { ...publicJwk, e: 'AQAC' }, 'key-rsa-exponent'],
    ['CRT values of another key', { ...privateJwk, dp: privateJwk.dq ?? '' }, 'key-rsa-inconsistent'],
    ['a modulus of another key', { ...privateJwk, n: other.n ?? '' }, 'key-rsa-inconsistent'],
    [
      'standard base64',
      { ...publicJwk, n: `+/${Buffer.from(n, 'base64url').toString('base64').slice(2)}` },
      'jwk-member-not-canonical',
    ],
    ['a key for encryption', { ...publicJwk, use: 'enc' }, 'jwk-not-for-signing'],
  ])('%s', async (_, jwk, kind) => {
    await expect(importJWK(jwk, 'RS256')).resolves.toBeDefined();
    const { keys, problem } = await readKeys(JSON.stringify(jwk));
    const said = [problem, ...keys.flatMap(({ problems }) => problems)];
    expect(said.map((one) => one?.kind)).toContain(kind);
  });
});

describe('jose refuses what the page takes', () => {
  test.each<[string, JWK]>([
    ['key_ops that verify nothing', { ...publicJwk, key_ops: ['encrypt'] }],
    ['key_ops of both halves', { ...privateJwk, key_ops: ['sign', 'verify'] }],
    ['d without primes', { kty: 'RSA', n, e, d: privateJwk.d ?? '' }],
  ])('%s', async (_, jwk) => {
    await expect(importJWK(jwk, 'RS256')).rejects.toThrow();
    expect((await readKeys(JSON.stringify(jwk))).keys).toHaveLength(1);
  });
});

test('jose leaves a secret as its bytes', async () => {
  expect(await importJWK({ kty: 'oct', k: 'AAEC' }, 'HS256')).toEqual(Uint8Array.of(0, 1, 2));
});

test('what jose reads for ECDH-ES need not be X25519', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  expect((await importPKCS8(pem, 'ECDH-ES')).algorithm.name).toBe('ECDH');
});
