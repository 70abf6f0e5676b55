import { algorithmNames, algorithms } from '../keys/algorithms.js';
import type { Profile, ProfileField } from './profile.js';

export type BuiltInId =
  'api-proxy' | 'service-account-agent' | 'service-account-cli' | 'private-key-jwt' | 'api-gateway' | 'blank';
export type BuiltInProfile = Profile & { id: BuiltInId };

const limits = { keyBits: 2048, tokenBytes: 8192 };

/** A client of an API proxy in AMPLIFY Central. */
export const apiProxy: BuiltInProfile = {
  id: 'api-proxy',
  name: null,
  algorithms: ['RS256'],
  header: { kid: 'key-id', typ: 'JWT' },
  fields: [
    {
      id: 'applicationId',
      label: 'applicationId',
      value: '',
      shape: 'application-id',
      fills: { sub: '{applicationId}', aud: '{applicationId}', iss: '{applicationId}' },
    },
  ],
  claims: {},
  lifetime: { default: 600, max: null },
  jti: false,
  tokenRequest: null,
  checks: null,
  limits,
  steps: [
    'set-jwt-policy',
    'create-app',
    'register-key',
    'add-api',
    'fill-application-id',
    'compare-key-id',
    'try-token',
  ],
};

const clientId = (shape: ProfileField['shape'], ...claims: string[]): ProfileField => ({
  id: 'clientId',
  label: 'clientId',
  value: '',
  shape,
  fills: Object.fromEntries(claims.map((claim) => [claim, '{clientId}'])),
});
const audience = (id: 'audience' | 'tokenUrl', value: string): ProfileField => ({
  id,
  label: id,
  value,
  shape: 'url',
  fills: { aud: `{${id}}` },
});

const realm = 'https://login.axway.com/auth/realms/Broker';
const clientCredentials = { parameter: 'client_assertion', grantType: 'client_credentials' } as const;

/** A service account as Axway's agents sign in; their client id comes wrapped in iss. */
const serviceAccountAgent: BuiltInProfile = {
  id: 'service-account-agent',
  name: null,
  algorithms: ['RS256'],
  header: { kid: 'key-id', typ: null },
  fields: [
    {
      ...clientId('service-account'),
      fills: { iss: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer:{clientId}', sub: '{clientId}' },
    },
    audience('audience', realm),
  ],
  claims: {},
  lifetime: { default: 60, max: null },
  jti: true,
  tokenRequest: { ...clientCredentials, tokenUrl: '{audience}/protocol/openid-connect/token' },
  checks: null,
  limits,
  steps: ['create-service-account', 'fill-client-id', 'request-token'],
};

/** A service account as Axway's command line signs in. */
const serviceAccountCli: BuiltInProfile = {
  ...serviceAccountAgent,
  id: 'service-account-cli',
  header: { kid: 'none', typ: null },
  fields: [
    clientId('service-account', 'iss', 'sub'),
    audience('tokenUrl', `${realm}/protocol/openid-connect/token`),
  ],
  lifetime: { default: 3600, max: null },
  tokenRequest: { ...clientCredentials, tokenUrl: '{tokenUrl}' },
};

/** A private_key_jwt client (RFC 7523 section 3, OpenID Connect Core section 9). */
const privateKeyJwt: BuiltInProfile = {
  ...serviceAccountCli,
  id: 'private-key-jwt',
  algorithms: algorithms.filter(({ kty }) => kty !== 'oct').map(({ alg }) => alg),
  header: { kid: 'any', typ: null },
  fields: [clientId(null, 'iss', 'sub'), audience('tokenUrl', '')],
  lifetime: { default: 60, max: null },
  steps: ['register-client-key', 'fill-client-id', 'fill-token-url', 'request-token'],
};

/** The OAuth JWT flow of API Gateway 7 (RFC 7523 section 2.1). */
const apiGateway: BuiltInProfile = {
  ...serviceAccountCli,
  id: 'api-gateway',
  fields: [clientId(null, 'iss'), audience('tokenUrl', 'http://apigateway/api/oauth/token')],
  lifetime: { default: 300, max: 300 },
  jti: false,
  tokenRequest: {
    parameter: 'assertion',
    grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    tokenUrl: '{tokenUrl}',
  },
  steps: ['register-certificate', 'fill-client-id', 'fill-token-url', 'request-token'],
};

/** Wants nothing of its own. */
export const blank: BuiltInProfile = {
  id: 'blank',
  name: null,
  algorithms: algorithmNames,
  header: { kid: 'none', typ: null },
  fields: [],
  claims: {},
  lifetime: { default: 600, max: null },
  jti: false,
  tokenRequest: null,
  checks: null,
  limits,
  steps: [],
};

/** In the order in which a person chooses from them. */
export const profiles: readonly BuiltInProfile[] = [
  apiProxy,
  serviceAccountAgent,
  serviceAccountCli,
  privateKeyJwt,
  apiGateway,
  blank,
];
