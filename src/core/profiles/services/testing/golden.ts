import { assertion, goldenRooms, type Golden } from './goldenRooms.js';
import { appleId, guid, jwk, keyId, now, robot, x5t } from './values.js';

/** What each service is documented to take, member for member and in this order. */
export const golden: Record<string, Golden> = {
  'private-key-jwt-issuer': {
    fields: { clientId: 'c', issuer: 'https://id.example' },
    header: { alg: 'RS256', kid: keyId, typ: 'client-authentication+jwt' },
    payload: { iss: 'c', sub: 'c', aud: 'https://id.example', ...assertion(60) },
  },
  okta: {
    fields: { clientId: 'c', oktaTokenUrl: 'https://dev-1.okta.com/oauth2/v1/token', keyName: 'k' },
    header: { alg: 'RS256', kid: 'k' },
    payload: { iss: 'c', sub: 'c', aud: 'https://dev-1.okta.com/oauth2/v1/token', ...assertion(300) },
  },
  auth0: {
    fields: { clientId: 'c' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: { iss: 'c', sub: 'c', aud: 'https://tenant.auth0.com/', ...assertion(60) },
  },
  entra: {
    fields: { entraClientId: guid, tenant: 't' },
    header: { alg: 'PS256', typ: 'JWT', 'x5t#S256': x5t },
    payload: {
      iss: guid,
      sub: guid,
      aud: 'https://login.microsoftonline.com/t/oauth2/v2.0/token',
      iat: now,
      nbf: now,
      exp: now + 300,
      jti: 'j',
    },
  },
  'smart-backend': {
    fields: { clientId: 'c', tokenEndpoint: 'https://ehr.example/token', keyName: 'k' },
    header: { alg: 'RS384', typ: 'JWT', kid: 'k' },
    payload: { iss: 'c', sub: 'c', aud: 'https://ehr.example/token', ...assertion(300) },
  },
  dpop: {
    fields: { htu: 'https://api.example/a?b#c' },
    header: { alg: 'ES256', typ: 'dpop+jwt', jwk: jwk },
    payload: { htm: 'POST', htu: 'https://api.example/a', iat: now, jti: 'j' },
  },
  'github-app': {
    fields: { githubAppId: '12' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: { iat: now - 30, exp: now + 570, iss: '12' },
  },
  'google-token-request': {
    fields: { serviceAccountEmail: robot, scope: 'a b', privateKeyId: 'k' },
    header: { alg: 'RS256', typ: 'JWT', kid: 'k' },
    payload: {
      iss: robot,
      scope: 'a b',
      aud: 'https://oauth2.googleapis.com/token',
      exp: now + 3600,
      iat: now,
    },
  },
  'google-self-signed': {
    fields: { serviceAccountEmail: robot, privateKeyId: 'k' },
    header: { alg: 'RS256', typ: 'JWT', kid: 'k' },
    payload: { iss: robot, sub: robot, aud: 'https://pubsub.googleapis.com/', exp: now + 3600, iat: now },
  },
  firebase: {
    fields: { serviceAccountEmail: robot, uid: 'u' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: {
      aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
      iat: now,
      exp: now + 3600,
      iss: robot,
      sub: robot,
      uid: 'u',
    },
  },
  salesforce: {
    fields: { consumerKey: 'c', salesforceUser: 'u@x' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: { iss: 'c', sub: 'u@x', aud: 'https://login.salesforce.com', iat: now, exp: now + 180 },
  },
  docusign: {
    fields: { integrationKey: guid, docusignUser: guid },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: {
      iss: guid,
      aud: 'account-d.docusign.com',
      iat: now,
      exp: now + 3600,
      scope: 'signature impersonation',
      sub: guid,
    },
  },
  snowflake: {
    fields: { snowflakeAccount: 'acme.eu-west-1', snowflakeUser: 'bob' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: {
      iss: 'ACME.BOB.SHA256:N8Iwm2wAEnfBs/U01ISJsNX/mx2C8UR7ZrbToKWdiLA=',
      sub: 'ACME.BOB',
      iat: now,
      exp: now + 3540,
    },
  },
  box: {
    fields: { clientId: 'c', enterpriseId: '7', publicKeyId: 'k' },
    header: { alg: 'RS256', typ: 'JWT', kid: 'k' },
    payload: {
      iss: 'c',
      sub: '7',
      box_sub_type: 'enterprise',
      aud: 'https://api.box.com/oauth2/token',
      ...assertion(45),
    },
  },
  'app-store-connect': {
    fields: { appleIssuerId: guid, appleKeyId: appleId },
    header: { alg: 'ES256', typ: 'JWT', kid: appleId },
    payload: { iss: guid, aud: 'appstoreconnect-v1', iat: now, exp: now + 1200 },
  },
  'app-store-server': {
    fields: { appleIssuerId: guid, appleKeyId: appleId, bundleId: 'a.b' },
    header: { alg: 'ES256', typ: 'JWT', kid: appleId },
    payload: { iss: guid, bid: 'a.b', aud: 'appstoreconnect-v1', iat: now, exp: now + 300 },
  },
  apns: {
    fields: { teamId: appleId, appleKeyId: appleId },
    header: { alg: 'ES256', kid: appleId },
    payload: { iss: appleId, iat: now },
  },
  'apple-sign-in': {
    fields: { teamId: appleId, servicesId: 'a.b', appleKeyId: appleId },
    header: { alg: 'ES256', kid: appleId },
    payload: { iss: appleId, sub: 'a.b', aud: 'https://appleid.apple.com', iat: now, exp: now + 86_400 },
  },
  weatherkit: {
    fields: { teamId: appleId, weatherService: 'a.b', appleKeyId: appleId },
    header: { alg: 'ES256', typ: 'JWT', id: `${appleId}.a.b`, kid: appleId },
    payload: { iss: appleId, sub: 'a.b', iat: now, exp: now + 3600 },
  },
  vapid: {
    fields: { pushEndpoint: 'https://push.example/x/y', pushContact: 'mailto:a@b.example' },
    header: { alg: 'ES256', typ: 'JWT' },
    payload: { aud: 'https://push.example', exp: now + 43_200, sub: 'mailto:a@b.example' },
  },
  ...goldenRooms,
};
