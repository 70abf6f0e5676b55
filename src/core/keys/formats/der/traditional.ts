import { md5 } from '@noble/hashes/legacy.js';
import { concat, fromHex, type Bytes } from '../../../bytes/bytes.js';
import { ciphers } from './ciphers.js';
import { decryptDer } from './encrypted.js';
import { refuse } from '../problems.js';
import type { Structure } from './structures.js';

/** What the DEK-Info header of a traditional PEM says (RFC 1421 section 4.6.1.3). */
export type DekInfo = { cipher: string; iv: string };

/**
 * Opens the traditional encrypted PEM of OpenSSL: the key is EVP_BytesToKey with MD5, one round, the
 * first eight bytes of the IV as salt.
 */
export async function openTraditional(
  { cipher: name, iv }: DekInfo,
  data: Bytes,
  passphrase: string | undefined,
): Promise<Structure> {
  const scheme = `DEK-Info ${name}`;
  const cipher = ciphers[name];
  if (!cipher) return refuse({ kind: 'key-encryption-unsupported', scheme });
  if (iv.length !== 2 * cipher.blockLength) return refuse({ kind: 'key-der-unreadable' });
  if (passphrase === undefined) return refuse({ kind: 'key-encrypted', scheme });
  const vector = fromHex(iv);
  const secret = concat(new TextEncoder().encode(passphrase), vector.subarray(0, 8));
  const first = md5(secret);
  const key = concat(first, md5(concat(first, secret))).slice(0, cipher.keyLength);
  return decryptDer(scheme, cipher, { key, iv: vector, data });
}
