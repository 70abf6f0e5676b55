import { appleId, guid, now } from './values.js';

const endpoint = 'https://id.example/oauth2/token';
/** A mistake, and the check that names it. */
export type Mistake = [check: string, header: object, payload: object, at?: number];

/** Five mistakes that are often made with each: client assertions, accounts, mobile and push. */
export const mistakesOfClients: Record<string, Mistake[]> = {
  'private-key-jwt-issuer': [
    ['assertion', {}, { aud: endpoint }],
    ['aud', {}, { aud: ['https://id.example'] }],
    ['typ', { typ: 'JWT' }, {}],
    ['jti', {}, { jti: undefined }],
    ['kid', { kid: undefined }, {}],
  ],
  okta: [
    ['wants', {}, { aud: 'https://dev-1.okta.com' }],
    ['header', { kid: undefined }, {}],
    ['lifetime', {}, { exp: now + 3601 }],
    ['jti', {}, { jti: undefined }],
    ['sub', {}, { sub: undefined }],
  ],
  auth0: [
    ['wants', {}, { aud: 'https://tenant.auth0.com' }],
    ['wants', {}, { aud: 'https://tenant.auth0.com/oauth/token' }],
    ['lifetime', {}, { exp: now + 301 }],
    ['exp', {}, { exp: now }],
    ['jti', {}, { jti: undefined }],
  ],
  entra: [
    ['header', { 'x5t#S256': undefined }, {}],
    ['header', { 'x5t#S256': 'ERERERERERERERERERERERERERE' }, {}],
    ['nbf', {}, { nbf: now + 7200 }],
    ['exp', {}, {}, now + 301],
    ['aud', {}, { aud: 'https://graph.microsoft.com' }],
  ],
  'github-app': [
    ['lifetime', {}, { exp: now + 600 }],
    ['iat', {}, { iat: now + 60 }],
    ['iat', {}, { iat: `${now}` }],
    ['exp', {}, {}, now + 571],
    ['iss', {}, { iss: 12 }],
  ],
  'google-token-request': [
    ['lifetime', {}, { exp: now + 3601 }],
    ['exp', {}, { iat: now - 7200, exp: now - 3600 }],
    ['aud', {}, { aud: 'https://accounts.google.com/o/oauth2/token' }],
    ['claims', {}, { scope: undefined }],
    ['iat', {}, { iat: now + 7200, exp: now + 10_800 }],
  ],
  'google-self-signed': [
    ['wants', {}, { scope: 'a' }],
    ['wants', {}, { aud: 'https://pubsub.googleapis.com' }],
    ['sub', {}, { sub: undefined }],
    ['lifetime', {}, { exp: now + 3601 }],
    ['header', { kid: undefined }, {}],
  ],
  snowflake: [
    ['wants', {}, { iss: `ACME.eu.BOB.SHA256:x`, sub: 'ACME.EU.bob' }],
    ['iss', {}, { iss: 'ACME.BOB.SHA256:other=' }],
    ['iss', {}, { iss: 'ACME.BOB' }],
    ['lifetime', {}, { exp: now + 3601 }],
    ['exp', {}, {}, now + 3541],
  ],
  salesforce: [
    ['lifetime', {}, { exp: now + 301 }],
    ['exp', {}, { exp: (now + 180) * 1000 }],
    ['wants', {}, { aud: 'https://login.salesforce.com/' }],
    ['wants', {}, { aud: 'login.salesforce.com' }],
    ['sub', {}, { sub: undefined }],
  ],
  docusign: [
    ['wants', {}, { aud: 'https://account-d.docusign.com' }],
    ['claims', {}, { scope: undefined }],
    ['lifetime', {}, { exp: now + 3601 }],
    ['field-shape', {}, { sub: 'me@example.com' }],
    ['exp', {}, {}, now + 3601],
  ],
  'app-store-connect': [
    ['lifetime', {}, { exp: now + 1201 }],
    ['wants', {}, { iss: appleId }],
    ['header', { kid: undefined }, {}],
    ['aud', {}, { aud: 'https://appleid.apple.com' }],
    ['iat', {}, { iat: now + 60 }],
  ],
  apns: [
    ['lifetime', {}, {}, now + 3601],
    ['iat', {}, { iat: now + 60 }],
    ['wants', {}, { iss: guid }],
    ['header', { kid: undefined }, {}],
    ['alg', { alg: 'RS256' }, {}],
  ],
  'apple-sign-in': [
    ['lifetime', {}, { exp: now + 15_777_001 }],
    ['wants', {}, { iss: guid }],
    ['sub', {}, { sub: undefined }],
    ['aud', {}, { aud: 'appstoreconnect-v1' }],
    ['header', { kid: undefined }, {}],
  ],
  vapid: [
    ['wants', {}, { sub: 'ops@example.com' }],
    ['wants', {}, { sub: 'mailto:me@localhost' }],
    ['wants', {}, { aud: 'https://push.example/x/y' }],
    ['lifetime', {}, { exp: now + 86_401 }],
    ['exp', {}, { exp: (now + 60) * 1000 }],
  ],
  'smart-backend': [
    ['sub', {}, { sub: undefined }],
    ['lifetime', {}, { exp: now + 301 }],
    ['alg', { alg: 'RS256' }, {}],
    ['header', { kid: undefined }, {}],
    ['jti', {}, { jti: undefined }],
  ],
  dpop: [
    ['typ', { typ: 'JWT' }, {}],
    ['wants', {}, { htu: 'https://api.example/a?b' }],
    ['wants', {}, { htm: 'post' }],
    ['header', { jwk: undefined }, {}],
    ['lifetime', {}, {}, now + 61],
  ],
  firebase: [
    ['lifetime', {}, { exp: now + 3601 }],
    ['aud', {}, { aud: 'project' }],
    ['claims', {}, { uid: undefined }],
    ['wants', {}, { uid: 'x'.repeat(129) }],
    ['iss', {}, { iss: 'project' }],
  ],
  box: [
    ['lifetime', {}, { exp: now + 61 }],
    ['jti', {}, { jti: undefined }],
    ['header', { kid: undefined }, {}],
    ['wants', {}, { box_sub_type: 'app' }],
    ['exp', {}, {}, now + 46],
  ],
  'app-store-server': [
    ['wants', {}, { bid: undefined }],
    ['wants', {}, { iss: appleId }],
    ['aud', {}, { aud: 'https://appleid.apple.com' }],
    ['lifetime', {}, { exp: now + 3601 }],
    ['header', { kid: undefined }, {}],
  ],
  weatherkit: [
    ['header', { id: undefined }, {}],
    ['header', { id: 'a.b' }, {}],
    ['wants', {}, { iss: guid }],
    ['sub', {}, { sub: undefined }],
    ['alg', { alg: 'RS256' }, {}],
  ],
};
