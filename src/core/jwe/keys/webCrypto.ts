import { exportJWK } from 'jose/key/export';
import { importJWK } from 'jose/key/import';
import type { JweHeader } from '../header.js';
import type { JweKey } from './key.js';
import { ephemeralKey } from '../parameters.js';
import type { JweProblem } from '../problems.js';

/**
 * What the header asks for and this engine does not have, found out by trying: Chromium, for one, has no
 * AES with keys of 192 bits. Without this the library would call every key wrong.
 */
export async function unavailable({ management, content }: JweHeader): Promise<JweProblem | null> {
  const wrap = 'wrap' in management ? management.wrap : null;
  for (const cipher of [wrap, content.cipher]) {
    if (cipher && !(await has(cipher))) {
      return { kind: 'jwe-unavailable', name: cipher.name, bits: cipher.bits };
    }
  }
  return null;
}

async function has({
  name,
  bits,
}: {
  name: 'AES-KW' | 'AES-GCM' | 'AES-CBC';
  bits: number;
}): Promise<boolean> {
  const usage = name === 'AES-KW' ? 'wrapKey' : 'encrypt';
  return succeeds(crypto.subtle.importKey('raw', new Uint8Array(bits / 8), name, false, [usage]));
}

/** The key as the library takes it; rejects where WebCrypto refuses it. */
export async function importKey(
  { alg }: JweHeader,
  key: JweKey,
  operation: 'encrypt' | 'decrypt',
): Promise<CryptoKey | Uint8Array> {
  if (key.kind === 'secret') return key.secret;
  const own = operation === 'decrypt' ? key.privateKey : null;
  return importJWK(own ? await exportJWK(own) : key.jwk, alg, { extractable: false });
}

/** Is the sender's ephemeral key a point of its curve? One that is not may be made to draw out the private key. */
export async function hasEphemeralPoint(header: JweHeader): Promise<boolean> {
  if (header.management.needs !== 'ECDH') return true;
  const ephemeral = ephemeralKey(header);
  if (!ephemeral) return false;
  return succeeds(importJWK(ephemeral.jwk, header.alg));
}

async function succeeds(key: Promise<CryptoKey | Uint8Array>): Promise<boolean> {
  return key.then(
    () => true,
    () => false,
  );
}
