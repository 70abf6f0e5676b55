import { of, type Refusal } from './refusal.js';

const apple = of('Apple');
const apns = of('Apple Push Notification service');
const webPush = of('Web Push');
const liveKit = of('LiveKit');
const zoom = of('Zoom');
const twilio = of('Twilio');
const ghost = of('Ghost');
const hasura = of('Hasura');
const onlyOffice = of('ONLYOFFICE Docs');
const metabase = of('Metabase');
const box = of('Box');
const tableau = of('Tableau');

export const applications: readonly Refusal[] = [
  apple('Authentication credentials are missing or invalid', 'lifetime', 'iss', 'kid', 'clock'),
  apns('InvalidProviderToken', 'kid', 'iss', 'key'),
  apns('ExpiredProviderToken', 'too-old', 'clock'),
  apns('TooManyProviderTokenUpdates', 'place'),
  apns('MissingProviderToken', 'missing'),
  webPush('BadJwtToken', 'sub', 'aud', 'lifetime', 'key'),
  webPush('invalid JWT provided', 'aud', 'key', 'form'),
  webPush('UnauthorizedRegistration', 'key', 'expired'),
  webPush('Invalid bearer token: Auth expired', 'expired', 'clock'),
  webPush('the VAPID credentials in the authorization header do not correspond', 'key'),
  liveKit('go-jose/go-jose: error in cryptographic primitive', 'secret'),
  liveKit('validation failed, token not valid yet (nbf)', 'not-yet', 'clock'),
  liveKit('permissions denied', 'claims', 'permission'),
  liveKit('invalid authorization token', 'form', 'place'),
  zoom('3712', 'secret', 'exp-type', 'lifetime'),
  zoom('The signature has expired', 'expired', 'exp-type', 'clock'),
  twilio('20101', 'secret', 'key', 'form'),
  twilio('20102', 'typ', 'alg'),
  twilio('20103', 'iss', 'sub'),
  twilio('20104', 'expired', 'clock'),
  twilio('20105', 'not-yet', 'clock'),
  twilio('20106', 'claims'),
  twilio('20107', 'secret'),
  ghost('Unknown Admin API Key', 'kid'),
  ghost('INVALID_JWT', 'secret', 'aud', 'lifetime'),
  hasura("claims key: 'https://hasura.io/jwt/claims' not found", 'claims'),
  hasura('x-hasura-allowed-roles', 'claims'),
  hasura('JWTExpired', 'expired', 'clock'),
  onlyOffice('The document security token is not correctly formed', 'secret', 'claims', 'missing'),
  onlyOffice('document security token has expired', 'expired', 'clock'),
  metabase('Message seems corrupt or manipulated', 'secret'),
  metabase('Token is expired', 'expired', 'clock'),
  box("The 'exp' value exceeds the maximum value of 60 seconds", 'lifetime', 'clock'),
  box("MUST be before the expiration date/time listed in the 'exp' claim", 'expired', 'clock'),
  box("Please check the 'exp' claim", 'expired', 'lifetime', 'exp-type', 'clock'),
  box("Please check the 'sub' claim", 'sub', 'account'),
  box("Please check the 'jti' claim", 'jti-missing', 'jti-reused'),
  tableau('SYSTEM_USER_NOT_FOUND', 'sub'),
  tableau('CONNECTED_APP_NOT_FOUND', 'iss', 'account'),
  tableau('CONNECTED_APP_SECRET_NOT_FOUND', 'kid'),
  tableau('LOGIN_FAILED', 'lifetime', 'sub'),
];
