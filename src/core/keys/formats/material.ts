import type { Bytes } from '../../bytes/bytes.js';
import type { Curve } from './der/curves.js';

/** The numbers of a key, whatever they were written in. */
export type Material =
  | { type: 'RSA'; n: bigint; e: bigint; private: RsaPrivate | null }
  /** `point` is missing where a format leaves it to be computed from `d`. */
  | { type: 'EC'; curve: Curve; point: { x: Bytes; y: Bytes } | null; d: Bytes | null }
  | { type: 'OKP'; x: Bytes | null; d: Bytes | null }
  | { type: 'oct'; k: Bytes }
  /** ML-DSA (FIPS 204); the private key as its seed. */
  | { type: 'AKP'; alg: string; pub: Bytes | null; seed: Bytes | null };

/** What has a public half. */
export type Asymmetric = Exclude<Material, { type: 'oct' }>;

/** RFC 8017 section 3.2, in the names of RFC 7518 section 6.3.2. */
export type RsaPrivate = { d: bigint; p: bigint; q: bigint; dp: bigint; dq: bigint; qi: bigint };
