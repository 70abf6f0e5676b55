import { concat, resize, type Bytes } from '../../../bytes/bytes.js';
import { algorithms } from '../../algorithms.js';
import { refuse } from '../problems.js';
import { decompressed } from './point.js';

/** The curves of RFC 7518 section 6.2.1.1: the name, the OID, the name in SSH, and bytes of a coordinate. */
export type Curve = {
  name: string;
  oid: string;
  ssh: string;
  size: number;
};

const sshNames: Readonly<Record<string, string>> = {
  'P-256': 'nistp256',
  'P-384': 'nistp384',
  'P-521': 'nistp521',
};

/** Every curve that is known by name; those of the table of algorithms can be used. */
const names: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.3.132.0.10': 'secp256k1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
};

const curves: readonly Curve[] = Object.entries(names).flatMap(([oid, name]) => {
  const bits = algorithms.find(({ crv }) => crv === name)?.curveBits;
  return bits ? [{ name, oid, ssh: sshNames[name] ?? name, size: Math.ceil(bits / 8) }] : [];
});

/** Looks a curve up by any of its names; a curve that browsers do not have is refused by name. */
export function curveOf(key: 'name' | 'oid' | 'ssh', value: string): Curve {
  return (
    curves.find((curve) => curve[key] === value) ??
    refuse({ kind: 'key-curve-unsupported', curve: names[value] ?? value })
  );
}

/**
 * The curve of a point that stands alone, by its length and first octet, and the point in full. Coordinates without that
 * octet, and a compressed point, are of the curve that is wanted.
 */
export function curveOfPoint(bytes: Bytes, crv: string | null): { curve: Curve; point: Bytes } | null {
  const curve = curves.find(({ size }) => bytes[0] === 4 && bytes.length === 1 + 2 * size);
  if (curve) return { curve, point: bytes };
  const wanted = curves.find(({ name }) => name === crv);
  if (!wanted) return null;
  if (bytes.length === 2 * wanted.size) return { curve: wanted, point: concat(Uint8Array.of(4), bytes) };
  const isCompressed = (bytes[0] === 2 || bytes[0] === 3) && bytes.length === 1 + wanted.size;
  return isCompressed ? { curve: wanted, point: bytes } : null;
}

/** SEC 1 section 2.3.4. */
export function pointOf(curve: Curve, encoded: Uint8Array): { x: Bytes; y: Bytes } {
  if ((encoded[0] === 2 || encoded[0] === 3) && encoded.length === 1 + curve.size)
    return decompressed(curve.name, encoded);
  if (encoded[0] !== 4 || encoded.length !== 1 + 2 * curve.size) {
    refuse({ kind: 'key-public-part-invalid', type: 'EC' });
  }
  return { x: encoded.slice(1, 1 + curve.size), y: encoded.slice(1 + curve.size) };
}

/** A private value in the curve's own length: writers pad it, or strip its zeros. */
export function scalarOf(curve: Curve, d: Uint8Array): Bytes {
  return resize(d, curve.size) ?? refuse({ kind: 'key-self-test-failed', type: 'EC' });
}
