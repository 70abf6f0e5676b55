/** What a token is for. Which rules hold for it follows from that; of some issuers more is known than a standard says. */
export const tokenKinds = [
  /** A JWT of which nothing more is known (RFC 7519). */
  'jwt',
  /** OpenID Connect Core section 2. */
  'id-token',
  /** Whose typ says nothing: access tokens are opaque to clients, and have no rules of their own. */
  'access-token',
  /** RFC 9068. */
  'at-jwt',
  /** How a client authenticates (RFC 7523 section 2.2, OpenID Connect Core section 9). */
  'client-assertion',
  /** What a client exchanges for an access token (RFC 7523 section 2.1). */
  'authorization-grant',
  /** RFC 9101. */
  'request-object',
  /** RFC 9449. */
  'dpop-proof',
  /** A JWT whose claims can be disclosed one by one (RFC 9901). */
  'sd-jwt',
  /** Proves who presents an SD-JWT: the one that holds its key (RFC 9901 section 4.3). */
  'key-binding',
  /** OpenID Connect Back-Channel Logout section 2.4. */
  'logout-token',
  /** RFC 8417. */
  'security-event',
  /** Access tokens of Microsoft Entra, for APIs of one's own. */
  'entra-v1',
  'entra-v2',
  /** An access token of Microsoft Entra that only Microsoft Graph can verify. */
  'graph',
  /** Amazon Cognito. */
  'cognito-id',
  'cognito-access',
  /** Tokens by which a job or a workload says what it is. */
  'github-actions',
  'gitlab-ci',
  'kubernetes',
  /** What a proxy says of the person to the application behind it. */
  'alb',
  'google-iap',
  'cloudflare-access',
  /** A JWT whose payload is a token (RFC 7519 appendix A.2). */
  'nested',
  /** A JWE (RFC 7516): its claims cannot be seen from outside. */
  'encrypted',
  /** A JWS whose payload is no claims set. */
  'not-jwt',
] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** Those of one vendor or product. */
export const vendorKinds: readonly TokenKind[] = [
  'entra-v1',
  'entra-v2',
  'graph',
  'cognito-id',
  'cognito-access',
  'github-actions',
  'gitlab-ci',
  'kubernetes',
  'alb',
  'google-iap',
  'cloudflare-access',
];

/** A fact of the token that tells its kind. */
export type KindReason =
  | { fact: 'typ'; typ: string }
  | { fact: 'cty'; cty: string }
  | { fact: 'enc'; enc: string }
  | { fact: 'payload'; is: 'not-text' | 'not-json' | 'not-object' }
  /** Header parameters, and claims, that tokens of this kind have and others do not. */
  | { fact: 'header'; names: readonly string[] }
  | { fact: 'claims'; names: readonly string[] }
  /** A claim that says whose token it is, or what it is, such as iss or Cognito's token_use. */
  | { fact: 'value'; claim: string; value: string }
  | { fact: 'iss-is-sub' }
  | { fact: 'aud-is-token-endpoint'; aud: string }
  /** azp is, or is not, an audience: ID tokens are for the client itself (OpenID Connect Core section 2). */
  | { fact: 'azp-in-aud' }
  | { fact: 'azp-not-in-aud' };

/** `reasons` is empty where nothing tells more than that it is a JWT. */
export type RecognisedKind = { kind: TokenKind; reasons: readonly KindReason[] };
