import type { KeyHandle } from '../../core/keys/handle.js';
import { keyShape, secretBits } from '../../core/keys/strength/shape.js';

/** "RSA, 2048 bits", "EC P-256, 256 bits", "OKP Ed25519", "oct, 256 bits". @param sized its name with its size */
export function shapeOf(
  { facts, privateKey }: KeyHandle,
  sized: (name: string, bits: number) => string,
): string {
  const { kty, curve, ...shape } = keyShape(facts.jwk);
  const bits = privateKey?.type === 'secret' ? secretBits(privateKey) : shape.bits;
  const name = curve === null ? kty : `${kty} ${curve}`;
  return bits === null ? name : sized(name, bits);
}

/** What people call it: the name it is saved under, the kid that it came with, else its Key ID. */
export const nameOf = ({ keptAs, read, facts }: KeyHandle): string => keptAs ?? read?.kid ?? facts.keyId;
