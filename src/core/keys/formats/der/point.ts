import { fromBigInt, resize, toBigInt, type Bytes } from '../../../bytes/bytes.js';
import { power } from '../modular.js';
import { refuse } from '../problems.js';

/** The field and b of y² = x³ - 3x + b (FIPS 186-4 appendix D.1.2). */
const equations: Readonly<Record<string, { p: bigint; b: bigint }>> = {
  'P-256': {
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  'P-521': {
    p: 2n ** 521n - 1n,
    b: 0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
};

/** The point of which only x and the last bit of y are written (SEC 1 section 2.3.4); each p is 3 modulo 4. */
export function decompressed(curve: string, encoded: Uint8Array): { x: Bytes; y: Bytes } {
  const { p, b } = equations[curve] ?? invalid();
  const size = encoded.length - 1;
  const x = toBigInt(encoded.slice(1));
  const square = (x ** 3n - 3n * x + b) % p;
  const root = power(square, (p + 1n) / 4n, p);
  if (x >= p || (root * root) % p !== (square + p) % p) invalid();
  const y = root % 2n === BigInt((encoded[0] ?? 0) - 2) ? root : p - root;
  return { x: encoded.slice(1), y: resize(fromBigInt(y), size) ?? invalid() };
}

function invalid(): never {
  return refuse({ kind: 'key-public-part-invalid', type: 'EC' });
}
