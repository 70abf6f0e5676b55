import type { JWK } from 'jose';
import type { Bytes } from '../../bytes/bytes.js';
import { algorithms } from '../algorithms.js';
import type { Curve } from './der/curves.js';

/** The numbers of a key as they were read, whatever they were written in; `prove` makes a `Key` of them. */
export type Material =
  /** `pss` for a key of RFC 4055 that makes no other signatures: the one alg that it is bound to, or null for any of PS*. */
  | { type: 'RSA'; n: bigint; e: bigint; private: RsaPrivate | null; pss?: string | null }
  /** `point` is missing where a format leaves it to be computed from `d`. */
  | { type: 'EC'; curve: Curve; point: { x: Bytes; y: Bytes } | null; d: Bytes | null }
  | { type: 'OKP'; crv: string; x: Bytes | null; d: Bytes | null }
  | { type: 'oct'; k: Bytes }
  /** ML-DSA (FIPS 204); the private key as its seed. */
  | { type: 'AKP'; alg: string; pub: Bytes | null; seed: Bytes | null };

/** What has a public half. */
export type Asymmetric = Exclude<Material, { type: 'oct' }>;

/** RFC 8017 section 3.2, in the names of RFC 7518 section 6.3.2. */
export type RsaPrivate = { d: bigint; p: bigint; q: bigint; dp: bigint; dq: bigint; qi: bigint };

/** What decides which algorithms it is for: the members of a JWK without its numbers. */
export function kindOf(material: Material): JWK & { kty: string } {
  switch (material.type) {
    case 'EC':
      return { kty: 'EC', crv: material.curve.name };
    case 'OKP':
      return { kty: 'OKP', crv: material.crv };
    case 'AKP':
      return { kty: 'AKP', alg: material.alg };
    case 'RSA':
    case 'oct':
      return { kty: material.type };
  }
}

/** How a person knows the kind: by the curve, the one algorithm, or the type. */
export function nameOf(material: Material): string {
  const { kty, crv, alg } = kindOf(material);
  return crv ?? alg ?? kty;
}

/** The octets of a key of such a curve: half of a signature's (RFC 8032 section 3.3); null for no curve of the table. */
export function okpBytes(crv: string): number | null {
  const algorithm = algorithms.find((one) => one.kty === 'OKP' && one.crv === crv);
  return algorithm ? (algorithm.signatureBytes[0] ?? 0) / 2 : null;
}

export const isAkp = (name: string): boolean =>
  algorithms.some(({ kty, alg }) => kty === 'AKP' && alg === name);
