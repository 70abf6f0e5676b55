import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { toBigInt } from '../../bytes/bytes.js';
import { readToken } from '../../token/read/read.js';
import { classifyToken } from '../../token/families/families.js';
import { keyNotices, verifySignature } from '../../token/verify/verify.js';
import { hasRocaFingerprint } from './roca.js';
import { publicKeyOf } from '../testing/keys.js';
import { rocaKey } from '../testing/roca.js';

const modulusOf = (key: KeyObject) =>
  toBigInt(Uint8Array.from(Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url')));

test('the fingerprint is that of the faulty library, and of no other', () => {
  const roca = createPublicKey(createPrivateKey({ key: rocaKey, format: 'jwk' }));
  expect(hasRocaFingerprint(modulusOf(roca))).toBe(true);
  for (const modulusLength of [1024, 2048, 3072]) {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength });
    expect(hasRocaFingerprint(modulusOf(publicKey))).toBe(false);
  }
});

test('its signature verifies, and the key is named', async () => {
  const input = ['{"alg":"RS256"}', '{"sub":"x"}'].map((text) => Buffer.from(text).toString('base64url'));
  const signature = sign(
    'sha256',
    Buffer.from(input.join('.')),
    createPrivateKey({ key: rocaKey, format: 'jwk' }),
  );
  const judged = classifyToken(readToken([...input, signature.toString('base64url')].join('.')));
  if (judged.verdict !== 'verifiable') throw new Error(judged.verdict);
  const key = publicKeyOf({ kty: 'RSA', n: rocaKey.n, e: rocaKey.e });
  expect(await verifySignature(judged, key)).toBe('valid');
  expect(keyNotices(key)).toEqual([{ kind: 'key-rsa-roca' }]);
});
