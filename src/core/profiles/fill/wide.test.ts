import { expect, test } from 'vitest';
import { readJson } from '../../json/read.js';
import { apiProxy } from '../builtIn.js';
import type { Profile } from '../profile.js';
import { readFields, valuesOf, writeField } from './fields.js';
import { fitsProfile } from './fits.js';
import { keySlots } from './keySlots.js';
import { newTokenJson } from './newTokenJson.js';
import { refresh } from './reissue.js';
import { asFilled, extracted, filled } from './template.js';

const now = 1_800_000_000;
/** Everything that a template can say. */
const profile: Profile = {
  ...apiProxy,
  header: { kid: 'field', typ: 'x', members: { cty: 'v1', x5t: '{cert.sha1}', jwk: '{key.jwk}' } },
  fields: [
    {
      id: 'account',
      label: 'Account',
      value: '',
      shape: null,
      fills: {
        iss: '{account|beforeDot|upper}.{user|upper}.SHA256:{key.fingerprint}',
        sub: '{account|beforeDot|upper}.{user|upper}',
      },
    },
    { id: 'user', label: 'User', value: '', shape: null, fills: {}, header: { kid: '{user|upper}/1' } },
    { id: 'room', label: 'Room', value: '', shape: null, fills: { '/video/a~1b': '{room}' }, optional: true },
    {
      id: 'number',
      label: 'Number',
      value: '7',
      shape: null,
      fills: { '/video/n': '{number}' },
      as: 'number',
    },
    { id: 'isOn', label: 'On', value: 'true', shape: null, fills: { '/video/on': '{isOn}' }, as: 'boolean' },
    { id: 'scopes', label: 'Scopes', value: 'a b', shape: null, fills: { scp: '{scopes}' }, as: 'list' },
    { id: 'secret', label: 'Not in the token', value: '', shape: null, fills: {} },
  ],
  claims: { '/video/grant': { join: true } },
  times: { iat: -60, nbf: -5, copies: { tokenExp: 'exp' } },
  lifetime: { default: 600, max: null },
  jti: true,
  order: ['exp', 'iss'],
};
const slots = keySlots({
  keyId: 'N8Iwm2wAEnfBs_U01ISJsNX_mx2C8UR7ZrbToKWdiLA',
  thumbprint: 't',
  jwk: { kty: 'RSA', e: 'AQAB' },
  certificate: { sha1: 'ff'.repeat(20), sha256: '00'.repeat(32) },
});
const fieldValues = { account: 'acme.eu-west-1', user: 'bob.b', room: 'r', number: '7' };
const made = newTokenJson(profile, { alg: 'RS256', kid: 'k', slots, now, jti: 'j', fieldValues });
const values = (payload: string, header: string) =>
  valuesOf(readFields(profile, payload, undefined, { text: header, json: readJson(header) }));

test('a new token has everything that its profile says, in the order that it says', () => {
  expect(made.header).toBe(
    JSON.stringify(
      {
        alg: 'RS256',
        typ: 'x',
        kid: 'BOB.B/1',
        cty: 'v1',
        x5t: '_'.repeat(26) + '8',
        jwk: { kty: 'RSA', e: 'AQAB' },
      },
      null,
      2,
    ),
  );
  expect(made.payload).toBe(
    JSON.stringify(
      {
        exp: now + 540,
        iss: 'ACME.BOB.B.SHA256:N8Iwm2wAEnfBs/U01ISJsNX/mx2C8UR7ZrbToKWdiLA=',
        sub: 'ACME.BOB.B',
        video: { 'a/b': 'r', n: 7, on: true, grant: { join: true } },
        scp: ['a', 'b'],
        iat: now - 60,
        nbf: now - 5,
        tokenExp: now + 540,
        jti: 'j',
      },
      null,
      2,
    ),
  );
});

test('and every field reads itself out of it', () => {
  expect(values(made.payload, made.header)).toEqual({
    account: 'ACME',
    user: 'BOB.B',
    room: 'r',
    number: '7',
    isOn: 'true',
    scopes: 'a b',
    secret: '',
  });
  expect(values('{"video":{"n":"7"},"scp":"a"}', '{}')).toMatchObject({ number: '7', scopes: 'a' });
});

test('a field that is typed in changes all that it has a slot in, in both texts, and nothing else', () => {
  const texts = { header: made.header, payload: made.payload };
  const write = (id: string, value: string) => {
    const edit = writeField(profile, id, value, texts, slots);
    return edit.ok ? edit.value : expect.fail(edit.problem.kind);
  };
  const named = write('user', 'eve');
  expect(named.payload).toBe(made.payload.replaceAll('BOB.B', 'EVE'));
  expect(named.header).toBe(made.header.replace('BOB.B', 'EVE'));
  expect(write('number', 'x').payload).toBe(made.payload.replace('"n": 7', '"n": "x"'));
  expect(JSON.parse(write('room', '').payload ?? '')).toMatchObject({ video: { n: 7, on: true } });
  expect(write('room', '').payload).not.toContain('a/b');
  expect(write('scopes', ' c  d ').payload).toContain('["c","d"]');
  expect(write('secret', 's')).toEqual({});
});

test('issued anew, all of its times are', () => {
  const again = refresh(profile, made.payload, { now: now + 100, lifetime: 60, jti: 'k' });
  expect(again.ok && JSON.parse(again.value)).toMatchObject({
    iat: now + 40,
    nbf: now + 95,
    exp: now + 100,
    tokenExp: now + 100,
    jti: 'k',
  });
  const endless: Profile = { ...profile, times: { iat: null, exp: null } };
  expect(refresh(endless, '{}', { now, lifetime: 60, jti: 'k' })).toEqual({
    ok: true,
    value: '{"jti": "k"}',
  });
});

test('functions change nothing that they made', () => {
  const cases = [
    ['{f|origin}', 'https://push.example:8443/a/b?c#d', 'https://push.example:8443'],
    ['{f|origin}', 'push', 'push'],
    ['{f|noQuery}', 'https://a.example/b?c#d', 'https://a.example/b'],
    ['{f|beforeDot|upper}', 'a.b.c', 'A'],
    ['{f|noScheme|noQuery}', 'https://api.example:8443/b?c=https://d', 'api.example:8443/b'],
    ['{f|noSpace}', ' 123 456\t', '123456'],
  ] as const;
  for (const [template, value, wanted] of cases) {
    expect(filled(template, { f: value })).toBe(wanted);
    expect(filled(template, { f: wanted })).toBe(wanted);
    expect(asFilled(template, 'f', value)).toBe(wanted);
  }
  expect(filled('{gone}', {})).toBe('');
  expect(extracted('{a}.{b}', 'x')).toBeNull();
  expect(extracted('{a}.{b}', 'x.y.z')).toEqual({ a: 'x', b: 'y.z' });
});

test('a token from elsewhere is known by what is in it, not by what is asked beside it', () => {
  const text = (part: string) => ({ text: part, json: readJson(part) });
  expect(fitsProfile(profile, text(made.header), text(made.payload))).toBe(true);
  expect(fitsProfile(profile, text(made.header), text(made.payload.replace('"n"', '"m"')))).toBe(false);
});
