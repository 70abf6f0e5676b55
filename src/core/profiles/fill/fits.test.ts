import { describe, expect, test } from 'vitest';
import { readJson } from '../../json/read.js';
import { profiles } from '../builtIn.js';
import { fitsProfile } from './fits.js';
import { newTokenJson } from './newTokenJson.js';

const part = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { text, json: readJson(text) };
};
const profileOf = (id: string) => profiles.find((profile) => profile.id === id) ?? profiles[0];
const fits = (id: string, header: unknown, payload: unknown) => {
  const profile = profileOf(id);
  return profile !== undefined && fitsProfile(profile, part(header), payload === null ? null : part(payload));
};
const rs256 = { alg: 'RS256', typ: 'JWT' };
const id = 'e4f6dc8c6aeb8471016b034c61f12b4a';
const all = { sub: id, aud: id, iss: id };

describe('a token fits the profile that it was made for', () => {
  const fieldValues = {
    applicationId: id,
    clientId: 'DOSA_1',
    audience: 'https://login.axway.com/auth/realms/Broker',
    tokenUrl: 'https://login.example/token',
  };
  test.each(profiles.filter(({ fields }) => fields.length > 0))('$id', (profile) => {
    const url = profile.id === 'api-gateway' ? { tokenUrl: 'http://apigateway/api/oauth/token' } : {};
    const texts = newTokenJson(profile, {
      alg: 'RS256',
      kid: 'k',
      now: 1,
      jti: 'j',
      fieldValues: { ...fieldValues, ...url },
    });
    expect(fitsProfile(profile, part(texts.header), part(texts.payload))).toBe(true);
  });

  test.each<[string, boolean, unknown, unknown]>([
    [
      'an ID of another form, in all three claims',
      true,
      rs256,
      { sub: 'my-app', aud: 'my-app', iss: 'my-app' },
    ],
    ['one claim that differs', true, rs256, { ...all, aud: 'x' }],
    ['one claim that is missing', true, rs256, { sub: id, iss: id }],
    ['another algorithm', false, { alg: 'ES256' }, all],
    ['no algorithm', false, {}, all],
    ['one claim that agrees with none', false, rs256, { sub: id, aud: 'x', iss: 'y' }],
    ['a client assertion', false, rs256, { sub: 'c', iss: 'c', aud: 'https://as.example/token' }],
    ['nothing in the claims', false, rs256, { sub: '', aud: '', iss: '' }],
    ['no claims', false, rs256, { name: 'John Doe' }],
    ['no claims set', false, rs256, '[]'],
    ['no text', false, rs256, null],
    ['no header', false, 'x', all],
  ])('API proxy: %s', (_, expected, header, payload) => {
    expect(fits('api-proxy', header, payload)).toBe(expected);
  });

  test('what others issue fits neither API Gateway nor the profile that wants nothing', () => {
    const token = { iss: 'https://issuer.example/', sub: 'u', aud: 'https://api.example', scope: 's' };
    for (const { id: profile } of profiles) expect(fits(profile, rs256, token)).toBe(false);
    expect(fits('blank', rs256, {})).toBe(false);
  });
});
