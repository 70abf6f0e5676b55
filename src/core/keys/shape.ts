import * as base64url from 'jose/base64url';
import type { JWK } from 'jose';

/** What kind of key it is, as people ask for it. */
export type KeyShape = {
  kty: string;
  /** The curve of EC and OKP keys (RFC 7518 section 6.2.1.1, RFC 8037), the parameter set of AKP keys. */
  curve: string | null;
  bits: number | null;
  /** The RSA public exponent, in decimal. */
  exponent: string | null;
};

const curveBits: Readonly<Record<string, number>> = { 'P-256': 256, 'P-384': 384, 'P-521': 521 };

/** @param jwk a public JWK */
export function keyShape({ kty = '', crv, alg, n, e }: JWK): KeyShape {
  const modulus = n === undefined ? null : toBigInt(n);
  return {
    kty,
    curve: (kty === 'AKP' ? alg : crv) ?? null,
    bits:
      modulus === null ? (crv === undefined ? null : (curveBits[crv] ?? null)) : modulus.toString(2).length,
    exponent: e === undefined ? null : toBigInt(e).toString(),
  };
}

function toBigInt(encoded: string): bigint {
  const hex = [...base64url.decode(encoded)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return BigInt(`0x${hex || '0'}`);
}
