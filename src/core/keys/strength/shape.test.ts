import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyShape } from './shape.js';

const rsa = (modulus: Uint8Array) => ({
  kty: 'RSA',
  n: Buffer.from(modulus).toString('base64url'),
  e: 'AQAB',
});

test.each([1024, 2048, 3072])('a modulus of %i bits has as many', (modulusLength) => {
  const jwk = generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });
  expect(keyShape({ ...jwk, kty: 'RSA' })).toEqual({
    kty: 'RSA',
    curve: null,
    bits: modulusLength,
    exponent: '65537',
  });
});

test.each([
  [[0x80], 8],
  [[0x7f], 7],
  [[0x01, 0x00], 9],
  [[0x00, 0x00, 0x01], 1],
  [[0x00], 0],
  [[], 0],
])('the number %j has %i bits', (bytes, bits) => {
  expect(keyShape(rsa(Uint8Array.from(bytes))).bits).toBe(bits);
});

test.each([
  [{ kty: 'EC', crv: 'P-521' }, 'P-521', 521],
  [{ kty: 'OKP', crv: 'Ed25519' }, 'Ed25519', null],
  [{ kty: 'AKP', alg: 'ML-DSA-65' }, 'ML-DSA-65', null],
])('%j', (jwk, curve, bits) => {
  expect(keyShape(jwk)).toEqual({ kty: jwk.kty, curve, bits, exponent: null });
});
