import * as base64url from 'jose/base64url';
import type { JWK } from 'jose';
import { toPem } from '../pem.js';
import type { Bytes } from './bytes.js';
import { bitsOf, childrenOf, octetsOf, oidOf, parseDer, toDer, write } from './der.js';
import { algorithmOf } from './structures.js';

/** PrivateKeyInfo (RFC 5958), the form that most programs read. */
export function pkcs8Pem(pkcs8: Bytes): string {
  return toPem('PRIVATE KEY', pkcs8);
}

/** SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). */
export function spkiPem(spki: Bytes): string {
  return toPem('PUBLIC KEY', spki);
}

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

/** The private JWK (RFC 7517) of a PKCS#8 key, members in the order of RFC 7518. */
export async function privateJwk(pkcs8: Bytes, labels: JwkLabels): Promise<JWK> {
  return exportJwk(
    await crypto.subtle.importKey('pkcs8', pkcs8, importedAs(pkcs8, 1), true, ['sign']),
    labels,
  );
}

/** The public JWK of an SPKI key. */
export async function publicJwk(spki: Bytes, labels: JwkLabels): Promise<JWK> {
  return exportJwk(
    await crypto.subtle.importKey('spki', spki, importedAs(spki, 0), true, ['verify']),
    labels,
  );
}

export function secretBase64url(secret: Bytes): string {
  return base64url.encode(secret);
}

/** The JWK of a shared secret (RFC 7518 section 6.4). */
export function secretJwk(secret: Bytes, labels: JwkLabels): JWK {
  return { kty: 'oct', k: secretBase64url(secret), ...labels };
}

/** A JWK Set (RFC 7517 section 5). */
export function jwkSet(keys: readonly JWK[]): { keys: readonly JWK[] } {
  return { keys };
}

const members = ['kty', 'crv', 'n', 'e', 'x', 'y', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'pub', 'priv'] as const;

async function exportJwk(key: CryptoKey, labels: JwkLabels): Promise<JWK> {
  const jwk: JWK = await crypto.subtle.exportKey('jwk', key);
  return {
    ...Object.fromEntries(members.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]]))),
    ...labels,
  };
}

const curveNames: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
};

function importedAs(der: Bytes, position: number): RsaHashedImportParams | EcKeyImportParams | Algorithm {
  const { name, parameters } = algorithmOf(childrenOf(parseDer(der))[position]);
  switch (name) {
    case 'RSA':
      return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    case 'EC':
      return { name: 'ECDSA', namedCurve: curveNames[oidOf(parameters)] ?? '' };
    default:
      return { name };
  }
}
