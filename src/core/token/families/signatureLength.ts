import { algorithmNames } from '../../keys/algorithms.js';
import { signatureLengths } from '../../keys/signatureLengths.js';
import type { LengthCause, TokenProblem } from '../problems.js';

const mostTooMany = 3;

/** What is wrong with the length of a signature; null where nothing is. */
export function lengthProblem(
  alg: string,
  { encoded, bytes }: { encoded: string; bytes: Uint8Array },
): TokenProblem | null {
  const expected = signatureLengths(alg);
  const found = bytes.length;
  const isHex = /^(?:[\da-f]+|[\dA-F]+)$/.test(encoded) && expected.includes(encoded.length / 2);
  if (expected.length === 0 || (expected.includes(found) && !isHex)) return null;
  const makers = algorithmNames.filter((name) => signatureLengths(name).includes(found));
  const cause = (): LengthCause => {
    if (isHex) return 'hex';
    if (makers.length > 0) return 'other-alg';
    if (expected.some((bytes) => found > bytes && found <= bytes + mostTooMany)) return 'long';
    return found < Math.max(...expected) ? 'short' : 'other';
  };
  return { kind: 'token-signature-length', alg, found, expected: [...expected], cause: cause(), makers };
}
