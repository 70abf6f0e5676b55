import type { Mistake } from './mistakesOfClients.js';
import { ac, now, sk } from './values.js';

const hasura = 'https://hasura.io/jwt/claims';
const roles = {
  'x-hasura-user-id': '7',
  'x-hasura-default-role': 'user',
  'x-hasura-allowed-roles': ['user', 'editor'],
};
const document = { url: 'https://files.example/a.docx', key: 'k-1', fileType: 'docx' };

/** The same of rooms and embedding, clouds and APIs. */
export const mistakesOfRooms: Record<string, Mistake[]> = {
  livekit: [
    ['wants', {}, { video: { room: 'r', roomJoin: 'true ' } }],
    ['claims', {}, { video: undefined }],
    ['nbf', {}, { nbf: now + 60 }],
    ['sub', {}, { sub: undefined }],
    ['iss', {}, { iss: undefined }],
  ],
  twilio: [
    ['wants', {}, { iss: ac }],
    ['wants', {}, { sub: sk }],
    ['header', { cty: undefined }, {}],
    ['lifetime', {}, { exp: now + 86_401 }],
    ['wants', {}, { grants: undefined }],
  ],
  'zoom-meeting-sdk': [
    ['lifetime', {}, { exp: now - 30 + 1800, tokenExp: now - 30 + 1800 }],
    ['claims', {}, { tokenExp: undefined }],
    ['claims', {}, { role: '1' }],
    ['wants', {}, { mn: '123 456' }],
    ['exp', {}, { exp: (now + 7200) * 1000 }],
  ],
  ghost: [
    ['lifetime', {}, { exp: now + 301 }],
    ['aud', {}, { aud: '/v5/admin/' }],
    ['header', { kid: undefined }, {}],
    ['exp', {}, {}, now + 301],
    ['alg', { alg: 'RS256' }, {}],
  ],
  hasura: [
    ['claims', {}, { [hasura]: undefined }],
    ['claims', {}, { [hasura]: { ...roles, 'x-hasura-user-id': 7 } }],
    ['claims', {}, { [hasura]: { ...roles, 'x-hasura-allowed-roles': undefined } }],
    ['claims', {}, { [hasura]: JSON.stringify(roles) }],
    ['exp', {}, {}, now + 3601],
  ],
  metabase: [
    ['claims', {}, { resource: { dashboard: '7' } }],
    ['claims', {}, { resource: { question: 7 } }],
    ['wants', {}, { params: undefined }],
    ['exp', {}, {}, now + 601],
    ['exp', {}, { exp: (now + 600) * 1000 }],
  ],
  onlyoffice: [
    ['claims', {}, { document: undefined }],
    ['wants', {}, { document: { ...document, key: 'a/b' } }],
    ['wants', {}, { document: { ...document, url: '/a.docx' } }],
    ['wants', {}, { documentType: 'text' }],
    ['exp', {}, {}, now + 301],
  ],
  tableau: [
    ['lifetime', {}, { exp: now + 601 }],
    ['header', { iss: undefined }, {}],
    ['header', { kid: undefined }, {}],
    ['claims', {}, { scp: 'tableau:views:embed' }],
    ['jti', {}, { jti: undefined }],
  ],
  jaas: [
    ['header', { kid: undefined }, {}],
    ['header', { kid: 'k' }, {}],
    ['claims', {}, { context: { user: { moderator: true } } }],
    ['aud', {}, { aud: 'jaas' }],
    ['iss', {}, { iss: 'app' }],
  ],
  supabase: [
    ['wants', {}, { role: undefined }],
    ['aud', {}, { aud: 'anon' }],
    ['exp', {}, {}, now + 3601],
    ['sub', {}, { sub: undefined }],
    ['alg', { alg: 'HS512' }, {}],
  ],
  qweather: [
    ['header', { kid: undefined }, {}],
    ['alg', { alg: 'ES256' }, {}],
    ['lifetime', {}, { exp: now + 90_000 }],
    ['wants', {}, { iss: 'p' }],
    ['sub', {}, { sub: undefined }],
  ],
  coinbase: [
    ['lifetime', {}, { exp: now + 121 }],
    ['header', { nonce: undefined }, {}],
    ['header', { kid: undefined }, {}],
    ['claims', {}, { uris: ['GET https://api.cdp.coinbase.com/a'] }],
    ['claims', {}, { uris: 'GET api.cdp.coinbase.com/platform/v2/a' }],
  ],
  vonage: [
    ['claims', {}, { application_id: undefined }],
    ['jti', {}, { jti: undefined }],
    ['lifetime', {}, { exp: now + 86_401 }],
    ['exp', {}, {}, now + 901],
    ['alg', { alg: 'HS256' }, {}],
  ],
  'google-wallet': [
    ['claims', {}, { typ: 'JWT' }],
    ['claims', {}, { origins: 'https://www.example.com' }],
    ['wants', {}, { payload: undefined }],
    ['aud', {}, { aud: 'https://oauth2.googleapis.com/token' }],
    ['iss', {}, { iss: undefined }],
  ],
};
