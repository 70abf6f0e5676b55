import { ac, guid, now, robot, sk } from './values.js';

export type Golden = { fields: Record<string, string>; header: object; payload: object };
export const assertion = (life: number) => ({ iat: now, exp: now + life, jti: 'j' });
/** Rooms and embedding, clouds and APIs. */
export const goldenRooms: Record<string, Golden> = {
  livekit: {
    fields: { apiKey: 'k', identity: 'i', room: 'r' },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: { iss: 'k', sub: 'i', video: { room: 'r', roomJoin: true }, nbf: now, exp: now + 21_600 },
  },
  twilio: {
    fields: { twilioKey: sk, twilioAccount: ac, identity: 'i', room: 'r' },
    header: { alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' },
    payload: { iss: sk, sub: ac, grants: { identity: 'i', video: { room: 'r' } }, ...assertion(3600) },
  },
  'zoom-meeting-sdk': {
    fields: { zoomClientId: 'c', meetingNumber: '123 456' },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: { appKey: 'c', mn: '123456', role: 0, iat: now - 30, exp: now + 7170, tokenExp: now + 7170 },
  },
  ghost: {
    fields: { ghostKeyId: '6489a1b2c3d4e5f601234567' },
    header: { alg: 'HS256', typ: 'JWT', kid: '6489a1b2c3d4e5f601234567' },
    payload: { iat: now, exp: now + 300, aud: '/admin/' },
  },
  hasura: {
    fields: { hasuraUser: '7', hasuraRoles: 'user editor' },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: {
      'https://hasura.io/jwt/claims': {
        'x-hasura-user-id': '7',
        'x-hasura-default-role': 'user',
        'x-hasura-allowed-roles': ['user', 'editor'],
      },
      iat: now,
      exp: now + 3600,
    },
  },
  metabase: {
    fields: { dashboard: '7' },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: { resource: { dashboard: 7 }, params: {}, exp: now + 600 },
  },
  onlyoffice: {
    fields: {
      documentUrl: 'https://files.example/a.docx',
      documentKey: 'k-1',
      callbackUrl: 'https://app.example/save',
    },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: {
      document: { url: 'https://files.example/a.docx', key: 'k-1', fileType: 'docx' },
      documentType: 'word',
      editorConfig: { callbackUrl: 'https://app.example/save' },
      iat: now,
      exp: now + 300,
    },
  },
  tableau: {
    fields: { tableauClient: 'c', tableauSecretId: 's', tableauUser: 'u' },
    header: { alg: 'HS256', typ: 'JWT', iss: 'c', kid: 's' },
    payload: { iss: 'c', sub: 'u', scp: ['tableau:views:embed'], aud: 'tableau', ...assertion(600) },
  },
  jaas: {
    fields: { jaasApp: 'app', keyName: 'k' },
    header: { alg: 'RS256', typ: 'JWT', kid: 'app/k' },
    payload: {
      sub: 'app',
      room: '*',
      aud: 'jitsi',
      iss: 'chat',
      context: { user: { moderator: 'true' } },
      iat: now,
      nbf: now,
      exp: now + 7200,
    },
  },
  supabase: {
    fields: { supabaseUser: guid },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: { sub: guid, role: 'authenticated', aud: 'authenticated', iat: now, exp: now + 3600 },
  },
  qweather: {
    fields: { qweatherProject: 'p', qweatherCredential: 'k' },
    header: { alg: 'EdDSA', kid: 'k' },
    payload: { sub: 'p', iat: now - 30, exp: now + 870 },
  },
  coinbase: {
    fields: {
      coinbaseKey: 'organizations/o/apiKeys/k',
      requestUrl: 'https://api.cdp.coinbase.com/platform/v2/a?b=c',
    },
    header: { alg: 'EdDSA', typ: 'JWT', kid: 'organizations/o/apiKeys/k', nonce: 'j' },
    payload: {
      sub: 'organizations/o/apiKeys/k',
      iss: 'cdp',
      uris: ['GET api.cdp.coinbase.com/platform/v2/a'],
      iat: now,
      nbf: now,
      exp: now + 120,
    },
  },
  vonage: {
    fields: { vonageApplication: guid },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: { application_id: guid, ...assertion(900) },
  },
  'google-wallet': {
    fields: { serviceAccountEmail: robot },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: {
      iss: robot,
      origins: ['https://www.example.com'],
      aud: 'google',
      typ: 'savetowallet',
      payload: {},
      iat: now,
    },
  },
};
