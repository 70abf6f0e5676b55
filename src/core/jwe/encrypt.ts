import { CompactEncrypt } from 'jose/jwe/compact/encrypt';
import type { Result } from '../problems.js';
import { readPlainPart } from '../token/parts/part.js';
import { keyMismatch } from './keys/fit.js';
import { readHeader } from './header.js';
import type { JweKey } from './keys/key.js';
import { mostRounds } from './parameters.js';
import { importKey, unavailable } from './keys/webCrypto.js';

/** As many as the common libraries take without being told to. */
export const usualRounds = 10_000;

/**
 * Encrypts to a JWE in compact serialization (RFC 7516 section 5.1). `p2c` in the header says how many
 * rounds a password goes through, `zip` "DEF" compresses. The members of the header are written anew, with
 * what the algorithm adds: a number that JavaScript changes does not keep its digits.
 *
 * @param header a JSON text with `alg` and `enc`
 * @param key a public key or either half of a pair, a secret, or a password
 */
export async function encryptCompact(
  header: string,
  plaintext: Uint8Array,
  key: JweKey,
): Promise<Result<string>> {
  const read = readHeader(readPlainPart('header', header, 0));
  if (!read.ok) return read;
  const { alg, enc, management, members } = read.value;
  const { p2c } = members;
  if (typeof p2c === 'number' && p2c > mostRounds) {
    return { ok: false, problem: { kind: 'jwe-rounds-over', count: p2c, most: mostRounds } };
  }
  const refused = keyMismatch(read.value, key, { operation: 'encrypt' }) ?? (await unavailable(read.value));
  if (refused) return { ok: false, problem: refused };
  const encryption = new CompactEncrypt(plaintext).setProtectedHeader({ ...members, alg, enc });
  if (management.needs === 'password') {
    const rounds = typeof p2c === 'number' && Number.isInteger(p2c) && p2c > 0 ? p2c : usualRounds;
    encryption.setKeyManagementParameters({ p2c: rounds });
  }
  try {
    return { ok: true, value: await encryption.encrypt(await importKey(read.value, key, 'encrypt')) };
  } catch {
    return { ok: false, problem: { kind: 'jwe-key-refused', alg } };
  }
}
