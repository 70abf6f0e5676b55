import type { Bytes } from '../keys/formats/bytes.js';
import type { JweHeader } from './header.js';
import type { JweKey } from './key.js';
import { ephemeralKey } from './parameters.js';
import type { JweProblem } from './problems.js';

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
  header: JweHeader,
  key: JweKey,
  operation: 'encrypt' | 'decrypt',
): Promise<CryptoKey | Bytes> {
  if (key.kind === 'secret') return key.secret;
  const { management } = header;
  const algorithm =
    management.needs === 'RSA' ? { name: 'RSA-OAEP', hash: management.hash } : agreement(key.curve ?? '');
  const agrees = management.needs === 'ECDH';
  if (operation === 'decrypt') {
    const usages: KeyUsage[] = [agrees ? 'deriveBits' : 'decrypt'];
    return crypto.subtle.importKey('pkcs8', key.pkcs8 ?? new Uint8Array(), algorithm, false, usages);
  }
  const { kty = '', n, e, crv, x, y } = key.jwk;
  const jwk = Object.fromEntries(
    Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => value !== undefined),
  );
  return crypto.subtle.importKey('jwk', jwk, algorithm, true, agrees ? [] : ['encrypt']);
}

/** Is the sender's ephemeral key a point of its curve? One that is not may be made to draw out the private key. */
export async function hasEphemeralPoint(header: JweHeader): Promise<boolean> {
  if (header.management.needs !== 'ECDH') return true;
  const ephemeral = ephemeralKey(header);
  if (!ephemeral) return false;
  return succeeds(crypto.subtle.importKey('jwk', ephemeral.jwk, agreement(ephemeral.crv), false, []));
}

const agreement = (curve: string): Algorithm | EcKeyImportParams =>
  curve === 'X25519' ? { name: 'X25519' } : { name: 'ECDH', namedCurve: curve };

async function succeeds(key: Promise<CryptoKey>): Promise<boolean> {
  return key.then(
    () => true,
    () => false,
  );
}
