import { generateProof } from 'dpop';
import fc from 'fast-check';
import { exportJWK, SignJWT } from 'jose';
import * as oauth from 'oauth4webapi';
import { expect, test } from 'vitest';
import { judgeProof } from './verdict.js';
import { dpopHeaders } from './send.js';
import { ed25519, key, never, proofsAt, rsa } from './testing/proofs.js';

const now = Math.floor(Date.now() / 1000);
const { made } = proofsAt(now, () => crypto.randomUUID());

const texts = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
  path: fc.webPath(),
  query: fc.webQueryParameters(),
  accessToken: fc.oneof(
    fc.constant(''),
    fc.base64String({ minLength: 4 }).map((text) => text.replace(/=+$/, '')),
  ),
  nonce: fc.oneof(fc.constant(''), fc.stringMatching(/^[\w-]{1,20}$/)),
});
const pairOf = async (alg: 'ES256' | 'PS256' | 'Ed25519') =>
  oauth.generateKeyPair(alg, { extractable: true });
const pairs = await Promise.all((['ES256', 'PS256', 'Ed25519'] as const).map(pairOf));

test('200 that dpop makes, and as many of oauth4webapi, are valid here', async () => {
  for (const [at, one] of fc.sample(texts, { numRuns: 200, seed: 1 }).entries()) {
    const url = `https://api.example${one.path}${one.query === '' ? '' : `?${one.query}`}`;
    const keys = pairs[at % 3] ?? never();
    const of = { ...one, url, now, skew: 5 };
    const { origin, pathname } = new URL(url);
    const theirs = await generateProof(
      { publicKey: keys.publicKey, privateKey: keys.privateKey },
      origin + pathname,
      one.method,
      one.nonce || undefined,
      one.accessToken || undefined,
    );
    expect(await judgeProof(theirs, of), url).toMatchObject({ status: 'valid', findings: [] });
    expect(await proofOfOauth(keys, url, one), url).toSatisfy(isString);
    expect(await judgeProof(await proofOfOauth(keys, url, one), of), url).toMatchObject({ status: 'valid' });
  }
});
const isString = (value: unknown) => typeof value === 'string';

/** What it would send: it makes proofs for requests alone. */
async function proofOfOauth(
  keys: CryptoKeyPair,
  url: string,
  { method, accessToken, nonce }: { method: string; accessToken: string; nonce: string },
): Promise<string> {
  const handle = oauth.DPoP({}, keys);
  let proof = '';
  const fetch = (_: string, { headers }: { headers: HeadersInit }) => {
    proof = new Headers(headers).get('dpop') ?? '';
    return Promise.resolve(new Response('{}', { headers: nonce === '' ? {} : { 'dpop-nonce': nonce } }));
  };
  const ask = () =>
    oauth.protectedResourceRequest(accessToken || 'x', method, new URL(url), undefined, null, {
      DPoP: handle,
      [oauth.customFetch]: fetch,
    });
  await ask();
  // The nonce of the first answer is in the second request.
  if (nonce !== '') await ask();
  return proof;
}

test('200 that are made here are accepted by oauth4webapi at a resource', async () => {
  const server = { issuer: 'https://as.example', jwks_uri: 'https://as.example/jwks' };
  const issuer = await oauth.generateKeyPair('ES256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(issuer.publicKey)), kid: 'a', alg: 'ES256', use: 'sig' }] };
  for (const [at, one] of fc.sample(texts, { numRuns: 200, seed: 2 }).entries()) {
    const by = [key, rsa, ed25519][at % 3] ?? never();
    const url = `https://api.example${one.path}${one.query === '' ? '' : `?${one.query}`}`;
    const accessToken = await new SignJWT({ client_id: 'a', cnf: { jkt: by.facts.thumbprint } })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'a' })
      .setIssuer(server.issuer)
      .setAudience('https://api.example')
      .setSubject('a')
      .setJti(String(at))
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .sign(issuer.privateKey);
    const proof = await made({ method: one.method, url, accessToken, nonce: one.nonce }, by);
    const headers = Object.fromEntries(
      dpopHeaders(proof, accessToken)
        .split('\n')
        .map((line) => line.split(': ', 2) as [string, string]),
    );
    const claims = await oauth.validateJwtAccessToken(
      server,
      new Request(url, { method: one.method, headers }),
      'https://api.example',
      { requireDPoP: true, [oauth.customFetch]: () => Promise.resolve(Response.json(jwks)) },
    );
    expect(claims.cnf?.jkt).toBe(by.facts.thumbprint);
  }
});
