import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { publicKeyOf } from '../../keys/testing/keys.js';
import { everywhere, ofPairs, payloads, plain, shown, type Case } from '../testing/spoils.js';
import { digestOf, encode, lookedInto, type Pair } from '../testing/spoilt.js';

const alg = 'ML-DSA-44';

function pairOf(keyId: string): Pair {
  const { publicKey, secretKey } = ml_dsa44.keygen(Uint8Array.from(randomBytes(32)));
  const jwk = { kty: 'AKP', alg, pub: encode(publicKey) };
  const key = publicKeyOf(jwk);
  return {
    privateKey: (input) => ml_dsa44.sign(input, secretKey),
    jwk,
    key: { ...key, facts: { ...key.facts, keyId } },
  };
}
const [pair, stranger] = [pairOf('own'), pairOf('stranger')];
const made = (payload: string): Case => ({
  alg,
  header: JSON.stringify({ alg }),
  payload,
  pair,
  stranger,
  secret: '',
});

const bytesOf = (source: BufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);

/** Browsers have ML-DSA in WebCrypto, and Node 20 doesn't: noble verifies in its place. */
beforeAll(() => {
  const { subtle } = crypto;
  const [importKey, verify] = [subtle.importKey.bind(subtle), subtle.verify.bind(subtle)];
  const publicKeys = new Map<CryptoKey, Uint8Array>();
  vi.spyOn(subtle, 'importKey').mockImplementation(async (format, data, ...rest) => {
    if (!('pub' in data) || typeof data.pub !== 'string') return importKey(format, data, ...rest);
    const handle = await importKey('raw', new Uint8Array(32), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'verify',
    ]);
    publicKeys.set(handle, Uint8Array.from(Buffer.from(data.pub, 'base64url')));
    return handle;
  });
  vi.spyOn(subtle, 'verify').mockImplementation(async (algorithm, key, signature, data) => {
    const publicKey = publicKeys.get(key);
    if (!publicKey) return verify(algorithm, key, signature, data);
    return ml_dsa44.verify(bytesOf(signature), bytesOf(data), publicKey);
  });
  return () => vi.restoreAllMocks();
});

test('what was spoilt in a known way is named, and never valid', async () => {
  const spoils = [...everywhere, ...ofPairs];
  const asked = fc.record({ payload: payloads, spoil: fc.constantFrom(...spoils) });
  await fc.assert(
    fc.asyncProperty(asked, async ({ payload, spoil }) => {
      const { token, named, given, byStranger } = spoil(made(payload));
      const { outcome, found } = await lookedInto(token, (byStranger ? stranger : pair).key, given);
      fc.pre(!(named === 'autopsy-text-changed' && outcome === 'valid'));
      expect(outcome).toBe('invalid');
      expect(found?.finding?.causes.map(({ kind }) => kind)).toContain(named);
    }),
    // Noble takes milliseconds for each of the sixty questions about a token.
    { seed: 24, numRuns: 40 },
  );
}, 120_000);

test('what was spoilt in no known way is not explained, and the right one is valid', async () => {
  const asked = fc.record({ payload: payloads, at: fc.nat() });
  await fc.assert(
    fc.asyncProperty(asked, async ({ payload, at }) => {
      const right = plain(made(payload));
      expect((await lookedInto(shown(made(payload), right), pair.key)).outcome).toBe('valid');
      const flipped = right.map((byte, index) => (index === at % right.length ? byte ^ 1 : byte));
      const random = Buffer.concat([digestOf(512, `${at}`), right.subarray(64)]);
      for (const wrong of [flipped, random]) {
        const { outcome, found } = await lookedInto(shown(made(payload), wrong), pair.key);
        expect(outcome).toBe('invalid');
        expect(found?.finding).toBeNull();
      }
    }),
    { seed: 25, numRuns: 5 },
  );
}, 120_000);
