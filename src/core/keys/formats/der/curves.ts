import type { Bytes } from '../../../bytes/bytes.js';
import { resize } from '../../../bytes/bytes.js';
import { refuse } from '../problems.js';

/** The curves of RFC 7518 section 6.2.1.1: the name, the OID, bits, and bytes of a coordinate. */
export type Curve = {
  name: 'P-256' | 'P-384' | 'P-521';
  oid: string;
  ssh: string;
  bits: number;
  size: number;
};

const curves: readonly Curve[] = [
  { name: 'P-256', oid: '1.2.840.10045.3.1.7', ssh: 'nistp256', bits: 256, size: 32 },
  { name: 'P-384', oid: '1.3.132.0.34', ssh: 'nistp384', bits: 384, size: 48 },
  { name: 'P-521', oid: '1.3.132.0.35', ssh: 'nistp521', bits: 521, size: 66 },
];

const others: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.3.132.0.10': 'secp256k1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
};

/** Looks a curve up by any of its names; a curve that browsers do not have is refused by name. */
export function curveOf(key: 'name' | 'oid' | 'ssh', value: string): Curve {
  return (
    curves.find((curve) => curve[key] === value) ??
    refuse({ kind: 'key-curve-unsupported', curve: others[value] ?? value })
  );
}

/** SEC 1 section 2.3.4; the compressed form is refused by name. */
export function pointOf(curve: Curve, encoded: Uint8Array): { x: Bytes; y: Bytes } {
  if (encoded[0] === 2 || encoded[0] === 3) refuse({ kind: 'key-point-compressed' });
  if (encoded[0] !== 4 || encoded.length !== 1 + 2 * curve.size) {
    refuse({ kind: 'key-public-part-invalid', type: 'EC' });
  }
  return { x: encoded.slice(1, 1 + curve.size), y: encoded.slice(1 + curve.size) };
}

/** A private value in the curve's own length: writers pad it, or strip its zeros. */
export function scalarOf(curve: Curve, d: Uint8Array): Bytes {
  return resize(d, curve.size) ?? refuse({ kind: 'key-self-test-failed', type: 'EC' });
}
