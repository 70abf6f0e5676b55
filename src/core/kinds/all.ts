import type { Kind } from './kind.js';
import type { TokenKind } from './kinds.js';
import { accessToken, atJwt } from './oauth/accessToken.js';
import { authorizationGrant, clientAssertion } from './oauth/clientAssertion.js';
import { dpopProof } from './oauth/dpopProof.js';
import { requestObject } from './oauth/requestObject.js';
import { keyBinding, sdJwt } from './oauth/selective.js';
import { idToken } from './openid/idToken.js';
import { logoutToken } from './openid/logoutToken.js';
import { securityEvent } from './openid/securityEvent.js';
import { cognitoAccess, cognitoId } from './vendors/cognito.js';
import { entraV1, entraV2, graph } from './vendors/entra.js';
import { alb, cloudflareAccess, googleIap } from './vendors/proxies.js';
import { githubActions, gitlabCi, kubernetes } from './vendors/workloads.js';

/** Nothing more is known of it than that it is a JWT, or what it holds cannot be seen. */
const unruled: Kind = { typs: [], recognise: () => null, rules: [], expects: {} };

const jwt: Kind = {
  ...unruled,
  expects: {
    issuer: ['iss'],
    audience: ['aud'],
    subject: ['sub'],
    client: ['client_id', 'azp'],
    nonce: ['nonce'],
    scope: ['scope', 'scp'],
  },
};

/** In the order in which a token is asked whether it is one: the clearest fact first. */
const known = {
  alb,
  'google-iap': googleIap,
  'cloudflare-access': cloudflareAccess,
  graph,
  'entra-v1': entraV1,
  'entra-v2': entraV2,
  'cognito-access': cognitoAccess,
  'cognito-id': cognitoId,
  'github-actions': githubActions,
  'gitlab-ci': gitlabCi,
  kubernetes,
  'logout-token': logoutToken,
  'security-event': securityEvent,
  'dpop-proof': dpopProof,
  'sd-jwt': sdJwt,
  'key-binding': keyBinding,
  'at-jwt': atJwt,
  'client-assertion': clientAssertion,
  'authorization-grant': authorizationGrant,
  'request-object': requestObject,
  'id-token': idToken,
  'access-token': accessToken,
} as const satisfies Partial<Record<TokenKind, Kind>>;

const kinds: Record<TokenKind, Kind> = {
  ...known,
  jwt,
  nested: unruled,
  encrypted: unruled,
  'not-jwt': unruled,
};
export const kindOf = (name: TokenKind): Kind => kinds[name];

type Known = keyof typeof known;
const isKnown = (name: string): name is Known => Object.hasOwn(known, name);
export const knownKinds: readonly Known[] = Object.keys(known).filter(isKnown);
