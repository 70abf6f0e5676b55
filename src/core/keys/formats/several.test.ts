import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readKeys } from './index.js';

const keys = new URL('../../../../e2e/vectors/own/keys/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, keys), 'utf8');
const pem = read('rsa3072.spki.pem');
const jwk = read('rsa-public.jwk.json');
const ssh = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB5S3jlKHwHqWTFHyzCYX7hvKW0nKZhKRrXFTHOwTk1k kim@example';

test.each([
  ['a JWK before a PEM', `${jwk}${pem}`, 2],
  ['a JWK Set after a PEM', `${pem}{"keys":[${jwk},${jwk}]}`, 3],
  ['JWKs one after the other', `${jwk}\n${jwk}`, 2],
  ['an OpenSSH line after a PEM', `${pem}\n${ssh.replace(' kim@example', '')}`, 2],
] as const)('%s: none of the keys is dropped', async (_, text, count) => {
  const { keys: found, refused } = await readKeys(text);
  expect(found).toHaveLength(count);
  expect(refused).toEqual([]);
  expect(found.flatMap(({ cleaned }) => cleaned)).not.toContain('surrounding-text');
});

test('a JWK beside a PEM that cannot be read is refused, and the PEM is read', async () => {
  const { keys: found, refused } = await readKeys(`${pem}{"kty":"RSA","kty":"RSA"}`);
  expect(found).toHaveLength(1);
  expect(refused.map(({ problem }) => problem.kind)).toEqual(['jwk-duplicate-member']);
});

test('what stands beside them and is no key is noted', async () => {
  const { keys: found } = await readKeys(`Our keys: ${jwk} and ${pem}`);
  expect(found).toHaveLength(2);
  expect(found.flatMap(({ cleaned }) => cleaned)).toContain('surrounding-text');
});
