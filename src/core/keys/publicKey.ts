import { base64url, calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

/** Everything that names a public key, computed once when the key arrives. */
export type PublicKeyFacts = {
  /** DER SubjectPublicKeyInfo (RFC 5280 section 4.1). */
  spki: Uint8Array<ArrayBuffer>;
  /** Public members only, without kid, use and alg (RFC 7517). */
  jwk: JWK;
  /** base64url(SHA-256(spki)): the JWT Key ID that AMPLIFY Central and Keycloak show. */
  keyId: string;
  /** RFC 7638, SHA-256, base64url. */
  thumbprint: string;
};

/** @param publicKey an extractable public CryptoKey. */
export async function describePublicKey(publicKey: CryptoKey): Promise<PublicKeyFacts> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const jwk = await exportJWK(publicKey);
  return { spki, jwk, keyId: await keyIdOf(spki), thumbprint: await calculateJwkThumbprint(jwk, 'sha256') };
}

/** base64url(SHA-256(spki)): the JWT Key ID that AMPLIFY Central and Keycloak show for a public key. */
export async function keyIdOf(spki: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)));
}
