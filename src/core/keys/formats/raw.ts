import { algorithmOf } from '../algorithms.js';
import type { Bytes } from '../../bytes/bytes.js';
import { curveOfPoint, pointOf } from './der/curves.js';
import { okpBytes, type Material } from './material.js';
import { refuse } from './problems.js';

/**
 * A key without any structure: a point as SEC 1 section 2.3.3 writes it, its two coordinates alone, or the octets of
 * RFC 8032, where the alg of the token says that those are no secret.
 *
 * @returns null where bytes of this length are no key
 */
export function rawKey(bytes: Bytes, alg: string | null): Material | null {
  const algorithm = algorithmOf(alg);
  const size = okpBytes(algorithm?.crv ?? '');
  if (algorithm?.kty === 'OKP' && algorithm.crv && size !== null) {
    const { crv } = algorithm;
    if (bytes.length === size) return { type: 'OKP', crv, x: bytes, d: null };
    // As NaCl keeps it: the private key, and the public one behind it.
    if (bytes.length === 2 * size) return { type: 'OKP', crv, x: bytes.slice(size), d: bytes.slice(0, size) };
  }
  const found = curveOfPoint(bytes, algorithm?.crv ?? null);
  if (found) return { type: 'EC', curve: found.curve, point: pointOf(found.curve, found.point), d: null };
  // Any 32 bytes may be a key or a secret.
  if (algorithm === null && bytes.length === okpBytes('Ed25519')) return refuse({ kind: 'key-raw-unclear' });
  return null;
}
