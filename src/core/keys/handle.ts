import { exportPKCS8, generateKeyPair } from 'jose';
import type { Result } from '../problems.js';
import type { SignatureAlgorithm } from './algorithms.js';
import { fromPem } from './pem.js';
import type { KeyProblem } from './problems.js';
import { describePublicKey, type PublicKeyFacts } from './publicKey.js';

/**
 * A key as the page holds it. The private half is an opaque CryptoKey: its bytes are read out only
 * where a person asks for them, and never stored here.
 */
export type KeyHandle = {
  id: string;
  /** Where it came from: made when the page opened, made on demand, or pasted as a public key. */
  origin: 'arrival' | 'generated' | 'pasted';
  alg: SignatureAlgorithm;
  publicKey: CryptoKey;
  privateKey: CryptoKey | null;
  facts: PublicKeyFacts;
};

export type KeySize = 2048 | 3072 | 4096;
export const keySizes: readonly KeySize[] = [2048, 3072, 4096];

/** @param id a fresh id for the handle. */
export async function generateHandle(
  id: string,
  origin: 'arrival' | 'generated',
  modulusLength: KeySize,
): Promise<KeyHandle> {
  const alg = 'RS256';
  const { publicKey, privateKey } = await generateKeyPair(alg, { modulusLength, extractable: true });
  return { id, origin, alg, publicKey, privateKey, facts: await describePublicKey(publicKey) };
}

/** Reads an SPKI PEM ("BEGIN PUBLIC KEY", RFC 7468 section 13). */
export async function importPublicHandle(id: string, text: string): Promise<Result<KeyHandle, KeyProblem>> {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    return { ok: false, problem: { kind: 'key-private-as-public' } };
  }
  const spki = fromPem('PUBLIC KEY', text);
  if (!spki) return { ok: false, problem: { kind: 'key-not-found' } };
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  try {
    const publicKey = await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
    const facts = await describePublicKey(publicKey);
    return { ok: true, value: { id, origin: 'pasted', alg: 'RS256', publicKey, privateKey: null, facts } };
  } catch {
    return { ok: false, problem: { kind: 'key-unreadable', format: 'SPKI' } };
  }
}

/** PKCS#8 PEM (RFC 5208), or null where the handle has no private half. */
export async function privatePem(handle: KeyHandle): Promise<string | null> {
  return handle.privateKey === null ? null : `${(await exportPKCS8(handle.privateKey)).trimEnd()}\n`;
}
