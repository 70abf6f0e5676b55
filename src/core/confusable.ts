/**
 * Types for what is taken for one another in the field. A plain number or string can stand for any of them; one of them can't
 * stand for another. That needs no cast, and a test may write a literal.
 */
type Named<T, Name extends string> = T & { readonly is?: Name };

/** Since 1970, as in exp, nbf and iat (RFC 7519 section 2, NumericDate). */
export type EpochSeconds = Named<number, 'epoch seconds'>;
/** Since 1970, as `Date.now()` counts. */
export type EpochMilliseconds = Named<number, 'epoch milliseconds'>;
/** base64url(SHA-256(SubjectPublicKeyInfo)), as AMPLIFY Central and Keycloak name a key. */
export type KeyId = Named<string, 'Key ID'>;
/** base64url(SHA-256(the required members of the JWK)) (RFC 7638). */
export type Thumbprint = Named<string, 'JWK thumbprint'>;
/** Encoded (RFC 4648 section 5, without padding), as the segments of a token are; not the text that it means. */
export type Base64url = Named<string, 'base64url'>;
