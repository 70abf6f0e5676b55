import { cbc } from '@noble/ciphers/aes.js';
import type { Bytes } from '../../../bytes/bytes.js';
import { decryptDesEde3 } from './des.js';

/** What key files are encrypted with; `decrypt` gives null where the padding (RFC 5652 section 6.3) is none. */
export type Cipher = {
  keyLength: number;
  blockLength: number;
  decrypt: (key: Bytes, iv: Bytes, data: Bytes) => Promise<Bytes | null>;
};

/** By the names of OpenSSL, which writes them into DEK-Info. */
export const ciphers: Readonly<Record<string, Cipher>> = {
  'AES-128-CBC': { keyLength: 16, blockLength: 16, decrypt: byWebCrypto },
  // Chromium's WebCrypto has no AES-192.
  'AES-192-CBC': {
    keyLength: 24,
    blockLength: 16,
    decrypt: (key, iv, data) => {
      const cipher = cbc(key, iv, { disablePadding: true });
      return Promise.resolve(isWhole(data, 16) ? unpadded(Uint8Array.from(cipher.decrypt(data)), 16) : null);
    },
  },
  'AES-256-CBC': { keyLength: 32, blockLength: 16, decrypt: byWebCrypto },
  'DES-EDE3-CBC': {
    keyLength: 24,
    blockLength: 8,
    decrypt: (key, iv, data) =>
      Promise.resolve(isWhole(data, 8) ? unpadded(decryptDesEde3(key, iv, data), 8) : null),
  },
};

async function byWebCrypto(key: Bytes, iv: Bytes, data: Bytes): Promise<Bytes | null> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt']);
  const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, aes, data).catch(() => null);
  return plain && new Uint8Array(plain);
}

const isWhole = (data: Bytes, block: number): boolean => data.length > 0 && data.length % block === 0;

function unpadded(plain: Bytes, block: number): Bytes | null {
  const count = plain.at(-1) ?? 0;
  const isPadding = count > 0 && count <= block && plain.subarray(-count).every((byte) => byte === count);
  return isPadding ? plain.slice(0, -count) : null;
}
