import type { KeyHandle } from '../../core/keys/handle.js';
import { keyShape } from '../../core/keys/shape.js';

/** "RSA, 2048 bits", "EC P-256, 256 bits", "OKP Ed25519". */
export function shapeOf({ facts: { jwk } }: KeyHandle, bitsText: (bits: number) => string): string {
  const { kty, curve, bits } = keyShape(jwk);
  const name = curve === null ? kty : `${kty} ${curve}`;
  return bits === null ? name : `${name}, ${bitsText(bits)}`;
}
