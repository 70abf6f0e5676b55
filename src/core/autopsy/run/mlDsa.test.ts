import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { publicKeyOf } from '../../keys/testing/keys.js';
import { everywhere, ofPairs, payloads, plain, shown, type Case } from '../testing/spoils.js';
import { digestOf, encode, lookedInto, type Pair, type Signer } from '../testing/spoilt.js';

const schemes = { 'ML-DSA-44': ml_dsa44, 'ML-DSA-65': ml_dsa65, 'ML-DSA-87': ml_dsa87 };
type Alg = keyof typeof schemes;
const algs = ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'] as const;
const isAlg = (name: unknown): name is Alg => algs.some((alg) => alg === name);

/** What the keys of the ideal scheme have signed, by key and input: noble takes milliseconds for each question. */
const signedIdeally = new Map<string, Uint8Array>();
const idealKeys = new Set<string>();
const nameOf = (publicKey: Uint8Array, input: Uint8Array): string =>
  digestOf(512, Buffer.concat([publicKey, input])).toString('hex');

/** @param isIdeal a signature is random bytes of the right length, and remembered */
function pairOf(alg: Alg, keyId: string, isIdeal = false): Pair {
  const { keygen, sign, lengths } = schemes[alg];
  const { publicKey, secretKey } = keygen(Uint8Array.from(randomBytes(32)));
  const jwk = { kty: 'AKP', alg, pub: encode(publicKey) };
  const key = publicKeyOf(jwk);
  const signIdeally: Signer = (input) => {
    const name = nameOf(publicKey, input);
    const signature = signedIdeally.get(name) ?? randomBytes(lengths.signature ?? 0);
    signedIdeally.set(name, signature);
    return signature;
  };
  if (isIdeal) idealKeys.add(jwk.pub);
  return {
    privateKey: isIdeal ? signIdeally : (input) => sign(input, secretKey),
    jwk,
    key: { ...key, facts: { ...key.facts, keyId } },
  };
}
const made = (alg: Alg, pair: Pair, stranger: Pair, payload: string): Case => ({
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

/** Browsers have ML-DSA in WebCrypto, and Node 20 doesn't: noble verifies in its place, or the ideal scheme. */
beforeAll(() => {
  const { subtle } = crypto;
  const [importKey, verify] = [subtle.importKey.bind(subtle), subtle.verify.bind(subtle)];
  const publicKeys = new Map<CryptoKey, { alg: Alg; pub: string }>();
  vi.spyOn(subtle, 'importKey').mockImplementation(async (format, data, ...rest) => {
    const alg: unknown = Reflect.get(data, 'alg');
    const pub: unknown = Reflect.get(data, 'pub');
    if (typeof pub !== 'string' || !isAlg(alg)) return importKey(format, data, ...rest);
    const handle = await importKey('raw', new Uint8Array(32), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'verify',
    ]);
    publicKeys.set(handle, { alg, pub });
    return handle;
  });
  vi.spyOn(subtle, 'verify').mockImplementation(async (algorithm, key, signature, data) => {
    const known = publicKeys.get(key);
    if (!known) return verify(algorithm, key, signature, data);
    const publicKey = Uint8Array.from(Buffer.from(known.pub, 'base64url'));
    if (!idealKeys.has(known.pub))
      return schemes[known.alg].verify(bytesOf(signature), bytesOf(data), publicKey);
    const signed = signedIdeally.get(nameOf(publicKey, bytesOf(data)));
    return signed !== undefined && Buffer.compare(signed, bytesOf(signature)) === 0;
  });
  return () => vi.restoreAllMocks();
});

const spoils = [...everywhere, ...ofPairs];
const askedOf = fc.record({ payload: payloads, spoil: fc.constantFrom(...spoils) });

function naming(alg: Alg, isIdeal: boolean) {
  const [pair, stranger] = [pairOf(alg, 'own', isIdeal), pairOf(alg, 'stranger', isIdeal)];
  return fc.asyncProperty(askedOf, async ({ payload, spoil }) => {
    const { token, named, given, byStranger } = spoil(made(alg, pair, stranger, payload));
    const { outcome, found } = await lookedInto(token, (byStranger ? stranger : pair).key, given);
    fc.pre(!(named === 'autopsy-text-changed' && outcome === 'valid'));
    expect(outcome).toBe('invalid');
    expect(found?.finding?.causes.map(({ kind }) => kind)).toContain(named);
  });
}

test.each(algs)(
  '%s: what was spoilt in a known way is named, and never valid',
  async (alg) => {
    await fc.assert(naming(alg, true), { seed: 24, numRuns: 200 });
    await fc.assert(naming(alg, false), { seed: 26, numRuns: 8 });
  },
  120_000,
);

test.each(algs)(
  '%s: what was spoilt in no known way is not explained, and the right one is valid',
  async (alg) => {
    const [pair, stranger] = [pairOf(alg, 'own'), pairOf(alg, 'stranger')];
    const asked = fc.record({ payload: payloads, at: fc.nat() });
    await fc.assert(
      fc.asyncProperty(asked, async ({ payload, at }) => {
        const one = made(alg, pair, stranger, payload);
        const right = plain(one);
        expect((await lookedInto(shown(one, right), pair.key)).outcome).toBe('valid');
        const flipped = right.map((byte, index) => (index === at % right.length ? byte ^ 1 : byte));
        const random = Buffer.concat([digestOf(512, `${at}`), right.subarray(64)]);
        for (const wrong of [flipped, random]) {
          const { outcome, found } = await lookedInto(shown(one, wrong), pair.key);
          expect(outcome).toBe('invalid');
          expect(found?.finding).toBeNull();
        }
      }),
      { seed: 25, numRuns: 3 },
    );
  },
  120_000,
);
