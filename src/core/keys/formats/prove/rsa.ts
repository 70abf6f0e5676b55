import type { Material, RsaPrivate } from '../material.js';
import { fromBigInt } from '../../../bytes/bytes.js';
import { bitLength } from '../../strength/shape.js';
import { power } from '../modular.js';
import { refuse } from '../problems.js';

/** Below this a modulus can be factored at home; nothing is verified with it. */
const leastBits = 1024;
/** What the browsers' WebCrypto takes at most. */
const mostBits = 16384;
const mostExponentBits = 33;

export const bitsOf = (value: bigint): number => bitLength(fromBigInt(value));

/** Refuses what no RSA key may be (RFC 8017 section 3): arithmetic, before WebCrypto sees it. */
export function checkRsa({ n, e, private: own }: Extract<Material, { type: 'RSA' }>): void {
  const bits = bitsOf(n);
  if (bits > mostBits) refuse({ kind: 'key-rsa-too-long', bits, most: mostBits });
  if (bits < leastBits) refuse({ kind: 'key-rsa-too-short', bits, least: leastBits });
  if (n % 2n === 0n) refuse({ kind: 'key-rsa-modulus-even' });
  if (e <= 1n) refuse({ kind: 'key-rsa-exponent', reason: 'one' });
  if (e % 2n === 0n) refuse({ kind: 'key-rsa-exponent', reason: 'even' });
  if (bitsOf(e) > mostExponentBits) refuse({ kind: 'key-rsa-exponent', reason: 'too-large' });
  if (own) checkPrivate(n, e, own);
}

function checkPrivate(n: bigint, e: bigint, { d, p, q, dp, dq, qi }: RsaPrivate): void {
  const wrong = (part: 'n' | 'd' | 'dp' | 'dq' | 'qi') => refuse({ kind: 'key-rsa-inconsistent', part });
  if (p <= 1n || q <= 1n || p * q !== n) wrong('n');
  if (d <= 1n || d >= n || (d * e) % (p - 1n) !== 1n || (d * e) % (q - 1n) !== 1n) wrong('d');
  if (dp !== d % (p - 1n)) wrong('dp');
  if (dq !== d % (q - 1n)) wrong('dq');
  if (qi >= p || (qi * q) % p !== 1n) wrong('qi');
}

/**
 * The five CRT values from n, e and d alone, which RFC 7518 section 6.3.2 allows and WebCrypto does not
 * take (NIST SP 800-56B appendix C.1). Refuses a d that does not belong to n and e.
 */
export function recoverPrimes(n: bigint, e: bigint, d: bigint): RsaPrivate {
  checkRsa({ type: 'RSA', n, e, private: null });
  const exponent = d * e - 1n;
  if (d > 1n && d < n && exponent % 2n === 0n) {
    let odd = exponent;
    while (odd % 2n === 0n) odd /= 2n;
    for (const base of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n]) {
      const p = factorFrom(power(base, odd, n), n);
      if (p !== null) {
        const q = n / p;
        return { d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: power(q, p - 2n, p) };
      }
    }
  }
  return refuse({ kind: 'key-rsa-inconsistent', part: 'd' });
}

/** Squares `root` until it is 1; the value before it, unless trivial, shares a factor with n. */
function factorFrom(root: bigint, n: bigint): bigint | null {
  let value = root;
  for (let step = 0; step < bitsOf(n) && value !== 1n && value !== n - 1n; step += 1) {
    const square = (value * value) % n;
    if (square === 1n) return gcd(value - 1n, n);
    value = square;
  }
  return null;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
