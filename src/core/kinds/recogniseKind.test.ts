import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readJson } from '../json/read.js';
import { tokenKinds, type KindReason, type TokenKind } from './kinds.js';
import { recogniseKind } from './recogniseKind.js';

const part = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { text, json: readJson(text) };
};
const of = (header: unknown, payload: unknown) =>
  recogniseKind(part(header), payload === null ? null : part(payload));

const issuer = { iss: 'https://issuer.example', sub: 'u-1', aud: 'client-1', iat: 1, exp: 2 };
const client = { iss: 'client-1', sub: 'client-1', aud: 'https://as.example', exp: 2 };
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const axway = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer:';
const rs256 = { alg: 'RS256', typ: 'JWT' };
const claims = (...names: string[]): KindReason => ({ fact: 'claims', names });
const inHeader = (...names: string[]): KindReason => ({ fact: 'header', names });
const iss = (value: string): KindReason => ({ fact: 'value', claim: 'iss', value });
const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const entraV1 = `https://sts.windows.net/${tenant}/`;
const entraV2 = `https://login.microsoftonline.com/${tenant}/v2.0`;
const graph = '00000003-0000-0000-c000-000000000000';
const pool = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Example';
const actions = 'https://token.actions.githubusercontent.com';
const iap = 'https://cloud.google.com/iap';
const team = 'https://acme.cloudflareaccess.com';
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
  ['jwt', [{ fact: 'typ', typ: 'x+jwt' }], { alg: 'RS256', typ: 'x+jwt' }, { ...issuer, nonce: 'n' }],
  ['jwt', [], { alg: 'RS256', typ: 'constructor' }, { toString: 1 }],

  ['id-token', [claims('nonce')], rs256, { ...issuer, nonce: 'n' }],
  ['id-token', [claims('at_hash', 'nonce')], rs256, { ...issuer, nonce: 'n', at_hash: 'h', scope: 'x' }],
  ['id-token', [claims('auth_time', 'email')], rs256, { ...issuer, auth_time: 1, email: 'e' }],
  ['id-token', [{ fact: 'azp-in-aud' }], rs256, { ...issuer, aud: ['x', 'client-1'], azp: 'client-1' }],
  ['id-token', [{ fact: 'value', claim: 'token_use', value: 'id' }], rs256, { ...issuer, token_use: 'id' }],
  ['id-token', [{ fact: 'value', claim: 'typ', value: 'ID' }], rs256, { ...issuer, typ: 'ID', scope: 'x' }],

  ['at-jwt', [{ fact: 'typ', typ: 'at+jwt' }], { alg: 'RS256', typ: 'at+jwt' }, issuer],
  ['at-jwt', [{ fact: 'typ', typ: 'application/AT+JWT' }], { typ: 'application/AT+JWT' }, issuer],
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
  ['security-event', [claims('events')], rs256, { ...issuer, events: { 'urn:x:y': {} } }],
  ['jwt', [], rs256, { ...issuer, events: { signup: {} } }],
  ['jwt', [], rs256, { ...issuer, events: ['urn:x:y'] }],
  [
    'security-event',
    [{ fact: 'typ', typ: 'secevent+jwt' }],
    { alg: 'RS256', typ: 'secevent+jwt' },
    { ...issuer, nonce: 'n' },
  ],
  [
    'request-object',
    [claims('response_type', 'client_id')],
    rs256,
    { ...issuer, response_type: 'code', nonce: 'n', client_id: 'c' },
  ],
  [
    'request-object',
    [{ fact: 'typ', typ: 'oauth-authz-req+jwt' }],
    { alg: 'RS256', typ: 'oauth-authz-req+jwt' },
    { client_id: 'c' },
  ],

  ['entra-v1', [iss(entraV1)], rs256, { ...issuer, iss: entraV1, appid: 'a', scp: 's', ver: '1.0' }],
  ['entra-v2', [iss(entraV2)], rs256, { ...issuer, iss: entraV2, azp: 'a', roles: ['r'] }],
  ['id-token', [claims('nonce')], rs256, { ...issuer, iss: entraV2, nonce: 'n', roles: ['r'] }],
  [
    'graph',
    [{ fact: 'value', claim: 'aud', value: graph }],
    { ...rs256, nonce: 'n' },
    { ...issuer, iss: entraV1, aud: graph, appid: 'a' },
  ],
  [
    'graph',
    [{ fact: 'value', claim: 'aud', value: 'https://graph.microsoft.com/' }],
    rs256,
    { ...issuer, aud: 'https://graph.microsoft.com/', appid: 'a' },
  ],
  ['graph', [inHeader('nonce')], { ...rs256, nonce: 'n' }, { ...issuer, iss: entraV1, appid: 'a' }],
  ['access-token', [claims('scope')], { ...rs256, nonce: 'n' }, { ...issuer, scope: 's' }],
  ['cognito-access', [iss(pool)], rs256, { iss: pool, sub: 's', token_use: 'access', client_id: 'c' }],
  ['cognito-access', [iss(pool)], rs256, { iss: pool, sub: 's', client_id: 'c' }],
  ['cognito-id', [iss(pool)], rs256, { ...issuer, iss: pool, token_use: 'id', 'cognito:username': 'u' }],
  ['cognito-id', [iss(pool)], rs256, { ...issuer, iss: pool }],
  ['github-actions', [iss(actions)], rs256, { ...issuer, iss: actions, repository: 'o/r' }],
  ['github-actions', [iss(`${actions}/octo`)], rs256, { ...issuer, iss: `${actions}/octo` }],
  [
    'github-actions',
    [claims('repository', 'run_id', 'job_workflow_ref')],
    rs256,
    { ...issuer, repository: 'o/r', run_id: '1', job_workflow_ref: 'x' },
  ],
  [
    'gitlab-ci',
    [claims('project_path', 'pipeline_id', 'job_id')],
    rs256,
    { ...issuer, project_path: 'g/p', pipeline_id: '1', job_id: '2' },
  ],
  ['kubernetes', [claims('kubernetes.io')], rs256, { ...issuer, 'kubernetes.io': { namespace: 'n' } }],
  [
    'kubernetes',
    [claims('kubernetes.io/serviceaccount/namespace')],
    rs256,
    { iss: 'kubernetes/serviceaccount', 'kubernetes.io/serviceaccount/namespace': 'n' },
  ],
  [
    'alb',
    [inHeader('signer', 'client')],
    { alg: 'ES256', kid: 'k', signer: 'arn:aws:elasticloadbalancing:x', client: 'c', iss: 'i', exp: 1 },
    { sub: 's', email: 'e' },
  ],
  ['google-iap', [iss(iap)], { alg: 'ES256' }, { ...issuer, iss: iap, email: 'e' }],
  ['cloudflare-access', [iss(team)], rs256, { ...issuer, iss: team, email: 'e', type: 'app' }],

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
