import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { exportJWK, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { readJson } from '../json/read.js';
import { readPublicJwk } from '../keys/publicJwk.js';
import { htuOf, normalHtu } from './htu.js';
import { judgeProof } from './verdict.js';
import { dpopDefects, makeProof, type DpopDefect } from './make.js';
import { dpopSeverities, type DpopFinding } from './problems.js';
import { boundToken, ed25519, key, never, part, proofsAt, rsa, wishes } from './testing/proofs.js';

const now = Math.floor(Date.now() / 1000);
const { made, request } = proofsAt(now, () => crypto.randomUUID());

describe('a proof that was made here', () => {
  test.each([key, rsa, ed25519])('by $alg is valid, and carries nothing private', async (by) => {
    const own = { ...wishes, accessToken: boundToken(by.facts.thumbprint) };
    const proof = await made(own, by);
    expect(await judgeProof(proof, { ...request, accessToken: own.accessToken })).toEqual({
      status: 'valid',
      thumbprint: by.facts.thumbprint,
      jwk: JSON.stringify(readPublicJwk(JSON.stringify(by.facts.jwk))?.jwk),
      findings: [],
    });
    const [header = '', payload = ''] = proof
      .split('.')
      .map((one) => Buffer.from(one, 'base64url').toString());
    expect(Object.keys((JSON.parse(header) as { jwk: object }).jwk)).toEqual(
      Object.keys(readPublicJwk(JSON.stringify(by.facts.jwk))?.jwk ?? {}),
    );
    expect(JSON.parse(payload)).toMatchObject({ htm: 'POST', htu: 'https://api.example/orders', iat: now });
  });

  test.each([
    ['ftp://api.example', 'POST', 'url-invalid'],
    ['', 'POST', 'url-invalid'],
    ['https://', 'POST', 'url-invalid'],
    ['https://api.example', 'PO ST', 'method-invalid'],
    ['https://api.example', '', 'method-invalid'],
  ])('is not made for %j %j', async (url, method, kind) => {
    const answer = await makeProof({ ...wishes, url, method }, key, { now, jti: 'a' });
    expect(answer).toEqual({ ok: false, problem: { kind } });
  });

  test('is for another request no more', async () => {
    const proof = await made();
    for (const [also, kind] of [
      [{ method: 'GET' }, 'htm-other'],
      [{ url: 'https://api.example/other' }, 'htu-other'],
      [{ nonce: 'next-nonce' }, 'nonce-other'],
      [{ now: now + 301 }, 'iat-old'],
      [{ now: now - 61 }, 'iat-ahead'],
    ] as const)
      expect((await judgeProof(proof, { ...request, ...also })).findings).toMatchObject([{ kind }]);
    const { findings } = await judgeProof(proof, { ...request, accessToken: 'opaque' });
    expect(findings).toMatchObject([{ kind: 'ath-other' }]);
    const unbound = await made({ accessToken: boundToken(null) });
    expect(await judgeProof(unbound, { ...request, accessToken: boundToken(null) })).toMatchObject({
      status: 'valid-with-notice',
      findings: [{ kind: 'token-unbound' }],
    });
  });
});

const named: Record<DpopDefect, DpopFinding['kind']> = {
  typ: 'typ',
  'jwk-missing': 'jwk-missing',
  'jwk-private': 'jwk-private',
  'alg-none': 'alg',
  symmetric: 'alg',
  signature: 'signature',
  htm: 'htm-other',
  htu: 'htu-other',
  'htu-query': 'htu-query',
  'iat-old': 'iat-old',
  'iat-ahead': 'iat-ahead',
  'jti-missing': 'claim-missing',
  ath: 'ath-other',
  'ath-missing': 'claim-missing',
  nonce: 'nonce-other',
  'nonce-missing': 'claim-missing',
  'other-key': 'jkt-other',
};
test.each(dpopDefects)('wrong on purpose, %s: that is named, and nothing else', async (defect) => {
  const { status, findings } = await judgeProof(await made({ defect }), request);
  expect(status).toBe(dpopSeverities[named[defect]] === 'error' ? 'invalid' : 'valid-with-notice');
  // Of a key that is not one's own the access token knows nothing, either.
  const others = findings.filter(({ kind }) => defect !== 'jwk-private' || kind !== 'jkt-other');
  expect(others.map(({ kind }) => kind)).toEqual([named[defect]]);
});

test('one’s own private key is in no proof, the one with a private key in it included', async () => {
  const { d = '', y = '' } = await exportJWK(key.privateKey ?? never());
  for (const defect of dpopDefects) {
    const [header = ''] = (await made({ defect })).split('.');
    const text = Buffer.from(header, 'base64url').toString();
    expect(text, defect).not.toContain(d);
    expect(text.includes(y), defect).toBe(!['jwk-private', 'jwk-missing', 'other-key'].includes(defect));
  }
});
const signed = (header: object, payload: object) =>
  new SignJWT({ jti: 'a'.repeat(22), htm: 'POST', htu: 'https://api.example/orders', iat: now, ...payload })
    .setProtectedHeader({
      typ: 'dpop+jwt',
      alg: 'ES256',
      jwk: readPublicJwk(JSON.stringify(key.facts.jwk))?.jwk ?? {},
      ...header,
    })
    .sign(key.privateKey ?? never());
test.each<[string, object, object, DpopFinding['kind']]>([
  ['a short jti', {}, { jti: '1' }, 'jti-short'],
  ['no htm', {}, { htm: '' }, 'claim-missing'],
  ['an htu that is a path', {}, { htu: '/orders' }, 'htu-not-url'],
  ['an exp that has passed', {}, { exp: now - 1 }, 'expired'],
  ['a jwk that is no key', { jwk: { kty: 'EC', crv: 'P-256' } }, {}, 'jwk-unreadable'],
  ['a jwk of another curve', { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } }, {}, 'signature'],
])('%s is named', async (_, header, payload, kind) => {
  const plain = { ...request, accessToken: '', nonce: '' };
  const { findings } = await judgeProof(await signed(header, payload), plain);
  expect(findings.map((one) => one.kind)).toEqual([kind]);
});

