const smallPrimes = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
  109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
];

/**
 * The fingerprint of CVE-2017-15361: modulo every small prime, n is a power of 65537. Of other keys, not one in a
 * hundred million has it.
 */
export function hasRocaFingerprint(n: bigint): boolean {
  return smallPrimes.every((prime) => {
    const remainder = Number(n % BigInt(prime));
    let value = 1;
    do {
      if (value === remainder) return true;
      value = (value * 65537) % prime;
    } while (value !== 1);
    return false;
  });
}
