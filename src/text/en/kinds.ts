import type { ExpectedName } from '../../core/kinds/expected.js';
import type { KindReason, TokenKind } from '../../core/kinds/kinds.js';
import { list } from './words.js';

/** What each kind of token is called. */
export const kindNames: Record<TokenKind, string> = {
  jwt: 'Generic JWT',
  'id-token': 'ID token',
  'access-token': 'Access token',
  'at-jwt': 'Access token (RFC 9068)',
  'client-assertion': 'Client assertion',
  'authorization-grant': 'Authorization grant',
  'request-object': 'Request object (JAR)',
  'dpop-proof': 'DPoP proof',
  'sd-jwt': 'SD-JWT',
  'key-binding': 'Key binding JWT',
  'logout-token': 'Logout token',
  'security-event': 'Security event token',
  'entra-v1': 'Entra access token v1',
  'entra-v2': 'Entra access token v2',
  graph: 'Microsoft Graph access token',
  'cognito-id': 'Cognito ID token',
  'cognito-access': 'Cognito access token',
  'github-actions': 'GitHub Actions ID token',
  'gitlab-ci': 'GitLab CI/CD ID token',
  kubernetes: 'Kubernetes service account token',
  alb: 'AWS ALB user claims',
  'google-iap': 'Google IAP assertion',
  'cloudflare-access': 'Cloudflare Access token',
  nested: 'Nested JWT',
  encrypted: 'Encrypted token (JWE)',
  'not-jwt': 'JWS, not a JWT',
};

/** What the form for expected values says. */
export const expectedTexts = {
  title: 'Expected values',
  hint: 'A value that you give is compared with the token’s; an empty one isn’t. They apply to the next token too, and are saved only with a custom profile: there without what comes with one token, such as a nonce.',
  clear: 'Clear expected values',
  save: (profile: string) => `Save with “${profile}”`,
  saveNew: 'Save with a new profile',
  remove: (profile: string) => `Remove from “${profile}”`,
  saved: (profile: string) => `Expected values saved with “${profile}”.`,
  newName: (kind: string, issuer: string) => (issuer === '' ? kind : `${kind}: ${issuer}`),
  labels: {
    issuer: 'Expected issuer',
    audience: 'Expected audience',
    subject: 'Expected subject',
    client: 'Expected client ID',
    nonce: 'Expected nonce',
    scope: 'Expected scope',
    method: 'HTTP method of the request',
    url: 'URL of the request',
    accessToken: 'Access token issued with it',
    code: 'Authorization code issued with it',
    state: 'State of the request',
  } satisfies Record<ExpectedName, string>,
};

/** The same with an article, at the beginning of a sentence. */
export const aKind: Record<TokenKind, string> = {
  jwt: 'A JWT',
  'id-token': 'An ID token',
  'access-token': 'An access token',
  'at-jwt': 'An access token of type at+jwt',
  'client-assertion': 'A client assertion',
  'authorization-grant': 'An authorization grant',
  'request-object': 'A request object',
  'dpop-proof': 'A DPoP proof',
  'sd-jwt': 'An SD-JWT',
  'key-binding': 'A key binding JWT',
  'logout-token': 'A logout token',
  'security-event': 'A security event token',
  'entra-v1': 'An Entra access token v1',
  'entra-v2': 'An Entra access token v2',
  graph: 'A Microsoft Graph access token',
  'cognito-id': 'A Cognito ID token',
  'cognito-access': 'A Cognito access token',
  'github-actions': 'A GitHub Actions ID token',
  'gitlab-ci': 'A GitLab CI/CD ID token',
  kubernetes: 'A Kubernetes service account token',
  alb: 'A token of an AWS load balancer',
  'google-iap': 'A Google IAP assertion',
  'cloudflare-access': 'A Cloudflare Access token',
  nested: 'A nested JWT',
  encrypted: 'An encrypted token',
  'not-jwt': 'A JWS',
};

export const payloads = {
  'not-text': 'not UTF-8 text',
  'not-json': 'not JSON',
  'not-object': 'not a JSON object',
};

/** Which fact told the kind. */
export function kindReason(reason: KindReason): string {
  switch (reason.fact) {
    case 'typ':
    case 'cty':
      return `${reason.fact} is ${reason.fact === 'typ' ? reason.typ : reason.cty}`;
    case 'enc':
      return `enc is ${reason.enc}`;
    case 'payload':
      return `the payload is ${payloads[reason.is]}`;
    case 'header':
      return `its header has ${list(reason.names)}`;
    case 'claims':
      return `it has ${list(reason.names)}`;
    case 'value':
      return `${reason.claim} is ${reason.value}`;
    case 'iss-is-sub':
      return 'iss and sub are the same client';
    case 'aud-is-token-endpoint':
      return 'aud is a token endpoint';
    case 'azp-in-aud':
      return 'azp is one of its audiences';
    case 'azp-not-in-aud':
      return 'azp isn’t one of its audiences';
  }
}
