import { email, field, guid, jwtBearer, keyFrom, kid, ofField, service } from './service.js';

const googleToken = 'https://oauth2.googleapis.com/token';
const googleSource = 'https://developers.google.com/identity/protocols/oauth2/service-account';

/** Service accounts and apps: software that signs in by itself. */
export const accounts = [
  service({
    id: 'github-app',
    algorithms: ['RS256'],
    keyFrom,
    fields: [field('githubAppId', ['iss'])],
    times: { iat: -30 },
    lifetime: { default: 600, max: 599, from: 'now' },
    order: ['iat', 'exp', 'iss'],
    request: {
      method: 'GET',
      url: 'https://api.github.com/app',
      headers: { Authorization: 'Bearer {token}', Accept: 'application/vnd.github+json' },
    },
    service: 'GitHub',
    sources: [
      'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app',
    ],
  }),
  service({
    id: 'google-token-request',
    algorithms: ['RS256'],
    keyFrom,
    header: ofField,
    fields: [
      field('serviceAccountEmail', ['iss'], { shape: email }),
      field('scope', ['scope'], { value: 'https://www.googleapis.com/auth/cloud-platform' }),
      field('impersonated', ['sub'], { optional: true, shape: email }),
      kid('privateKeyId'),
    ],
    claims: { aud: googleToken },
    lifetime: { default: 3600, max: 3600 },
    tokenRequest: { ...jwtBearer, tokenUrl: googleToken },
    order: ['iss', 'scope', 'aud', 'exp', 'iat'],
    service: 'Google',
    sources: [googleSource],
  }),
  service({
    id: 'google-self-signed',
    algorithms: ['RS256'],
    keyFrom,
    header: ofField,
    fields: [
      field('serviceAccountEmail', ['iss', 'sub'], { shape: email }),
      field('googleApi', ['aud'], { value: 'https://pubsub.googleapis.com/', shape: 'url' }),
      kid('privateKeyId'),
    ],
    lifetime: { default: 3600, max: 3600 },
    wants: {
      scope: { present: false },
      aud: { pattern: '^https://[^/]+/$', example: 'https://pubsub.googleapis.com/' },
    },
    order: ['iss', 'sub', 'aud', 'exp', 'iat'],
    service: 'Google',
    sources: [googleSource],
  }),
  service({
    id: 'firebase',
    algorithms: ['RS256'],
    keyFrom,
    fields: [field('serviceAccountEmail', ['iss', 'sub'], { shape: email }), field('uid', ['uid'])],
    claims: {
      aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
    },
    lifetime: { default: 3600, max: 3600 },
    wants: { uid: { pattern: '^.{1,128}$', example: 'user-1' } },
    order: ['aud', 'iat', 'exp', 'iss', 'sub', 'uid'],
    service: 'Firebase',
    sources: ['https://firebase.google.com/docs/auth/admin/create-custom-tokens'],
  }),
  service({
    id: 'salesforce',
    algorithms: ['RS256'],
    fields: [
      field('consumerKey', ['iss']),
      field('salesforceUser', ['sub']),
      field('loginUrl', ['aud'], {
        value: 'https://login.salesforce.com',
        choices: ['https://login.salesforce.com', 'https://test.salesforce.com'],
      }),
    ],
    lifetime: { default: 180, max: 300, from: 'now' },
    wants: { aud: { pattern: '^https://[^/]+$', example: 'https://login.salesforce.com' } },
    tokenRequest: { ...jwtBearer, tokenUrl: '{loginUrl}/services/oauth2/token' },
    service: 'Salesforce',
    sources: ['https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm'],
  }),
  service({
    id: 'docusign',
    algorithms: ['RS256'],
    keyFrom,
    fields: [
      field('integrationKey', ['iss'], { shape: guid }),
      field('docusignUser', ['sub'], { shape: guid }),
      field('docusignHost', ['aud'], {
        value: 'account-d.docusign.com',
        choices: ['account-d.docusign.com', 'account.docusign.com'],
      }),
      field('scope', ['scope'], { value: 'signature impersonation' }),
    ],
    lifetime: { default: 3600, max: 3600 },
    order: ['iss', 'aud', 'iat', 'exp', 'scope', 'sub'],
    wants: { aud: { oneOf: ['account-d.docusign.com', 'account.docusign.com'] } },
    tokenRequest: { ...jwtBearer, tokenUrl: 'https://{docusignHost}/oauth/token' },
    service: 'DocuSign',
    sources: ['https://developers.docusign.com/platform/auth/jwt-get-token/'],
  }),
  service({
    id: 'snowflake',
    algorithms: ['RS256'],
    fields: [
      field('snowflakeAccount', [], {
        fills: {
          iss: '{snowflakeAccount|beforeDot|upper}.{snowflakeUser|upper}.SHA256:{key.fingerprint}',
          sub: '{snowflakeAccount|beforeDot|upper}.{snowflakeUser|upper}',
        },
      }),
      field('snowflakeUser', []),
    ],
    lifetime: { default: 3540, max: 3600 },
    wants: { sub: { pattern: '^[^.a-z]+[.][^a-z]+$', example: 'ACCOUNT.USER' } },
    request: {
      method: 'POST',
      url: 'https://{snowflakeAccount}.snowflakecomputing.com/api/v2/statements',
      headers: { Authorization: 'Bearer {token}', 'X-Snowflake-Authorization-Token-Type': 'KEYPAIR_JWT' },
    },
    service: 'Snowflake',
    sources: ['https://docs.snowflake.com/developer-guide/sql-api/authenticating'],
  }),
  service({
    id: 'box',
    algorithms: ['RS256', 'RS384', 'RS512'],
    keyFrom,
    header: ofField,
    fields: [
      field('clientId', ['iss']),
      field('enterpriseId', ['sub']),
      field('boxSubject', ['box_sub_type'], { value: 'enterprise', choices: ['enterprise', 'user'] }),
      kid('publicKeyId'),
      field('clientSecret', []),
    ],
    claims: { aud: 'https://api.box.com/oauth2/token' },
    lifetime: { default: 45, max: 60 },
    jti: true,
    wants: { box_sub_type: { oneOf: ['enterprise', 'user'] } },
    tokenRequest: {
      ...jwtBearer,
      tokenUrl: 'https://api.box.com/oauth2/token',
      form: { client_id: '{clientId}', client_secret: '{clientSecret}' },
    },
    service: 'Box',
    sources: ['https://developer.box.com/guides/authentication/jwt/'],
  }),
];
