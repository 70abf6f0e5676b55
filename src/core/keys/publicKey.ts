import { base64url, calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

/** Everything that can be known of a public key, computed once when the key arrives. */
export type PublicKeyFacts = {
  /** DER SubjectPublicKeyInfo (RFC 5280 section 4.1). */
  spki: Uint8Array<ArrayBuffer>;
  /** Public members only, without kid, use and alg (RFC 7517). */
  jwk: JWK;
  /** base64url(SHA-256(spki)): the JWT Key ID that AMPLIFY Central and Keycloak show. */
  keyId: string;
  /** RFC 7638, SHA-256, base64url. */
  thumbprint: string;
  /** What signatures are verified by. */
  verification: { kty: string; jwk: JWK };
  /** Modulus length in bits; null for keys that are not RSA. */
  modulusBits: number | null;
};

/** @param publicKey an extractable public CryptoKey. */
export async function describePublicKey(publicKey: CryptoKey): Promise<PublicKeyFacts> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const jwk = await exportJWK(publicKey);
  const thumbprint = await calculateJwkThumbprint(jwk, 'sha256');
  return publicKeyFacts(spki, jwk, await keyIdOf(spki), thumbprint, modulusBits(publicKey.algorithm));
}

export function publicKeyFacts(
  spki: Uint8Array<ArrayBuffer>,
  jwk: JWK,
  keyId: string,
  thumbprint: string,
  bits: number | null,
): PublicKeyFacts {
  return { spki, jwk, verification: { kty: jwk.kty ?? '', jwk }, keyId, thumbprint, modulusBits: bits };
}

/** base64url(SHA-256(spki)): the JWT Key ID that AMPLIFY Central and Keycloak show for a public key. */
export async function keyIdOf(spki: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)));
}

function modulusBits(algorithm: KeyAlgorithm): number | null {
  return 'modulusLength' in algorithm && typeof algorithm.modulusLength === 'number'
    ? algorithm.modulusLength
    : null;
}
