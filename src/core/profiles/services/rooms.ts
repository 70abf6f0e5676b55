import { field, kid, ofField, service } from './service.js';

const secret = { algorithms: ['HS256'], secret: 'utf-8' } as const;

/** Rooms, calls, and what is embedded into pages. */
export const rooms = [
  service({
    ...secret,
    id: 'livekit',
    fields: [field('apiKey', ['iss']), field('identity', ['sub']), field('room', ['/video/room'])],
    claims: { '/video/roomJoin': true },
    times: { iat: null, nbf: 0 },
    lifetime: { default: 21_600, max: null },
    wants: { '/video/roomJoin': { oneOf: ['true'] } },
    service: 'LiveKit',
    sources: ['https://docs.livekit.io/home/get-started/authentication/'],
  }),
  service({
    ...secret,
    id: 'twilio',
    header: { kid: 'none', typ: 'JWT', members: { cty: 'twilio-fpa;v=1' } },
    fields: [
      field('twilioKey', ['iss'], {
        shape: { pattern: '^SK[0-9a-f]{32}$', example: 'SK0123456789abcdef0123456789abcdef' },
      }),
      field('twilioAccount', ['sub'], {
        shape: { pattern: '^AC[0-9a-f]{32}$', example: 'AC0123456789abcdef0123456789abcdef' },
      }),
      field('identity', ['/grants/identity']),
      field('room', ['/grants/video/room'], { optional: true }),
    ],
    jti: true,
    lifetime: { default: 3600, max: 86_400 },
    wants: {
      iss: { pattern: '^SK.*$', example: 'SK…' },
      sub: { pattern: '^AC.*$', example: 'AC…' },
      '/grants': { present: true },
    },
    service: 'Twilio',
    sources: ['https://www.twilio.com/docs/iam/access-tokens'],
  }),
  service({
    ...secret,
    id: 'zoom-meeting-sdk',
    fields: [
      field('zoomClientId', ['appKey']),
      field('meetingNumber', [], { fills: { mn: '{meetingNumber|noSpace}' } }),
      field('zoomRole', ['role'], { value: '0', as: 'number', choices: ['0', '1'] }),
    ],
    times: { iat: -30, copies: { tokenExp: 'exp' } },
    lifetime: { default: 7200, max: 172_799, min: 1801 },
    wants: { mn: { pattern: '^[0-9]+$', example: '12345678901' }, role: { oneOf: ['0', '1'] } },
    service: 'Zoom',
    sources: ['https://developers.zoom.us/docs/meeting-sdk/auth/'],
  }),
  service({
    ...secret,
    id: 'ghost',
    secret: 'hex',
    header: ofField,
    fields: [
      kid('ghostKeyId', { shape: { pattern: '^[0-9a-f]{24}$', example: '6489a1b2c3d4e5f601234567' } }),
      field('siteUrl', [], { shape: 'url' }),
    ],
    claims: { aud: '/admin/' },
    lifetime: { default: 300, max: 300 },
    request: {
      method: 'GET',
      url: '{siteUrl}/ghost/api/admin/site/',
      headers: { Authorization: 'Ghost {token}' },
    },
    service: 'Ghost',
    sources: ['https://ghost.org/docs/admin-api/#token-authentication'],
  }),
  service({
    ...secret,
    id: 'hasura',
    algorithms: ['HS256', 'RS256', 'ES256'],
    fields: [
      field('hasuraUser', ['/https:~1~1hasura.io~1jwt~1claims/x-hasura-user-id']),
      field('hasuraRole', ['/https:~1~1hasura.io~1jwt~1claims/x-hasura-default-role'], { value: 'user' }),
      field('hasuraRoles', ['/https:~1~1hasura.io~1jwt~1claims/x-hasura-allowed-roles'], {
        value: 'user',
        as: 'list',
      }),
    ],
    lifetime: { default: 3600, max: null },
    service: 'Hasura',
    sources: ['https://hasura.io/docs/2.0/auth/authentication/jwt/'],
  }),
  service({
    ...secret,
    id: 'metabase',
    fields: [field('dashboard', ['/resource/dashboard'], { as: 'number', value: '1' })],
    claims: { params: {} },
    times: { iat: null },
    lifetime: { default: 600, max: null },
    wants: { '/resource/dashboard': { pattern: '^[0-9]+$', example: '7' }, params: { present: true } },
    service: 'Metabase',
    sources: ['https://www.metabase.com/docs/latest/embedding/static-embedding'],
  }),
  service({
    ...secret,
    id: 'tableau',
    fields: [
      field('tableauClient', ['iss'], { header: { iss: '{tableauClient}' } }),
      field('tableauSecretId', [], { header: { kid: '{tableauSecretId}' } }),
      field('tableauUser', ['sub']),
      field('tableauScopes', ['scp'], { as: 'list', value: 'tableau:views:embed' }),
    ],
    header: ofField,
    claims: { aud: 'tableau' },
    jti: true,
    lifetime: { default: 600, max: 600 },
    sources: ['https://help.tableau.com/current/online/en-us/connected_apps_direct.htm'],
  }),
  service({
    id: 'jaas',
    algorithms: ['RS256'],
    header: ofField,
    fields: [
      field('jaasApp', ['sub'], { header: { kid: '{jaasApp}/{keyName}' } }),
      field('keyName', []),
      field('room', ['room'], { value: '*' }),
    ],
    claims: { aud: 'jitsi', iss: 'chat', '/context/user/moderator': 'true' },
    times: { nbf: 0 },
    lifetime: { default: 7200, max: null },
    wants: { '/context/user/moderator': { oneOf: ['true', 'false'] } },
    sources: ['https://developer.8x8.com/jaas/docs/api-keys-jwt'],
  }),
];
