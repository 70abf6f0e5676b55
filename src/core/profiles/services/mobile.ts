import { appleId, field, guid, keyFrom, kid, ofField, service } from './service.js';

const appleKey = kid('appleKeyId', { shape: appleId });
const team = field('teamId', ['iss'], { shape: appleId });

/** Keys of app stores, and push notifications. */
export const mobile = [
  service({
    id: 'app-store-connect',
    algorithms: ['ES256'],
    keyFrom,
    header: ofField,
    fields: [field('appleIssuerId', ['iss'], { shape: guid }), appleKey],
    claims: { aud: 'appstoreconnect-v1' },
    lifetime: { default: 1200, max: 1200 },
    wants: { iss: guid },
    service: 'Apple',
    sources: [
      'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    ],
  }),
  service({
    id: 'app-store-server',
    algorithms: ['ES256'],
    keyFrom,
    header: ofField,
    fields: [field('appleIssuerId', ['iss'], { shape: guid }), appleKey, field('bundleId', ['bid'])],
    claims: { aud: 'appstoreconnect-v1' },
    lifetime: { default: 300, max: 3600 },
    wants: { iss: guid, bid: { present: true } },
    service: 'Apple',
    sources: [
      'https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests',
    ],
  }),
  service({
    id: 'apns',
    algorithms: ['ES256'],
    keyFrom,
    header: { kid: 'field', typ: null },
    fields: [team, appleKey, field('deviceToken', []), field('bundleId', [])],
    lifetime: { default: 3600, max: 3600 },
    times: { exp: null },
    wants: { iss: appleId },
    request: {
      method: 'POST',
      url: 'https://api.push.apple.com/3/device/{deviceToken}',
      headers: { authorization: 'bearer {token}', 'apns-topic': '{bundleId}' },
    },
    service: 'Apple Push Notification service',
    sources: [
      'https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns',
    ],
  }),
  service({
    id: 'apple-sign-in',
    algorithms: ['ES256'],
    keyFrom,
    header: { kid: 'field', typ: null },
    fields: [team, field('servicesId', ['sub']), appleKey, field('authorizationCode', [])],
    claims: { aud: 'https://appleid.apple.com' },
    lifetime: { default: 86_400, max: 15_777_000 },
    wants: { iss: appleId },
    request: {
      method: 'POST',
      url: 'https://appleid.apple.com/auth/token',
      headers: {},
      form: {
        client_id: '{servicesId}',
        client_secret: '{token}',
        code: '{authorizationCode}',
        grant_type: 'authorization_code',
      },
    },
    service: 'Apple',
    sources: [
      'https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret',
    ],
  }),
  service({
    id: 'weatherkit',
    algorithms: ['ES256'],
    keyFrom,
    header: ofField,
    fields: [
      field('teamId', ['iss'], { shape: appleId, header: { id: '{teamId}.{weatherService}' } }),
      field('weatherService', ['sub']),
      appleKey,
    ],
    lifetime: { default: 3600, max: null },
    wants: { iss: appleId },
    service: 'Apple',
    sources: [
      'https://developer.apple.com/documentation/weatherkitrestapi/request-authentication-for-weatherkit-rest-api',
    ],
  }),
  service({
    id: 'vapid',
    algorithms: ['ES256'],
    fields: [
      field('pushEndpoint', [], { shape: 'url', fills: { aud: '{pushEndpoint|origin}' } }),
      field('pushContact', ['sub']),
    ],
    lifetime: { default: 43_200, max: 86_400, from: 'now' },
    times: { iat: null },
    wants: {
      aud: { pattern: '^https://[^/]+$', example: 'https://fcm.googleapis.com' },
      sub: {
        pattern: '^(?:mailto:[^ @]+@(?!localhost$)[^ ]+|https://.+)$',
        example: 'mailto:ops@example.com',
      },
    },
    request: {
      method: 'POST',
      url: '{pushEndpoint}',
      headers: { Authorization: 'vapid t={token}, k={key.point}', TTL: '60' },
    },
    service: 'Web Push',
    order: ['aud', 'exp', 'sub'],
    sources: ['https://www.rfc-editor.org/rfc/rfc8292'],
  }),
];
