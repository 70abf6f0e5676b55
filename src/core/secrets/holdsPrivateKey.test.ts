import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { holdsPrivateKey } from './holdsPrivateKey.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

test('a private key or secret is recognised in PEM and JWK, on one line too', () => {
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const sec1 = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
  const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
  const secret = '{"kty": "oct", "k": "c2VjcmV0"}';
  for (const text of [pkcs8, sec1, jwk, secret, pkcs8.replaceAll('\n', ''), `x ${sec1}`]) {
    expect(holdsPrivateKey(text)).toBe(true);
  }
});

test('public keys, IDs and tokens are none', () => {
  const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
  for (const text of [
    spki,
    jwk,
    '',
    'e4f6dc8c6aeb8471016b034c61f12b4a',
    'PRIVATE KEY',
    'eyJ.e30.AA',
    '{"d": "x"}',
  ]) {
    expect(holdsPrivateKey(text)).toBe(false);
  }
});
