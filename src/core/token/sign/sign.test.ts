import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  algorithmNames,
  algorithms,
  fits,
  signatureAlgorithms,
  type SignatureAlgorithm,
} from '../../keys/algorithms.js';
import { signatureLengths } from '../../keys/signatureLengths.js';
import { readKeys, readSecret } from '../../keys/formats/index.js';
import { generateHandle, missingAlgorithms } from '../../keys/generate.js';
import { handleOf, withoutExport, type KeyHandle } from '../../keys/handle.js';
import { keyOfJwk, publicKeyOf } from '../../keys/testing/keys.js';
import { publicForm } from '../../keys/publicForms.js';
import { classifyToken } from '../families/families.js';
import { readToken } from '../read/read.js';
import { signCompact } from './sign.js';
import { signingInput } from './signing.js';
import { keyNotices, verifySignature } from '../verify/verify.js';

const missing = await missingAlgorithms();
const available = algorithmNames.filter((alg) => !missing.includes(alg));

async function made(alg: SignatureAlgorithm): Promise<KeyHandle> {
  const key = await generateHandle(`a key for ${alg}`, 'generated', alg, 2048);
  if (!key.ok) throw new Error(key.problem.kind);
  return key.value;
}

async function imported(jwk: object): Promise<KeyHandle> {
  const [fact] = (await readKeys(JSON.stringify(jwk))).keys;
  if (!fact) throw new Error('no key');
  return handleOf('read', fact);
}

async function secret(text: string): Promise<KeyHandle> {
  const [fact] = (await readSecret(text, 'utf-8')).keys;
  if (!fact) throw new Error('no secret');
  return handleOf('secret', fact);
}

/** The token that this key makes under `alg`, or the kind of the problem. */
async function signed(alg: string, key: KeyHandle): Promise<{ token: string } | { kind: string }> {
  const input = signingInput(
    { kind: 'typed', text: `{ "alg": "${alg}" }` },
    { kind: 'typed', text: '{ "sub": "x" }' },
    key,
  );
  if (!input.ok) return { kind: input.problem.kind };
  const answer = await signCompact(input.value, key);
  return answer.ok ? { token: answer.value } : { kind: answer.problem.kind };
}

async function verdictOf(token: string, key: KeyHandle) {
  const judged = classifyToken(readToken(token));
  if (judged.verdict !== 'verifiable') return judged.verdict;
  return verifySignature(judged, key);
}

test('all but ML-DSA are in this WebCrypto, and the answer is data', async () => {
  expect(algorithmNames).toHaveLength(17);
  expect(available).toEqual(
    expect.arrayContaining(algorithmNames.filter((alg) => !alg.startsWith('ML-DSA'))),
  );
  for (const alg of missing) {
    expect(await generateHandle('id', 'generated', alg, 2048)).toEqual({
      ok: false,
      problem: { kind: 'key-algorithm-unavailable', alg },
    });
    const jwk = { kty: 'AKP', alg, pub: 'AAAA' };
    const [length = 0] = signatureLengths(alg);
    const parts = [Buffer.from(`{"alg":"${alg}"}`), Buffer.from('{}'), Buffer.alloc(length)];
    const judged = classifyToken(readToken(parts.map((part) => part.toString('base64url')).join('.')));
    if (judged.verdict !== 'verifiable') throw new Error(judged.verdict);
    expect(await verifySignature(judged, publicKeyOf(jwk))).toEqual({
      unsupported: { kind: 'verify-algorithm-unavailable', alg },
    });
    expect((await readKeys(JSON.stringify(jwk))).problem).toEqual({
      kind: 'key-algorithm-unsupported',
      algorithm: alg,
    });
  }
});

describe.each(available)('a key made for %s', (own) => {
  test('signs every algorithm of its kind, and no other', async () => {
    const key = await made(own);
    const stranger = await made(own);
    for (const alg of available) {
      const result = await signed(alg, key);
      if (!fits(signatureAlgorithms[alg], key.facts.jwk)) {
        expect(result, alg).toEqual({ kind: 'signing-other-alg' });
        continue;
      }
      const token = 'token' in result ? result.token : '';
      expect(token, alg).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      expect(await verdictOf(token, key), alg).toBe('valid');
      expect(await verdictOf(token, stranger), alg).toBe('invalid');
    }
  });
});

