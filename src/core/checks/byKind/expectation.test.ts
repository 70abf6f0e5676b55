import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../json/read.js';
import { expectedNames, type Expected } from '../../kinds/expected.js';
import { kindOf } from '../../kinds/all.js';
import { tokenKinds, type TokenKind } from '../../kinds/kinds.js';
import { runChecksFor } from '../subject.js';
import type { AnyCheckId } from './ids.js';
import { healthy, now } from './testing/healthy.js';

const part = (value: object | string | null) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { text, json: readJson(text) };
};

const run = (kind: TokenKind, expected: Expected, payload: object = {}, header: object = {}) => {
  const good = healthy[kind];
  const claims = typeof good.payload === 'string' || good.payload === null ? {} : good.payload;
  return runChecksFor(
    { by: 'kind', kind },
    {
      header: part({ ...good.header, ...header }),
      payload: part({ ...claims, ...payload }),
      token: 'x',
      signature: 'valid',
      key: null,
      loadedKeys: [],
      fieldValues: {},
      expected,
      now,
      skew: 0,
    },
  );
};
const found = (...args: Parameters<typeof run>): string[] =>
  run(...args)
    .filter(({ result }) => result === 'fail' || result === 'warn')
    .map(({ id, problem }) => `${id} ${problem?.kind ?? ''}`);

type Case = [kind: TokenKind, expected: Expected, finding: string | null, payload?: object, header?: object];

const issuer = 'https://issuer.example';
const cases: Case[] = [
  ['id-token', {}, null],
  ['id-token', { audience: '  ' }, null],
  ['id-token', { issuer, audience: 'client-1', client: 'client-1', nonce: 'n' }, null],
  ['id-token', { issuer: `${issuer}/` }, 'iss kind-expected-other'],
  ['id-token', { audience: 'client-2' }, 'aud kind-expected-other'],
  ['id-token', { audience: 'client-2' }, null, { aud: ['client-1', 'client-2'], azp: 'client-1' }],
  ['id-token', { client: 'client-2' }, 'azp kind-expected-other'],
  ['id-token', { client: 'client-2' }, 'azp kind-expected-other', { aud: ['client-2', 'x'], azp: 'x' }],
  ['id-token', { nonce: 'm' }, 'nonce kind-expected-other'],
  ['id-token', { nonce: 'm' }, 'nonce kind-expected-missing', { nonce: undefined }],
  ['id-token', { subject: 'u-2' }, null],
  ['access-token', { client: 'c' }, 'client_id kind-expected-missing'],
  ['access-token', { client: 'c' }, null, { azp: 'c' }],
  ['access-token', { client: 'c' }, 'client_id kind-expected-other', { appid: 'd' }],
  ['access-token', { scope: 's' }, null],
  ['access-token', { scope: 's t' }, 'scope kind-scope-lacking'],
  ['access-token', { scope: 'b' }, 'scope kind-scope-lacking', { scope: 'ab bc' }],
  ['access-token', { scope: 'b' }, null, { scope: ['a', 'b'] }],
  ['access-token', { scope: 'b' }, 'scope kind-expected-missing', { scope: undefined }],
  ['entra-v2', { scope: 'Orders.Read' }, null, { scp: undefined, roles: ['Orders.Read'] }],
  ['entra-v1', { client: 'x' }, 'appid kind-expected-other'],
  ['entra-v2', { audience: 'api://orders' }, 'aud kind-expected-other'],
  ['cognito-access', { client: 'client-2' }, 'client_id kind-expected-other'],
  ['github-actions', { subject: 'repo:octo-org/octo-repo:ref:refs/heads/main' }, 'sub kind-expected-other'],
  ['kubernetes', { audience: 'vault' }, 'aud kind-expected-other'],
  ['alb', { issuer: 'https://x.example' }, 'iss kind-expected-other'],
  ['alb', { client: '1example23456789' }, null],
  ['alb', { client: 'x' }, 'client kind-expected-other'],
  ['dpop-proof', { method: 'GET', url: 'https://API.example:443/orders?page=2' }, null],
  ['dpop-proof', { method: 'get' }, 'htm kind-expected-other'],
  ['dpop-proof', { url: 'https://api.example/' }, 'htu kind-expected-other'],
  ['dpop-proof', { nonce: 'n' }, 'nonce kind-expected-missing'],
  ['dpop-proof', { accessToken: 'at' }, 'ath kind-expected-missing'],
  ['request-object', { state: 'x' }, 'state kind-expected-other'],
  ['jwt', { issuer }, 'iss kind-expected-missing'],
  ['jwt', { accessToken: 'at' }, null],
];

