import { compactVerify, importJWK } from 'jose';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { generateSecret } from 'jose/key/generate/secret';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { signCompact } from '../token/sign/sign.js';
import { algorithmNames, signatureAlgorithms, type SignatureAlgorithm } from './algorithms.js';
import { generateHandle, keySizes, missingAlgorithms, type KeySize } from './generate.js';
import { keyShape, secretBits } from './strength/shape.js';

vi.mock('jose/key/generate/keypair', { spy: true });
vi.mock('jose/key/generate/secret', { spy: true });
beforeEach(() => vi.clearAllMocks());
afterEach(() => vi.restoreAllMocks());

const missing = await missingAlgorithms();
const available = algorithmNames.filter((alg) => !missing.includes(alg));

async function made(alg: SignatureAlgorithm, size: KeySize) {
  const answer = await generateHandle('id', 'generated', alg, size);
  if (!answer.ok || !answer.value.privateKey) throw new Error('no key');
  return { ...answer.value, privateKey: answer.value.privateKey };
}

describe.each(available)('%s', (alg) => {
  const algorithm = signatureAlgorithms[alg];
  const { kty, crv, hash } = algorithm;
  const text = (value: string) => new TextEncoder().encode(value);

  test('jose makes a key of its type and curve, which signs what jose verifies', async () => {
    const generate = kty === 'oct' ? generateSecret : generateKeyPair;
    const key = await made(alg, 2048);
    expect(generate).toHaveBeenLastCalledWith(alg, expect.objectContaining({ extractable: true }));
    const { privateKey, facts } = key;
    expect(facts.jwk.kty).toBe(kty);
    expect(facts.jwk.crv ?? null).toBe(crv);
    if (kty === 'RSA') expect(keyShape(facts.jwk).bits).toBe(2048);
    expect(secretBits(privateKey)).toBe(kty === 'oct' ? hash : 0);
    expect(privateKey.extractable).toBe(true);
    const header = text(JSON.stringify({ alg }));
    const signed = await signCompact({ header, payload: text('{}'), algorithm }, key);
    const judge = kty === 'oct' ? privateKey : await importJWK(facts.jwk, alg);
    await expect(compactVerify(signed.ok ? signed.value : '', judge)).resolves.toBeDefined();
  });
});

test.each(keySizes)('an RSA modulus has the %d bits that were asked for', async (size) => {
  const { facts } = await made('RS256', size);
  expect(keyShape(facts.jwk)).toMatchObject({ bits: size, exponent: '65537' });
});

test('a pair that was begun already is taken', async () => {
  const begun = generateKeyPair('RS256', { extractable: true });
  const { privateKey } = await begun;
  expect(await generateHandle('id', 'arrival', 'RS256', 2048, begun)).toMatchObject({
    ok: true,
    value: { alg: 'RS256', privateKey },
  });
  expect(generateKeyPair).toHaveBeenCalledTimes(1);
});

describe('where WebCrypto lacks the algorithm', () => {
  const refusal = new DOMException('Unrecognized name.', 'NotSupportedError');

  test.each(algorithmNames)('%s: the problem is data', async (alg) => {
    const problem = { kind: 'key-algorithm-unavailable', alg };
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(refusal);
    expect(await generateHandle('id', 'generated', alg, 2048)).toEqual({ ok: false, problem });
    const begun = Promise.reject(refusal);
    expect(await generateHandle('id', 'arrival', alg, 2048, begun)).toEqual({ ok: false, problem });
  });

  test('trying finds it out, for all but RSA', async () => {
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(refusal);
    expect(await missingAlgorithms()).toEqual(
      algorithmNames.filter((alg) => signatureAlgorithms[alg].kty !== 'RSA'),
    );
  });
});
