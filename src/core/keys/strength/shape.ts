import * as base64url from 'jose/base64url';
import type { JWK } from 'jose';
import { algorithms } from '../algorithms.js';

/** Bits of an RSA modulus (RFC 7518 sections 3.3 and 4.3). */
export const leastModulus = 2048;

/** What kind of key it is, as people ask for it. */
export type KeyShape = {
  kty: string;
  /** The curve of EC and OKP keys (RFC 7518 section 6.2.1.1, RFC 8037), the parameter set of AKP keys. */
  curve: string | null;
  bits: number | null;
  /** The RSA public exponent, in decimal. */
  exponent: string | null;
};

/** @param jwk a public JWK */
export function keyShape({ kty = '', crv, alg, n, e }: JWK): KeyShape {
  return {
    kty,
    curve: (kty === 'AKP' ? alg : crv) ?? null,
    bits:
      n === undefined
        ? (algorithms.find((one) => one.crv === (crv ?? ''))?.curveBits ?? null)
        : bitLength(base64url.decode(n)),
    exponent: e === undefined ? null : decimal(base64url.decode(e)),
  };
}

/** Of an unsigned big-endian number. */
export function bitLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first] ?? 0) - 24);
}

function decimal(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return BigInt(`0x${hex || '0'}`).toString();
}

/** The size of an HMAC secret, whether or not it can be read out. */
export function secretBits({ algorithm }: CryptoKey): number {
  return 'length' in algorithm && typeof algorithm.length === 'number' ? algorithm.length : 0;
}
