import { expect, test } from 'vitest';
import { profiles } from './builtIn.js';
import { newTokenJson } from './fill/newTokenJson.js';
import { refresh } from './fill/reissue.js';
import { tokenRequestForm } from './fill/tokenRequest.js';

const now = 1_800_000_000;
const realm = 'https://login.axway.com/auth/realms/Broker';
const tokenUrl = `${realm}/protocol/openid-connect/token`;
const clientAssertion = (url: string) => ({
  url,
  form: [
    ['grant_type', 'client_credentials'],
    ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
    ['client_assertion', 'a.b.c'],
  ],
});

/** What AMPLIFY Central, Axway's agents, command line and API Gateway, and Keycloak want to see. */
const table: Record<
  string,
  {
    values: Record<string, string>;
    header: object;
    payload: object;
    request: object | null;
    max: number | null;
  }
> = {
  'api-proxy': {
    values: { applicationId: 'app' },
    header: { alg: 'RS256', kid: 'k', typ: 'JWT' },
    payload: { sub: 'app', aud: 'app', iss: 'app', iat: now, exp: now + 600 },
    request: null,
    max: null,
  },
  'service-account-agent': {
    values: { clientId: 'DOSA_1' },
    header: { alg: 'RS256', kid: 'k' },
    payload: {
      iss: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer:DOSA_1',
      sub: 'DOSA_1',
      aud: realm,
      iat: now,
      exp: now + 60,
      jti: 'j',
    },
    request: clientAssertion(tokenUrl),
    max: null,
  },
  'service-account-cli': {
    values: { clientId: 'DOSA_1' },
    header: { alg: 'RS256' },
    payload: { iss: 'DOSA_1', sub: 'DOSA_1', aud: tokenUrl, iat: now, exp: now + 3600, jti: 'j' },
    request: clientAssertion(tokenUrl),
    max: null,
  },
  'private-key-jwt': {
    values: { clientId: 'c', tokenUrl: 'https://as.example/token' },
    header: { alg: 'RS256', kid: 'k' },
    payload: { iss: 'c', sub: 'c', aud: 'https://as.example/token', iat: now, exp: now + 60, jti: 'j' },
    request: clientAssertion('https://as.example/token'),
    max: null,
  },
  'api-gateway': {
    values: { clientId: 'c' },
    header: { alg: 'RS256' },
    payload: { iss: 'c', aud: 'http://apigateway/api/oauth/token', iat: now, exp: now + 300 },
    request: {
      url: 'http://apigateway/api/oauth/token',
      form: [
        ['grant_type', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
        ['assertion', 'a.b.c'],
      ],
    },
    max: 300,
  },
  blank: {
    values: {},
    header: { alg: 'RS256' },
    payload: { iat: now, exp: now + 600 },
    request: null,
    max: null,
  },
};

test('the profiles are those of the table, the API proxy first', () => {
  expect(profiles.map(({ id }) => id)).toEqual(Object.keys(table));
});

test.each(profiles)('$id: header, claims and request are those of the table', (profile) => {
  const wanted = table[profile.id];
  const texts = newTokenJson(profile, {
    alg: 'RS256',
    kid: 'k',
    now,
    jti: 'j',
    fieldValues: wanted?.values ?? {},
  });
  // Compared as texts: the order counts too.
  expect(texts.header).toBe(JSON.stringify(wanted?.header, null, 2));
  expect(texts.payload).toBe(JSON.stringify(wanted?.payload, null, 2));
  const values = Object.fromEntries(profile.fields.map(({ id, value }) => [id, wanted?.values[id] ?? value]));
  expect(profile.tokenRequest && tokenRequestForm(profile.tokenRequest, values, 'a.b.c')).toEqual(
    wanted?.request,
  );
  expect(profile.lifetime.max).toBe(wanted?.max);
  expect(profile.algorithms[0]).toBe('RS256');
});

test('a profile is plain data', () => {
  expect(JSON.parse(JSON.stringify(profiles))).toEqual(profiles);
});

test.each(profiles)('$id: issued anew, a token has new times, and a new jti where it has one', (profile) => {
  const payload = ' { "n":1.0, "exp" : 5,"jti":"old", "x":"\\u0041"}';
  expect(refresh(profile, payload, { now, lifetime: 60, jti: 'new' })).toEqual({
    ok: true,
    value: ` { "n":1.0, "exp" : ${now + 60},"jti":"${profile.jti ? 'new' : 'old'}", "x":"\\u0041", "iat":${now}}`,
  });
  expect(refresh(profile, '[]', { now, lifetime: 60, jti: 'new' }).ok).toBe(false);
});

test('claims whose names are digits, or are special in JavaScript, keep their place', () => {
  const claims: Record<string, string> = { ['__proto__']: 'p', b: 'x', '1': 'one' };
  const [apiProxy] = profiles;
  const profile = { ...(apiProxy ?? expect.fail()), fields: [], claims };
  expect(newTokenJson(profile, { alg: 'RS256', kid: '', now, jti: '' }).payload).toContain(
    '"1": "one",\n  "__proto__"',
  );
});
