import type { KeyId, Thumbprint } from '../confusable.js';
import * as base64url from 'jose/base64url';
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { exportJWK } from 'jose/key/export';
import { importSPKI } from 'jose/key/import';
import type { JWK } from 'jose';
import type { SignatureAlgorithm } from './algorithms.js';
import { bytesOf } from './cryptoKey.js';
import type { KeyFacts } from './key.js';
import { toPem } from '../bytes/pem.js';

/** @param publicKey an extractable public CryptoKey. */
export async function describePublicKey(publicKey: CryptoKey): Promise<KeyFacts> {
  const [spki, jwk] = await Promise.all([bytesOf(publicKey), exportJWK(publicKey)]);
  const [keyId, thumbprint] = await Promise.all([keyIdOf(spki), calculateJwkThumbprint(jwk, 'sha256')]);
  return { spki, jwk, keyId, thumbprint };
}

/** The same of a key that was kept; rejects where WebCrypto refuses it. */
export async function describeSpki(spki: Uint8Array, alg: SignatureAlgorithm): Promise<KeyFacts> {
  return describePublicKey(await importSPKI(toPem('PUBLIC KEY', spki), alg, { extractable: true }));
}

/** @param thumbprint RFC 7638, of the whole secret; the secret itself stands in no fact. */
export function describeSecret(thumbprint: Thumbprint): KeyFacts {
  const instead: string = thumbprint;
  return { spki: null, jwk: { kty: 'oct' }, keyId: instead, thumbprint };
}

/** base64url(SHA-256(spki)): the JWT Key ID that AMPLIFY Central and Keycloak show for a public key. */
async function keyIdOf(spki: Uint8Array<ArrayBuffer>): Promise<KeyId> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)));
}

const members = ['kty', 'alg', 'crv', 'n', 'e', 'x', 'y', 'pub', 'k'] as const;

/** What verifies by the key is made of: nothing private, and nothing that its issuer said of it. */
export function verifyingMembers(jwk: JWK): JWK {
  return Object.fromEntries(
    members.flatMap((member) => (jwk[member] === undefined ? [] : [[member, jwk[member]]])),
  );
}
