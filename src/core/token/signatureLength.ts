const rsaBytes = [128, 192, 256, 384, 512, 1024];
/** RFC 7518 section 3, RFC 8037, RFC 8812, FIPS 204. */
const bytesByAlgorithm = new Map<string, readonly number[]>([
  ['none', [0]],
  ['HS256', [32]],
  ['HS384', [48]],
  ['HS512', [64]],
  ['ES256', [64]],
  ['ES256K', [64]],
  ['ES384', [96]],
  ['ES512', [132]],
  ['Ed25519', [64]],
  ['Ed448', [114]],
  ['EdDSA', [64, 114]],
  ['ML-DSA-44', [2420]],
  ['ML-DSA-65', [3309]],
  ['ML-DSA-87', [4627]],
]);

/**
 * How many bytes a signature by `alg` has. For RSA that is the size of the key (RFC 8017 section 8), so
 * the usual sizes are given; empty where `alg` is not known.
 */
export function signatureLengths(alg: string): readonly number[] {
  return /^[RP]S(?:256|384|512)$/.test(alg) ? rsaBytes : (bytesByAlgorithm.get(alg) ?? []);
}
