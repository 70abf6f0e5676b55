import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readJson } from '../json/read.js';
import { tokenKinds, type KindReason, type TokenKind } from './kinds.js';
import { logoutEvent, recogniseKind } from './recogniseKind.js';

const part = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { text, json: readJson(text) };
};
const of = (header: unknown, payload: unknown) =>
  recogniseKind(part(header), payload === null ? null : part(payload));

const issuer = { iss: 'https://issuer.example', sub: 'u-1', aud: 'client-1', iat: 1, exp: 2 };
const client = { iss: 'client-1', sub: 'client-1', aud: 'https://as.example', exp: 2 };
const axway = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer:';
const rs256 = { alg: 'RS256', typ: 'JWT' };
const claims = (...names: string[]): KindReason => ({ fact: 'claims', names });
const endpoint: KindReason = { fact: 'aud-is-token-endpoint', aud: 'https://as.example/token' };

const samples: [TokenKind, KindReason[], header: unknown, payload: unknown][] = [
  ['jwt', [], rs256, {}],
  [
    'jwt',
    [],
    { alg: 'HS256', typ: 'JWT' },
    { sub: '1234567890', name: 'John Doe', admin: true, iat: 1516239022 },
  ],
  ['jwt', [], rs256, { iss: 'a', sub: 'a', aud: 'a', iat: 1, exp: 2 }],
  ['jwt', [], rs256, { iss: 'a', sub: 'a', aud: 'a', jti: 'j' }],
  ['jwt', [], rs256, { sub: 'a', email: 'a@example.org' }],
  ['jwt', [], 'not json', {}],
  ['jwt', [], '', null],
  ['jwt', [], rs256, '{"sub":"u-1","au'],
  ['jwt', [], rs256, { ...issuer, response_type: 'code', nonce: 'n', client_id: 'c' }],
  [
    'jwt',
    [{ fact: 'typ', typ: 'secevent+jwt' }],
    { alg: 'RS256', typ: 'secevent+jwt' },
    { ...issuer, nonce: 'n' },
  ],
  ['jwt', [], { alg: 'RS256', typ: 'constructor' }, { toString: 1 }],

  ['id-token', [claims('nonce')], rs256, { ...issuer, nonce: 'n' }],
  ['id-token', [claims('at_hash', 'nonce')], rs256, { ...issuer, nonce: 'n', at_hash: 'h', scope: 'x' }],
  ['id-token', [claims('auth_time', 'email')], rs256, { ...issuer, auth_time: 1, email: 'e' }],
  ['id-token', [{ fact: 'azp-in-aud' }], rs256, { ...issuer, aud: ['x', 'client-1'], azp: 'client-1' }],
  ['id-token', [{ fact: 'value', claim: 'token_use', value: 'id' }], rs256, { ...issuer, token_use: 'id' }],
  ['id-token', [{ fact: 'value', claim: 'typ', value: 'ID' }], rs256, { ...issuer, typ: 'ID', scope: 'x' }],

  ['access-token', [{ fact: 'typ', typ: 'at+jwt' }], { alg: 'RS256', typ: 'at+jwt' }, issuer],
  ['access-token', [{ fact: 'typ', typ: 'application/AT+JWT' }], { typ: 'application/AT+JWT' }, issuer],
  ['access-token', [claims('scope')], rs256, { ...issuer, scope: 'read' }],
  ['access-token', [claims('scp', 'appid')], rs256, { ...issuer, appid: 'a', scp: 'x', name: 'N' }],
  ['access-token', [{ fact: 'azp-not-in-aud' }], rs256, { ...issuer, azp: 'spa', email: 'e' }],
  [
    'access-token',
    [{ fact: 'value', claim: 'token_use', value: 'access' }],
    rs256,
    { iss: 'i', sub: 's', token_use: 'access' },
  ],

  ['client-assertion', [{ fact: 'iss-is-sub' }], rs256, { ...client, jti: 'j' }],
  ['client-assertion', [{ fact: 'iss-is-sub' }, endpoint], rs256, { ...client, aud: endpoint.aud }],
  ['client-assertion', [{ fact: 'iss-is-sub' }, endpoint], rs256, { ...client, aud: ['x', endpoint.aud] }],
  ['client-assertion', [{ fact: 'iss-is-sub' }], rs256, { ...client, iss: `${axway}client-1`, jti: 'j' }],
  [
    'client-assertion',
    [{ fact: 'typ', typ: 'client-authentication+jwt' }],
    { typ: 'client-authentication+jwt' },
    client,
  ],
  ['jwt', [], rs256, client],
  [
    'authorization-grant',
    [endpoint],
    rs256,
    { iss: 'a@b.example', scope: 's', aud: endpoint.aud, iat: 1, exp: 2 },
  ],

  ['dpop-proof', [{ fact: 'typ', typ: 'dpop+jwt' }], { typ: 'dpop+jwt', alg: 'ES256' }, {}],
  [
    'dpop-proof',
    [claims('htm', 'htu')],
    { alg: 'ES256' },
    { htm: 'GET', htu: 'https://a.example', nonce: 'n' },
  ],
  ['sd-jwt', [{ fact: 'typ', typ: 'dc+sd-jwt' }], { typ: 'dc+sd-jwt', alg: 'ES256' }, issuer],
  ['sd-jwt', [claims('_sd', '_sd_alg')], rs256, { ...issuer, _sd: [], _sd_alg: 'sha-256' }],
  [
    'key-binding',
    [{ fact: 'typ', typ: 'kb+jwt' }],
    { typ: 'kb+jwt', alg: 'ES256' },
    { nonce: 'n', aud: 'v' },
  ],
  ['logout-token', [{ fact: 'typ', typ: 'logout+jwt' }], { typ: 'logout+jwt' }, issuer],
  ['logout-token', [claims('events')], rs256, { ...issuer, events: { [logoutEvent]: {} } }],

  ['encrypted', [{ fact: 'enc', enc: 'A256GCM' }], { alg: 'RSA-OAEP', enc: 'A256GCM' }, null],
  ['encrypted', [{ fact: 'enc', enc: 'A256GCM' }], { enc: 'A256GCM' }, ''],
  ['jwt', [], { alg: 'RS256', enc: 'A256GCM' }, {}],
  ['nested', [{ fact: 'cty', cty: 'JWT' }], { alg: 'RS256', cty: 'JWT' }, 'eyJhbGciOiJub25lIn0.e30.'],
  ['not-jwt', [{ fact: 'payload', is: 'not-text' }], rs256, null],
  ['not-jwt', [{ fact: 'payload', is: 'not-json' }], rs256, 'A dangerous business.'],
  ['not-jwt', [{ fact: 'payload', is: 'not-object' }], { alg: 'RS256', typ: 'at+jwt' }, '[1]'],
];

describe('the kind of a token, and what tells it', () => {
  test.each(samples)('%s %j %j %j', (kind, reasons, header, payload) => {
    expect(of(header, payload)).toEqual({ kind, reasons });
  });

  test('every kind is met', () => {
    expect(new Set(samples.map(([kind]) => kind))).toEqual(new Set(tokenKinds));
  });

  test('anything has a kind, and the order of its members does not matter', () => {
    fc.assert(
      fc.property(fc.json(), fc.oneof(fc.constant(null), fc.json()), (header, payload) => {
        expect(tokenKinds).toContain(of(header, payload).kind);
      }),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries({ ...issuer, nonce: 'n', scope: 's', azp: 'x' })),
        (members) => {
          const sorted = members.toSorted(([one], [other]) => one.localeCompare(other));
          expect(of(rs256, Object.fromEntries(members)).kind).toBe(
            of(rs256, Object.fromEntries(sorted)).kind,
          );
        },
      ),
    );
  });
});