test('which algorithms a key signs is a matter of its type and curve', async () => {
  const fitting = async (alg: SignatureAlgorithm) => {
    const { jwk } = (await made(alg)).facts;
    return algorithms.filter((one) => fits(one, jwk)).map((one) => one.alg);
  };
  expect(await fitting('PS384')).toEqual(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']);
  expect(await fitting('ES384')).toEqual(['ES384']);
  expect(await fitting('HS256')).toEqual(['HS256', 'HS384', 'HS512']);
  expect(await fitting('EdDSA')).toEqual(['EdDSA', 'Ed25519']);
});

describe('a key that cannot be read out', () => {
  test.each(['RS256', 'PS512', 'HS384'] as const)('signs and verifies %s alone', async (own) => {
    const key = await withoutExport(await made(own));
    expect(key.privateKey?.extractable).toBe(false);
    const result = await signed(own, key);
    expect(await verdictOf('token' in result ? result.token : '', key)).toBe('valid');
    for (const alg of available.filter(
      (name) => name !== own && fits(signatureAlgorithms[name], key.facts.jwk),
    )) {
      expect(await signed(alg, key), alg).toEqual({ kind: 'signing-key-fixed' });
    }
  });

  test('a secret bound to one hash says so of another', async () => {
    const open = await made('HS256');
    const other = await signed('HS512', open);
    const kept = await withoutExport(open);
    expect(await verdictOf('token' in other ? other.token : '', kept)).toEqual({
      unsupported: { kind: 'verify-key-fixed', alg: 'HS512', keyAlg: 'HS256' },
    });
  });
});

describe('a key that its issuer reserved (RFC 7517 sections 4.2 to 4.4)', () => {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  test('by alg: signs and verifies that alone', async () => {
    const key = await imported({ ...jwk, alg: 'PS384' });
    expect(key.alg).toBe('PS384');
    const result = await signed('PS384', key);
    const token = 'token' in result ? result.token : '';
    expect(await verdictOf(token, key)).toBe('valid');
    expect(await signed('RS256', key)).toEqual({ kind: 'signing-key-reserved' });
    const free = await signed('RS256', await imported(jwk));
    expect(await verdictOf('token' in free ? free.token : '', key)).toMatchObject({
      unsupported: { kind: 'verify-key-algorithm' },
    });
  });

  test('by use and key_ops', async () => {
    expect(await signed('RS256', await imported({ ...jwk, use: 'enc' }))).toEqual({
      kind: 'signing-key-reserved',
    });
    const verifies = await imported({ ...jwk, key_ops: ['verify'] });
    expect(await signed('RS256', verifies)).toEqual({ kind: 'signing-key-reserved' });
    const signs = await imported({ ...jwk, key_ops: ['sign'] });
    const result = await signed('RS256', signs);
    expect(await verdictOf('token' in result ? result.token : '', signs)).toBe('valid');
    expect(JSON.parse(publicForm(signs, 'jwk'))).not.toHaveProperty('key_ops');
  });

  test('EdDSA and Ed25519 are one', async () => {
    const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    for (const alg of ['EdDSA', 'Ed25519'] as const) {
      const key = await imported({ ...ed25519, alg });
      expect(key.alg).toBe(alg);
      expect(await signed('EdDSA', key)).toHaveProperty('token');
      expect(await signed('Ed25519', key)).toHaveProperty('token');
    }
  });
});

describe('a shared secret', () => {
  test('has no public half in any form, and stands in no fact', async () => {
    const key = await secret('a shared secret that is long enough');
    for (const form of ['pem', 'one-line', 'jwk', 'jwks'] as const) expect(publicForm(key, form)).toBe('');
    expect(key.facts.jwk).toEqual({ kty: 'oct' });
    expect(key.facts.keyId).toBe(key.facts.thumbprint);
    const bytes = Buffer.from('a shared secret that is long enough');
    for (const form of ['base64url', 'hex', 'utf8'] as const) {
      expect(JSON.stringify(key)).not.toContain(bytes.toString(form));
    }
  });

  test('is measured by the hash of the token (RFC 7518 section 3.2)', async () => {
    const { HS256, HS384, HS512 } = signatureAlgorithms;
    const key = await secret('s'.repeat(48));
    expect(keyNotices(key, HS256)).toEqual([]);
    expect(keyNotices(key, HS384)).toEqual([]);
    expect(keyNotices(key, HS512)).toEqual([{ kind: 'key-secret-short', bits: 384, least: 512 }]);
    expect(keyNotices(await keyOfJwk({ kty: 'oct', k: 'AAAA' }), HS256)).toEqual([
      { kind: 'key-secret-short', bits: 24, least: 256 },
    ]);
    expect(keyNotices(key)).toEqual([]);
  });

  test('is no key for other algorithms: algorithm confusion', async () => {
    const rsa = await made('RS256');
    const result = await signed('RS256', rsa);
    const key = await secret(publicForm(rsa, 'pem'));
    expect(await verdictOf('token' in result ? result.token : '', key)).toEqual({
      unsupported: { kind: 'verify-key-type', alg: 'RS256', kty: 'oct' },
    });
    expect(await signed('RS256', key)).toEqual({ kind: 'signing-other-alg' });
    expect(key.read?.problems).toContainEqual({ kind: 'key-secret-is-public-key' });
  });
});

test('an RSA key that is too short for the algorithm is refused by name', async () => {
  const key = await imported(
    generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' }),
  );
  expect(await signed('RS256', key)).toHaveProperty('token');
  expect(await signed('PS512', key)).toEqual({ kind: 'signing-refused' });
});
