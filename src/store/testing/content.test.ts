import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { editPublicKey, editSecret } from '../actions/keys/keys.js';
import { keyReading } from '../selectors.js';
import { standing, status } from './bench.js';
import { hmacToken, jwksOf, pasteInto, rsaToken, secretRead } from './tokens.js';

test('a JWK Set is one in the Secret box too, and verifies the token that is pasted later', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken('a secret of the issuer'));
  editSecret(page.bench, jwksOf(1, 2));
  await secretRead(page);
  expect(page.bench.getState().secret).toBeNull();
  expect(status(page)).toBe('unsupported');
  await pasteInto(page, rsaToken(2));
  expect(status(page)).toBe('valid');
});

test('of a set with secrets the one that verifies is taken', async () => {
  const page = await standing();
  await pasteInto(page, hmacToken('a secret of the issuer'));
  const oct = (secret: string) => ({ kty: 'oct', k: Buffer.from(secret).toString('base64url') });
  editSecret(page.bench, JSON.stringify({ keys: [oct('another'), oct('a secret of the issuer')] }));
  await secretRead(page);
  expect(status(page)).toMatch(/^valid/);
});

test.each(['before', 'after'])('a raw key given %s the token verifies it', async (order) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ alg: 'EdDSA' })}.${part({ sub: 'x' })}`;
  const eddsa = `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`;
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const raw = Buffer.from(x, 'base64url').toString('base64');
  const page = await standing();
  if (order === 'after') await pasteInto(page, eddsa);
  await editPublicKey(page.bench, raw);
  if (order === 'before') {
    expect(keyReading(page.bench.getState())?.problems).toEqual([{ kind: 'key-raw-unclear' }]);
    await pasteInto(page, eddsa);
  }
  await secretRead(page);
  expect(status(page)).toBe('valid');
});
