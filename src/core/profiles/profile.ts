import type { SignatureAlgorithm } from '../keys/algorithms.js';

/** What a service wants to see in a token: plain data, so that a profile can be listed, kept, copied and filed. */
export type Profile = {
  id: string;
  /** A person's own name for it; null for those that come with the page, which text/ names. */
  name: string | null;
  /** The algorithms that the service takes, the usual one first. */
  algorithms: readonly SignatureAlgorithm[];
  header: { kid: KidRule; typ: string | null };
  fields: readonly ProfileField[];
  /** Claims that are the same in every token. */
  claims: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Seconds from iat to exp: what a new token gets, and the most that the service takes (null: not known). */
  lifetime: { usual: number; most: number | null };
  /** Whether every token carries an id of its own (RFC 7519 section 4.1.7). */
  jti: boolean;
  /** How the token is exchanged for an access token; null where it is itself the bearer token (RFC 6750). */
  tokenRequest: TokenRequest | null;
  /** Their ids; null for one that comes with the page, where each check says so itself (core/checks). */
  checks: readonly string[] | null;
  /** Smaller RSA moduli (bits) and larger tokens (bytes) are warned about. */
  limits: { keyBits: number; tokenBytes: number };
  /** The steps of the real procedure; text/ has the words. */
  steps: readonly StepId[];
};

/** A profile that a person made: it has a name of its own, and lists its checks. */
export type OwnProfile = Profile & { name: string; checks: readonly string[] };

/**
 * `key-id`: the header names the key by its Key ID, as AMPLIFY and Keycloak compute it; `any`: by whatever
 * name the service knows it by; `none`: the service does not ask for a name.
 */
export type KidRule = 'key-id' | 'any' | 'none';

export type ProfileField = {
  id: string;
  /** A key of `fieldLabels` in text/, or the words themselves. */
  label: string;
  /** What a new token starts from. */
  value: string;
  shape: FieldShape | null;
  /** The claims it fills, each by a template in which `{id}` stands for the field's value. */
  fills: Readonly<Record<string, string>>;
};

export const fieldShapes = ['application-id', 'service-account', 'url'] as const;
/** What a value usually looks like: 32 hex digits, a client id of a service account, an http(s) address. */
export type FieldShape = (typeof fieldShapes)[number];

export const assertionParameters = ['client_assertion', 'assertion'] as const;
/** The token stands in `parameter` of a request to `tokenUrl`, where `{id}` stands for that field's value. */
export type TokenRequest = {
  parameter: (typeof assertionParameters)[number];
  grantType: string;
  tokenUrl: string;
};

export const stepIds = [
  'set-jwt-policy',
  'create-app',
  'register-key',
  'add-api',
  'fill-application-id',
  'compare-key-id',
  'try-token',
  'create-service-account',
  'register-client-key',
  'register-certificate',
  'fill-client-id',
  'fill-token-url',
  'request-token',
] as const;
export type StepId = (typeof stepIds)[number];
