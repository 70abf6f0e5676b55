import { clientCredentials, field, guid, kid, ofField, service, usual } from './service.js';

const client = field('clientId', ['iss', 'sub']);

/** Client assertions: a client shows by its key who it is. */
export const assertions = [
  service({
    id: 'private-key-jwt-issuer',
    algorithms: usual,
    header: { kid: 'any', typ: 'client-authentication+jwt', typRequired: true },
    fields: [
      client,
      field('issuer', ['aud'], { shape: 'url' }),
      field('tokenEndpoint', [], { shape: 'url' }),
    ],
    lifetime: { default: 60, max: null },
    jti: true,
    audience: 'string',
    assertion: 'issuer',
    tokenRequest: { ...clientCredentials, tokenUrl: '{tokenEndpoint}' },
    sources: ['https://datatracker.ietf.org/doc/draft-ietf-oauth-rfc7523bis/'],
  }),
  service({
    id: 'okta',
    algorithms: usual,
    header: { kid: 'field', typ: null },
    fields: [
      client,
      field('oktaTokenUrl', ['aud'], {
        value: '',
      }),
      kid('keyName'),
      field('scope', []),
    ],
    lifetime: { default: 300, max: 3600, from: 'now' },
    jti: true,
    wants: {
      aud: {
        pattern: '^https://[^/]+/oauth2/(?:[^/]+/)?v1/token$',
        example: 'https://dev-1.okta.com/oauth2/v1/token',
      },
    },
    tokenRequest: { ...clientCredentials, tokenUrl: '{oktaTokenUrl}', form: { scope: '{scope}' } },
    service: 'Okta',
    sources: ['https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/create-sign-jwt'],
  }),
  service({
    id: 'auth0',
    algorithms: ['RS256', 'RS384', 'PS256'],
    header: { kid: 'none', typ: 'JWT' },
    fields: [client, field('auth0Domain', ['aud'], { value: 'https://tenant.auth0.com/' })],
    lifetime: { default: 60, max: 300 },
    jti: true,
    wants: { aud: { pattern: '^https://[^/]+/$', example: 'https://tenant.auth0.com/' } },
    tokenRequest: { ...clientCredentials, tokenUrl: '{auth0Domain}oauth/token' },
    service: 'Auth0',
    sources: [
      'https://auth0.com/docs/get-started/authentication-and-authorization-flow/authenticate-with-private-key-jwt',
    ],
  }),
  service({
    id: 'entra',
    algorithms: ['PS256', 'RS256'],
    header: { kid: 'none', typ: 'JWT', members: { 'x5t#S256': '{cert.sha256}' } },
    fields: [
      field('entraClientId', ['iss', 'sub'], { shape: guid }),
      field('tenant', [], { fills: { aud: 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token' } }),
      field('scope', [], { value: 'https://graph.microsoft.com/.default' }),
    ],
    lifetime: { default: 300, max: 600 },
    times: { nbf: 0 },
    jti: true,
    tokenRequest: {
      ...clientCredentials,
      tokenUrl: 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token',
      form: { client_id: '{entraClientId}', scope: '{scope}' },
    },
    service: 'Microsoft Entra',
    sources: ['https://learn.microsoft.com/entra/identity-platform/certificate-credentials'],
  }),
  service({
    id: 'smart-backend',
    algorithms: ['RS384', 'ES384'],
    header: ofField,
    fields: [
      client,
      field('tokenEndpoint', ['aud'], { shape: 'url' }),
      kid('keyName'),
      field('scope', [], { value: 'system/Patient.rs' }),
    ],
    lifetime: { default: 300, max: 300 },
    jti: true,
    tokenRequest: { ...clientCredentials, tokenUrl: '{tokenEndpoint}', form: { scope: '{scope}' } },
    sources: ['https://hl7.org/fhir/smart-app-launch/client-confidential-asymmetric.html'],
  }),
  service({
    id: 'dpop',
    algorithms: ['ES256', 'RS256', 'PS256', 'EdDSA', 'ES384', 'ES512'],
    header: { kid: 'none', typ: 'dpop+jwt', typRequired: true, members: { jwk: '{key.jwk}' } },
    fields: [
      field('htm', ['htm'], { value: 'POST', choices: ['GET', 'POST', 'PUT', 'DELETE'] }),
      field('htu', [], { shape: 'url', fills: { htu: '{htu|noQuery}' } }),
      field('dpopNonce', [], { fills: { nonce: '{dpopNonce}' }, optional: true }),
      field('ath', ['ath'], { optional: true }),
    ],
    lifetime: { default: 60, max: 60 },
    times: { exp: null },
    jti: true,
    wants: {
      htm: { pattern: '^[A-Z]+$', example: 'POST' },
      htu: { pattern: '^[^?#]+$', example: 'https://api.example.com/orders' },
    },
    request: { method: '{htm}', url: '{htu}', headers: { DPoP: '{token}' } },
    sources: ['https://www.rfc-editor.org/rfc/rfc9449'],
  }),
];