test('the address is compared without query and fragment, and in one form', () => {
  expect(htuOf('https://a.example/b?c#d')).toBe('https://a.example/b');
  expect(normalHtu('HTTPS://A.example:443/%7eb%2f')).toBe('https://a.example/~b%2F');
  expect(normalHtu('https://a.example')).toBe('https://a.example/');
  for (const none of ['a.example/b', 'mailto:a@b', 'https://']) expect(normalHtu(none)).toBeNull();
});

describe('RFC 9449', () => {
  /** Figures 2 and 12: the same key, for the token endpoint and for a resource. */
  const header = {
    typ: 'dpop+jwt',
    alg: 'ES256',
    jwk: {
      kty: 'EC',
      x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
      y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
      crv: 'P-256',
    },
  };
  test('the key of its proofs has the thumbprint that its access token is bound to (figures 7 and 8)', () => {
    expect(readPublicJwk(JSON.stringify(header.jwk))?.thumbprint).toBe(
      '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
    );
  });
  test('ath of its access token (figures 12 and 13)', async () => {
    const accessToken = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU';
    const payload = {
      jti: 'e1j3V_bKic8-LAEB_lccD0G',
      htm: 'GET',
      htu: 'https://resource.example.org/protectedresource',
    };
    const ath = 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo';
    const token = `${part(header)}.${part({ ...payload, iat: 1562262618, ath })}.${'A'.repeat(86)}`;
    const of = { method: 'GET', url: payload.htu, accessToken, nonce: '', now: 1562262618, skew: 0 };
    // The signature is not the one of the RFC.
    expect((await judgeProof(token, of)).findings).toEqual([{ kind: 'signature', is: 'invalid' }]);
  });
});

test('20,000 mutations throw nothing, and none of them is valid', { timeout: 240_000 }, async () => {
  const original = await made();
  const parts = original.split('.');
  const mutation = fc.oneof(
    fc
      .tuple(fc.nat(original.length - 1), fc.constantFrom(...Array.from('Ax-_.~=+ {"é\0')))
      .map(([at, character]) => {
        return original.slice(0, at) + character + original.slice(at + 1);
      }),
    fc.nat(original.length - 1).map((at) => original.slice(0, at) + original.slice(at + 1)),
    fc.nat(original.length - 1).map((at) => original.slice(0, at)),
    fc
      .tuple(fc.nat(2), fc.nat(2))
      .map(([one, other]) => parts.map((own, at) => (at === one ? (parts[other] ?? '') : own)).join('.')),
    fc.tuple(fc.nat(2), fc.json()).map(([one, json]) => {
      return parts
        .map((own, at) => (at === one ? part(readJson(json).root ? JSON.parse(json) : json) : own))
        .join('.');
    }),
  );
  const valid: string[] = [];
  for (const mutated of fc.sample(mutation, { numRuns: 20_000, seed: 9449 })) {
    const { status } = mutated === original ? { status: 'invalid' } : await judgeProof(mutated, request);
    if (status.startsWith('valid')) valid.push(mutated);
  }
  expect(valid).toEqual([]);
});

test('a thumbprint is the one of RFC 7638', () => {
  const jwk = { kty: 'RSA', e: 'AQAB', n: 'AQ' };
  const canonical = '{"e":"AQAB","kty":"RSA","n":"AQ"}';
  expect(readPublicJwk(JSON.stringify({ ...jwk, kid: 'x', d: 'y' }))).toEqual({
    jwk,
    thumbprint: createHash('sha256').update(canonical).digest('base64url'),
    privateMembers: ['d'],
  });
});
