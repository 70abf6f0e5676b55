import { md5 } from '@noble/hashes/legacy.js';
import { concat, fromHex, type Bytes } from '../../../bytes/bytes.js';
import { decryptDer } from './encrypted.js';
import { refuse } from '../problems.js';
import type { Structure } from './structures.js';

/** What the DEK-Info header of a traditional PEM says (RFC 1421 section 4.6.1.3). */
export type DekInfo = { cipher: string; iv: string };

const keyLengths: Readonly<Record<string, number>> = { 'AES-128-CBC': 16, 'AES-256-CBC': 32 };

/**
 * Opens the traditional encrypted PEM of OpenSSL: the key is EVP_BytesToKey with MD5, one round, the
 * first eight bytes of the IV as salt. DES and AES-192 are not in WebCrypto and are refused by name.
 */
export async function openTraditional(
  { cipher, iv }: DekInfo,
  data: Bytes,
  passphrase: string | undefined,
): Promise<Structure> {
  const scheme = `DEK-Info ${cipher}`;
  const keyLength = keyLengths[cipher];
  if (keyLength === undefined) return refuse({ kind: 'key-encryption-unsupported', scheme });
  if (iv.length !== 32) return refuse({ kind: 'key-der-unreadable' });
  if (passphrase === undefined) return refuse({ kind: 'key-encrypted', scheme });
  const vector = fromHex(iv);
  const secret = concat(new TextEncoder().encode(passphrase), vector.subarray(0, 8));
  const first = md5(secret);
  const key = concat(first, md5(concat(first, secret))).slice(0, keyLength);
  return decryptDer(scheme, key, vector, data);
}
