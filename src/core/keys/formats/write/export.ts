import * as base64url from 'jose/base64url';
import type { JWK } from 'jose';
import { exportJWK } from 'jose/key/export';
import { toPem } from '../../../bytes/pem.js';
import type { Bytes } from '../../../bytes/bytes.js';
import { bitsOf, childrenOf, octetsOf, oidOf, parseDer, toDer, write } from '../der/der.js';

const rsaEncryption = '1.2.840.113549.1.1.1';
const ecPublicKey = '1.2.840.10045.2.1';

/**
 * The traditional form: PKCS#1 for RSA (RFC 8017 appendix A.1.2), SEC1 for EC (RFC 5915); null for keys
 * that have none, such as Ed25519.
 */
export function traditionalPem(pkcs8: Bytes): string | null {
  const [, algorithm, key] = childrenOf(parseDer(pkcs8));
  const [oid, parameters] = childrenOf(algorithm);
  if (oidOf(oid) === rsaEncryption) return toPem('RSA PRIVATE KEY', octetsOf(key));
  if (oidOf(oid) !== ecPublicKey || parameters === undefined) return null;
  // The curve moves from the PKCS#8 around it into the SEC1 structure.
  const [version, d, ...rest] = childrenOf(parseDer(octetsOf(key)));
  if (version === undefined || d === undefined) return null;
  const publicKey = rest.filter(({ idBlock }) => idBlock.tagNumber === 1);
  return toPem(
    'EC PRIVATE KEY',
    toDer(write.sequence(version, d, write.tagged(0, parameters), ...publicKey)),
  );
}

/** PKCS#1 RSAPublicKey (RFC 8017 appendix A.1.1); null for keys that are not RSA. */
export function rsaPublicPem(spki: Bytes): string | null {
  const [algorithm, key] = childrenOf(parseDer(spki));
  return oidOf(childrenOf(algorithm)[0]) === rsaEncryption ? toPem('RSA PUBLIC KEY', bitsOf(key)) : null;
}

/** What goes beside the key's own members (RFC 7517 section 4). */
export type JwkLabels = { kid?: string; use?: 'sig'; alg?: string };

const members = [
  ...(['kty', 'crv', 'n', 'e', 'x', 'y', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const),
  ...(['pub', 'priv', 'k'] as const),
];

/** A private key or secret as JWK (RFC 7517), its members in the order of RFC 7518. */
export async function ownJwk(key: CryptoKey, labels: JwkLabels): Promise<JWK> {
  const jwk = await exportJWK(key);
  return {
    ...Object.fromEntries(members.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]]))),
    ...labels,
  };
}

export function secretBase64url(secret: Bytes): string {
  return base64url.encode(secret);
}
