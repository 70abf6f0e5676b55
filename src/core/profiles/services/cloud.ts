import { email, field, keyFrom, kid, service } from './service.js';

/** Clouds and APIs. */
export const cloud = [
  service({
    id: 'supabase',
    algorithms: ['HS256', 'ES256', 'RS256'],
    keyFrom,
    secret: 'utf-8',
    fields: [
      field('supabaseUser', ['sub']),
      field('role', ['role'], { value: 'authenticated', choices: ['authenticated', 'anon', 'service_role'] }),
    ],
    claims: { aud: 'authenticated' },
    lifetime: { default: 3600, max: null },
    wants: { role: { present: true } },
    service: 'Supabase, PostgREST',
    sources: ['https://supabase.com/docs/guides/auth/jwts'],
  }),
  service({
    id: 'qweather',
    algorithms: ['EdDSA', 'Ed25519'],
    header: { kid: 'field', typ: null },
    fields: [field('qweatherProject', ['sub']), kid('qweatherCredential')],
    times: { iat: -30 },
    lifetime: { default: 900, max: 86_400 },
    wants: { iss: { present: false }, aud: { present: false } },
    sources: ['https://dev.qweather.com/en/docs/authentication/jwt'],
  }),
  service({
    id: 'coinbase',
    algorithms: ['EdDSA', 'Ed25519', 'ES256'],
    keyFrom,
    header: { kid: 'field', typ: 'JWT', nonce: true },
    fields: [
      field('coinbaseKey', ['sub'], { header: { kid: '{coinbaseKey}' } }),
      field('httpMethod', [], {
        value: 'GET',
        choices: ['GET', 'POST', 'PUT', 'DELETE'],
        fills: { uris: '{httpMethod} {requestUrl|noScheme|noQuery}' },
        as: 'single',
      }),
      field('requestUrl', [], { value: 'https://api.cdp.coinbase.com/platform/v2/evm/accounts' }),
    ],
    claims: { iss: 'cdp' },
    times: { nbf: 0 },
    lifetime: { default: 120, max: 120 },
    order: ['sub', 'iss', 'uris', 'iat', 'nbf', 'exp'],
    wants: {
      uris: {
        pattern: '^[A-Z]+ [^/?#]+/[^?#]*$',
        example: 'GET api.cdp.coinbase.com/platform/v2/evm/accounts',
      },
    },
    request: {
      method: '{httpMethod}',
      url: 'https://{requestUrl|noScheme}',
      headers: { Authorization: 'Bearer {token}' },
    },
    sources: ['https://docs.cdp.coinbase.com/get-started/authentication/jwt-authentication'],
  }),
  service({
    id: 'vonage',
    algorithms: ['RS256'],
    keyFrom,
    fields: [field('vonageApplication', ['application_id']), field('identity', ['sub'], { optional: true })],
    jti: true,
    lifetime: { default: 900, max: 86_400 },
    sources: ['https://developer.vonage.com/en/getting-started/concepts/authentication'],
  }),
  service({
    id: 'google-wallet',
    algorithms: ['RS256'],
    keyFrom,
    fields: [
      field('serviceAccountEmail', ['iss'], { shape: email }),
      field('origins', ['origins'], { as: 'list', value: 'https://www.example.com' }),
    ],
    claims: { aud: 'google', typ: 'savetowallet', payload: {} },
    times: { exp: null },
    lifetime: { default: 3600, max: null },
    wants: { payload: { present: true } },
    sources: ['https://developers.google.com/wallet/generic/use-cases/jwt'],
  }),
];
