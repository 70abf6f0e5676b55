import type { Bytes } from '../../../bytes/bytes.js';
import { toDer, write } from '../der/der.js';
import { toPem } from '../../../bytes/pem.js';

/** What OWASP asks of PBKDF2-HMAC-SHA256 (2023). */
const iterations = 600_000;

/**
 * EncryptedPrivateKeyInfo (RFC 5958 section 3) by PBES2 (RFC 8018 section 6.2): PBKDF2-HMAC-SHA256 and
 * AES-256-CBC, which OpenSSL and Java open.
 * @param random gives that many fresh random bytes: 16 of salt, 16 of IV.
 */
export async function encryptedPkcs8Pem(
  pkcs8: Bytes,
  passphrase: string,
  random: (length: number) => Bytes,
): Promise<string> {
  const [salt, iv] = [random(16), random(16)];
  const secret = new TextEncoder().encode(passphrase);
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', salt, iterations, hash: 'SHA-256' },
    base,
    { name: 'AES-CBC', length: 256 },
    false,
    ['encrypt'],
  );
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, pkcs8));
  const hmacWithSha256 = write.algorithm('1.2.840.113549.2.9', write.null());
  const pbkdf2 = write.sequence(write.octets(salt), write.integer(iterations), hmacWithSha256);
  const pbes2 = write.sequence(
    write.algorithm('1.2.840.113549.1.5.12', pbkdf2),
    write.algorithm('2.16.840.1.101.3.4.1.42', write.octets(iv)),
  );
  const info = write.sequence(write.algorithm('1.2.840.113549.1.5.13', pbes2), write.octets(sealed));
  return toPem('ENCRYPTED PRIVATE KEY', toDer(info));
}
