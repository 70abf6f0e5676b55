import { AlbJwtVerifier, CognitoJwtVerifier } from 'aws-jwt-verify';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { readJson } from '../../json/read.js';
import type { TokenKind } from '../../kinds/kinds.js';
import { recogniseKind } from '../../kinds/recogniseKind.js';
import { readToken } from '../../token/read/read.js';
import { runChecksFor } from '../subject.js';

const now = Math.floor(Date.now() / 1000);
const region = 'eu-west-1';
const userPoolId = 'eu-west-1_Example';
const pool = `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`;
const client = 'client-1';
const albArn = `arn:aws:elasticloadbalancing:${region}:123456789012:loadbalancer/app/lb/0123456789abcdef`;
const kid = '9a1c0b52-3f7e-4d7b-9a41-2f6d8c0e5b13';
const issuer = 'https://id.example';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwkOf = (key: KeyObject, kty: string, alg: string) => ({
  ...key.export({ format: 'jwk' }),
  kty,
  kid,
  alg,
  use: 'sig',
});

/** A load balancer signs its segments with their padding. */
const padded = (text: string): string => text.padEnd(Math.ceil(text.length / 4) * 4, '=');

function tokenOf(kind: TokenKind, header: object, payload: object): string {
  const isAlb = kind === 'alb';
  const encode = (bytes: Buffer) => {
    const text = bytes.toString('base64url');
    return isAlb ? padded(text) : text;
  };
  const input = [header, payload].map((part) => encode(Buffer.from(JSON.stringify(part)))).join('.');
  const key = isAlb ? ({ key: ec.privateKey, dsaEncoding: 'ieee-p1363' } as const) : rsa.privateKey;
  return `${input}.${encode(sign('sha256', Buffer.from(input), key))}`;
}

const common = { sub: 'u-1', iss: pool, client_id: client, iat: now - 10, exp: now + 600, jti: 'j' };
const access = { ...common, token_use: 'access', scope: 'openid' };
const idToken = { ...common, client_id: undefined, aud: client, token_use: 'id', auth_time: now - 10 };
const albHeader = { alg: 'ES256', kid, iss: issuer, client, signer: albArn, exp: now + 100 };

const albClaims = { sub: 'u-1', email: 'a@b.example', iss: issuer, exp: now + 100 };

const rows: [name: string, kind: TokenKind, header: object, payload: object][] = [
  ['good', 'cognito-access', { alg: 'RS256', kid }, access],
  ['another client', 'cognito-access', { alg: 'RS256', kid }, { ...access, client_id: 'x' }],
  ['an ID token', 'cognito-access', { alg: 'RS256', kid }, { ...access, token_use: 'id' }],
  ['no token_use', 'cognito-access', { alg: 'RS256', kid }, { ...access, token_use: undefined }],
  ['expired', 'cognito-access', { alg: 'RS256', kid }, { ...access, exp: now - 600 }],
  ['another pool', 'cognito-access', { alg: 'RS256', kid }, { ...access, iss: `${pool}x` }],
  ['good', 'cognito-id', { alg: 'RS256', kid }, idToken],
  ['another client', 'cognito-id', { alg: 'RS256', kid }, { ...idToken, aud: 'x' }],
  ['an access token', 'cognito-id', { alg: 'RS256', kid }, { ...idToken, token_use: 'access' }],
  ['expired', 'cognito-id', { alg: 'RS256', kid }, { ...idToken, exp: now - 600 }],
  ['good', 'alb', albHeader, albClaims],
  ['expired', 'alb', { ...albHeader, exp: now - 600 }, { ...albClaims, exp: now - 600 }],
  ['another client', 'alb', { ...albHeader, client: 'x' }, albClaims],
  ['another load balancer', 'alb', { ...albHeader, signer: 'x' }, albClaims],
  ['another issuer', 'alb', { ...albHeader, iss: `${issuer}/x` }, { ...albClaims, iss: `${issuer}/x` }],
];

async function theirs(kind: TokenKind, token: string): Promise<boolean> {
  try {
    if (kind === 'alb') {
      const verifier = AlbJwtVerifier.create({ albArn, issuer, clientId: client });
      verifier.cacheJwks({ keys: [jwkOf(ec.publicKey, 'EC', 'ES256')] });
      await verifier.verify(token);
    } else {
      const tokenUse = kind === 'cognito-id' ? 'id' : 'access';
      const verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse, clientId: client });
      verifier.cacheJwks({ keys: [jwkOf(rsa.publicKey, 'RSA', 'RS256')] });
      await verifier.verify(token);
    }
    return true;
  } catch {
    return false;
  }
}

function ours(kind: TokenKind, token: string): boolean {
  const reading = readToken(token);
  const [header, payload] = [reading.header?.text ?? '', reading.payload?.text ?? ''].map((text) => ({
    text,
    json: readJson(text),
  }));
  if (!header || !payload) return expect.fail(token);
  const results = runChecksFor(
    { by: 'kind', kind },
    {
      header,
      payload,
      token: reading.token,
      signature: 'valid',
      key: null,
      loadedKeys: [],
      fieldValues: {},
      expected: {
        issuer: kind === 'alb' ? issuer : pool,
        ...(kind === 'cognito-access' || kind === 'alb' ? { client } : { audience: client }),
      },
      pasted: null,
      now,
      skew: 0,
    },
  );
  return results.every(({ result }) => result !== 'fail');
}

test.each(rows)(
  'aws-jwt-verify and the page say the same of one that is %s, %s',
  async (name, kind, header, payload) => {
    const token = tokenOf(kind, header, payload);
    expect(await theirs(kind, token)).toBe(name === 'good');
    expect(ours(kind, token)).toBe(name === 'good');
  },
);

test('of the good ones the page sees by itself what they are', () => {
  for (const [, kind, header, payload] of rows.filter(([name]) => name === 'good')) {
    const [head, body] = [header, payload].map((part) => {
      const text = JSON.stringify(part);
      return { text, json: readJson(text) };
    });
    if (head && body) expect(recogniseKind(head, body).kind).toBe(kind);
  }
});