describe('what is expected of a token', () => {
  test.each(cases)('%s %j: %s %j', (kind, expected, finding, payload, header) => {
    expect(found(kind, expected, payload, header)).toEqual(finding === null ? [] : [finding]);
  });

  test('what differs by a slash is told so, with both values', () => {
    const [iss] = run('id-token', { issuer: `${issuer}/` });
    expect(iss?.problem).toMatchObject({ found: [issuer], expected: `${issuer}/`, by: ['end-slash'] });
  });

  test.each(tokenKinds)('%s: every value that can be expected is checked', (kind) => {
    for (const name of expectedNames.filter((one) => kindOf(kind).expects[one])) {
      const ids: AnyCheckId[] = run(kind, { [name]: 'another' })
        .filter(({ result, problem }) => result === 'fail' || problem !== null)
        .map(({ id }) => id);
      const isHash =
        ['accessToken', 'code'].includes(name) || (name === 'state' && kind !== 'request-object');
      if (!isHash || kind === 'dpop-proof') expect(ids, name).toContain(kindOf(kind).expects[name]?.[0]);
    }
  });
});

/** As RFC 7518 and OpenID Connect Core section 3.1.3.6 say it, by another implementation. */
const half = (hash: string, text: string) => {
  const digest = createHash(hash).update(text, 'ascii').digest();
  return digest.subarray(0, digest.length / 2).toString('base64url');
};

describe('hashes of what stands beside the token', () => {
  const value = 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln';
  const algs: [string, string, string][] = [
    ['RS256', 'sha256', 'SHA-256'],
    ['ES256', 'sha256', 'SHA-256'],
    ['HS256', 'sha256', 'SHA-256'],
    ['PS384', 'sha384', 'SHA-384'],
    ['ES384', 'sha384', 'SHA-384'],
    ['RS512', 'sha512', 'SHA-512'],
    ['ES512', 'sha512', 'SHA-512'],
    ['EdDSA', 'sha512', 'SHA-512'],
    ['Ed25519', 'sha512', 'SHA-512'],
  ];
  const kinds = [
    ['at_hash', 'accessToken'],
    ['c_hash', 'code'],
    ['s_hash', 'state'],
  ] as const;
  const table = algs.flatMap(([alg, hash, name]) =>
    kinds.map(([claim, of]) => ({ alg, hash, name, claim, of })),
  );

  test.each(table)('$claim of $alg is $name', ({ alg, hash, name, claim, of }) => {
    const result = (hashed: string, typed: string) =>
      run('id-token', { [of]: typed }, { [claim]: hashed }, { alg }).find(({ id }) => id === claim);
    expect(result(half(hash, value), ` ${value}\n`)?.result).toBe('pass');
    const other = hash === 'sha256' ? ['sha512', 'SHA-512'] : ['sha256', 'SHA-256'];
    const problem = { kind: 'kind-hash-other', claim, of, alg, hash: name };
    expect(result(half(other[0] ?? '', value), value)?.problem).toEqual({ ...problem, madeWith: other[1] });
    expect(result(half(hash, value), `${value}x`)?.problem).toEqual({ ...problem, madeWith: null });
  });

  test('the value of the standard’s own example', () => {
    // OpenID Connect Core appendix A.3.
    const accessToken = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y';
    expect(found('id-token', { accessToken }, { at_hash: '77QmUPtjPfzWtF2AnpK9RQ' })).toEqual([]);
    expect(found('id-token', { accessToken: 'x' }, { at_hash: '77QmUPtjPfzWtF2AnpK9RQ' })).toEqual([
      'at_hash kind-hash-other',
    ]);
  });

  test('a token without the hash, or by an algorithm whose hash nobody names, says nothing', () => {
    expect(found('id-token', { accessToken: 'x', code: 'y', state: 'z' })).toEqual([]);
    const [check] = run('id-token', { accessToken: 'x' }, { at_hash: 'y' }, { alg: 'ML-DSA-44' }).filter(
      ({ id }) => id === 'at_hash',
    );
    expect(check?.result).not.toBe('fail');
  });

  test('ath is the whole SHA-256 (RFC 9449 section 4.2)', () => {
    const ath = createHash('sha256').update(value).digest('base64url');
    expect(found('dpop-proof', { accessToken: value }, { ath })).toEqual([]);
    expect(found('dpop-proof', { accessToken: 'x' }, { ath })).toEqual(['ath kind-hash-other']);
  });
});

test('what is secret is not said', () => {
  const said = JSON.stringify([
    run('id-token', { accessToken: 'secret', code: 'secret' }, { at_hash: 'x', c_hash: 'y' }),
    run('dpop-proof', { accessToken: 'secret' }),
  ]);
  expect(said).not.toContain('secret');
});
