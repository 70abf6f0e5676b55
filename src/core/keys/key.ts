import type { KeyId, Thumbprint } from '../confusable.js';
import type { JWK } from 'jose';
import type { SignatureAlgorithm } from './algorithms.js';

/**
 * What signs and verifies, made once: generated, proven after it was read (formats/prove), or taken out of storage. The
 * private half is an opaque CryptoKey: its bytes are never stored here.
 */
export type Key = {
  /** What it was made for, or is usually used with; `privateKey` is imported for it. */
  alg: SignatureAlgorithm;
  /** The private half, or the shared secret; null for a public key. */
  privateKey: CryptoKey | null;
  facts: KeyFacts;
};

/** What names a key and may be shown of it, computed once when it is made; shape.ts reads type and size out of it. */
export type KeyFacts = {
  /** DER SubjectPublicKeyInfo (RFC 5280 section 4.1); null for a shared secret, which has no public half. */
  spki: Uint8Array<ArrayBuffer> | null;
  /** Public members only, and use, key_ops and alg where its issuer reserved the key by them (RFC 7517). */
  jwk: JWK;
  /**
   * base64url(SHA-256(spki)): the JWT Key ID that AMPLIFY Central and Keycloak show. A secret has none and
   * goes by its thumbprint: a guess at a weak secret can be tried on it, but no better than on any token.
   */
  keyId: KeyId;
  /** Its own algorithm says that it makes RSASSA-PSS signatures and no others (RFC 4055 section 1.2). */
  isPssOnly?: true;
  /** RFC 7638, SHA-256, base64url. */
  thumbprint: Thumbprint;
};
