import { scryptAsync } from '@noble/hashes/scrypt.js';
import type { Bytes } from '../../../bytes/bytes.js';
import { ciphers, type Cipher } from './ciphers.js';
import { childrenOf, numberOf, octetsOf, oidOf, unreadable, type Node } from './der.js';
import { KeyRefused, refuse } from '../problems.js';
import { readDer, type Structure } from './structures.js';

/** Ten times what is recommended today, and some seconds of work. */
const mostIterations = 10_000_000;
/** Bytes of memory, 128 · N · r; OpenSSL writes 16 MB. */
const mostMemory = 256 * 1024 * 1024;

const schemes: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.5.1': 'PBES1 (MD2, DES)',
  '1.2.840.113549.1.5.3': 'PBES1 (MD5, DES)',
  '1.2.840.113549.1.5.6': 'PBES1 (MD5, RC2)',
  '1.2.840.113549.1.5.10': 'PBES1 (SHA-1, DES)',
  '1.2.840.113549.1.5.11': 'PBES1 (SHA-1, RC2)',
  '1.2.840.113549.1.12.1.1': 'PKCS#12 PBE (SHA-1, 128-bit RC4)',
  '1.2.840.113549.1.12.1.2': 'PKCS#12 PBE (SHA-1, 40-bit RC4)',
  '1.2.840.113549.1.12.1.3': 'PKCS#12 PBE (SHA-1, 3DES)',
  '1.2.840.113549.1.12.1.4': 'PKCS#12 PBE (SHA-1, 2-key 3DES)',
  '1.2.840.113549.1.12.1.5': 'PKCS#12 PBE (SHA-1, 128-bit RC2)',
  '1.2.840.113549.1.12.1.6': 'PKCS#12 PBE (SHA-1, 40-bit RC2)',
};
/** Those that are not in `ciphers` are called by name alone. */
const cipherNames: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.1.2': 'AES-128-CBC',
  '2.16.840.1.101.3.4.1.22': 'AES-192-CBC',
  '2.16.840.1.101.3.4.1.42': 'AES-256-CBC',
  '2.16.840.1.101.3.4.1.6': 'AES-128-GCM',
  '2.16.840.1.101.3.4.1.46': 'AES-256-GCM',
  '1.2.840.113549.3.7': 'DES-EDE3-CBC',
  '1.3.14.3.2.7': 'DES-CBC',
};
const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
};

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
const scrypt = '1.3.6.1.4.1.11591.4.11';

/**
 * Opens EncryptedPrivateKeyInfo (RFC 5958 section 3) written with PBES2 (RFC 8018 section 6.2) and
 * AES-CBC or DES-EDE3-CBC; the key comes from PBKDF2 or scrypt (RFC 7914). Without a passphrase it says what it is.
 */
export async function openPkcs8(node: Node, { passphrase, signal }: Passphrase): Promise<Structure> {
  const [identifier, octets] = childrenOf(node);
  const [scheme, parameters] = childrenOf(identifier);
  const oid = oidOf(scheme);
  if (oid !== pbes2) refuse({ kind: 'key-encryption-unsupported', scheme: schemes[oid] ?? oid });
  const [derivation, encryption] = childrenOf(parameters);
  const [kdfOid, kdf] = childrenOf(derivation);
  const [cipherOid, iv] = childrenOf(encryption);
  const cipherName = cipherNames[oidOf(cipherOid)] ?? oidOf(cipherOid);
  const cipher = ciphers[cipherName];
  const derive = derivationOf(oidOf(kdfOid), kdf);
  const name = `PBES2 (${derive.name}, ${cipherName})`;
  if (!cipher) return refuse({ kind: 'key-encryption-unsupported', scheme: name });
  if (passphrase === undefined) return refuse({ kind: 'key-encrypted', scheme: name });
  const key = await derive.key(new TextEncoder().encode(passphrase), cipher.keyLength, signal);
  return decryptDer(name, cipher, { key, iv: octetsOf(iv), data: octetsOf(octets) });
}

/** What opens encrypted keys, if anything; `signal` stops a derivation that is not wanted any more. */
export type Passphrase = { passphrase: string | undefined; signal: AbortSignal | undefined };

type Derivation = {
  name: string;
  key: (passphrase: Bytes, length: number, signal: AbortSignal | undefined) => Promise<Bytes>;
};

function derivationOf(oid: string, parameters: Node | undefined): Derivation {
  const [salt, first, second, third] = childrenOf(parameters);
  if (oid === scrypt) {
    const [N, r, p] = [Number(numberOf(first)), Number(numberOf(second)), Number(numberOf(third))];
    limit('scrypt', 128 * N * r * p, mostMemory);
    return {
      name: 'scrypt',
      key: async (passphrase, dkLen, signal) => {
        const onProgress = () => signal?.throwIfAborted();
        try {
          return Uint8Array.from(
            await scryptAsync(passphrase, octetsOf(salt), { N, r, p, dkLen, onProgress }),
          );
        } catch {
          // N must be a power of two, and so on; or it was stopped, and nobody asks for the result.
          return unreadable();
        }
      },
    };
  }
  if (oid !== pbkdf2) return refuse({ kind: 'key-encryption-unsupported', scheme: `PBES2 (${oid})` });
  const iterations = Number(numberOf(first));
  limit('PBKDF2', iterations, mostIterations);
  const prf = [second, third].map((part) => childrenOf(part)[0]).find((part) => part !== undefined);
  const prfOid = prf ? oidOf(prf) : '1.2.840.113549.2.7';
  const hash = hashes[prfOid];
  if (hash === undefined)
    return refuse({ kind: 'key-encryption-unsupported', scheme: `PBES2 (PBKDF2, ${prfOid})` });
  return {
    name: `PBKDF2 ${hash}`,
    key: async (passphrase, length) => {
      const secret = await crypto.subtle.importKey('raw', passphrase, 'PBKDF2', false, ['deriveBits']);
      const algorithm = { name: 'PBKDF2', salt: octetsOf(salt), iterations, hash };
      return new Uint8Array(await crypto.subtle.deriveBits(algorithm, secret, length * 8));
    },
  };
}

function limit(derivation: string, asked: number, most: number): void {
  if (asked > most) refuse({ kind: 'key-derivation-too-costly', derivation, asked, most });
  if (asked < 1) unreadable();
}

/** What does not come out as a key was opened with another passphrase. */
export async function decryptDer(
  scheme: string,
  cipher: Cipher,
  { key, iv, data }: { key: Bytes; iv: Bytes; data: Bytes },
): Promise<Structure> {
  const wrong = () => refuse({ kind: 'key-passphrase-wrong', scheme });
  if (iv.length !== cipher.blockLength) return unreadable();
  const plain = await cipher.decrypt(key, iv, data);
  if (plain === null) return wrong();
  try {
    return readDer(plain);
  } catch (reason) {
    if (!(reason instanceof KeyRefused)) throw reason;
    const { kind } = reason.problem;
    return kind === 'key-der-unreadable' || kind === 'key-der-length' ? wrong() : refuse(reason.problem);
  }
}
