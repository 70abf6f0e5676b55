import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { decoded, golden } from '../journeys/tokens.js';
import { bashSigns } from './bash.js';
import { forgeries } from './forgeries.js';
import { goSigns, goVerifies } from './go.js';
import { jsonwebtokenVerifies } from './jsonwebtoken.js';
import { opensslGenerates, opensslKeyId, opensslPublic, opensslSigns, opensslVerifies } from './openssl.js';
import { pyjwtReads, pyjwtVerifies } from './python.js';
import { requires } from './tools.js';

const { applicationId } = golden;
const judges: Record<string, (token: string, publicKeyPem: string) => boolean | Promise<boolean>> = {
  openssl: opensslVerifies,
  Go: goVerifies,
  PyJWT: (token, publicKeyPem) => pyjwtVerifies(token, publicKeyPem, applicationId),
  jsonwebtoken: jsonwebtokenVerifies,
};
const claims = (more: object = {}) => {
  const now = Math.floor(Date.now() / 1000);
  return { sub: applicationId, aud: applicationId, iss: applicationId, iat: now, exp: now + 600, ...more };
};

for (const format of ['PKCS#8', 'PKCS#1'] as const) {
  test(`every judge accepts what any tool signs with a ${format} key, and no forgery`, async () => {
    requires('openssl', 'jq', 'golang-go', 'golang-github-dgrijalva-jwt-go-dev', 'python3-jwt');
    const privateKey = await opensslGenerates(2048, format);
    const publicKey = await opensslPublic(privateKey);
    const otherKey = await opensslPublic(await opensslGenerates());
    const header = JSON.stringify({ alg: 'RS256', kid: 'k' });
    for (const [signer, token] of Object.entries({
      bash: await bashSigns(privateKey, applicationId, 'k'),
      Go: await goSigns(JSON.stringify(claims()), 'k', privateKey),
      openssl: await opensslSigns(header, Buffer.from(JSON.stringify(claims())), privateKey),
    })) {
      for (const [judge, verifies] of Object.entries(judges)) {
        expect(await verifies(token, publicKey), `${judge} judges ${signer}`).toBe(true);
        expect(await verifies(token, otherKey), `${judge} judges ${signer}: other key`).toBe(false);
        for (const [what, forgery] of Object.entries(forgeries(token, publicKey))) {
          expect(forgery).not.toBe(token);
          expect(await verifies(forgery, publicKey), `${judge} judges ${signer}: ${what}`).toBe(false);
        }
      }
    }
  });
}

test('openssl computes the Key ID that AMPLIFY shows', async () => {
  requires('openssl');
  const pem = new URL('../vectors/own/jwtio-default-rs256-public.pem', import.meta.url);
  const publicKey = await readFile(pem, 'utf8');
  expect(await opensslKeyId(publicKey)).toBe(golden.keyId);
  expect(await opensslVerifies(golden.token, publicKey)).toBe(true);
});

test('openssl makes keys of the size and format asked for', async () => {
  requires('openssl');
  const pkcs1 = await opensslGenerates(3072, 'PKCS#1');
  expect(pkcs1).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
  expect(decoded(await opensslSigns('{}', '{}', pkcs1)).signature).toHaveLength(384);
  expect(await opensslGenerates()).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
});

test('openssl finds trailing bits that say nothing', async () => {
  requires('openssl');
  const privateKey = await opensslGenerates();
  const token = await opensslSigns('{"alg":"RS256"}', '{}', privateKey);
  const last = token.slice(-1);
  // 256 bytes leave two bits of the last character unused: the next letter decodes to the same bytes.
  const next = { A: 'B', Q: 'R', g: 'h', w: 'x' }[last] ?? '';
  const uncanonical = token.slice(0, -1) + next;
  expect(decoded(uncanonical).signature).toEqual(decoded(token).signature);
  expect(await opensslVerifies(uncanonical, await opensslPublic(privateKey))).toBe(false);
});

test('PyJWT gives the claims with their digits, or its reason', async () => {
  requires('openssl', 'python3-jwt');
  const privateKey = await opensslGenerates();
  const publicKey = await opensslPublic(privateKey);
  const { iat, exp } = claims();
  const payload = `{"aud":"a","iss":"i","iat":${iat},"exp":${exp},"n":9007199254740993,"n2":1.0}`;
  const token = await opensslSigns('{"alg":"RS256"}', payload, privateKey);
  const read = (audience: string, issuer: string) => pyjwtReads(token, publicKey, { audience, issuer });
  expect(await read('a', 'i')).toEqual({ ok: true, claims: payload });
  expect(await read('b', 'i')).toEqual({ ok: false, error: expect.stringContaining('InvalidAudienceError') });
  expect(await read('a', 'j')).toEqual({ ok: false, error: expect.stringContaining('InvalidIssuerError') });
  await expect(pyjwtReads(token, 'no key', { audience: 'a' })).rejects.toThrow();
});

test('the judges that read times refuse an expired token', async () => {
  requires('openssl', 'jq', 'golang-go', 'golang-github-dgrijalva-jwt-go-dev', 'python3-jwt');
  const privateKey = await opensslGenerates();
  const publicKey = await opensslPublic(privateKey);
  const expired = await bashSigns(privateKey, applicationId, 'k', -1);
  expect(await opensslVerifies(expired, publicKey), 'openssl sees the signature alone').toBe(true);
  expect(await goVerifies(expired, publicKey)).toBe(false);
  expect(jsonwebtokenVerifies(expired, publicKey)).toBe(false);
  expect(await pyjwtReads(expired, publicKey, { audience: applicationId })).toEqual({
    ok: false,
    error: expect.stringContaining('ExpiredSignatureError'),
  });
});
