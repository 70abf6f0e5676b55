import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder, outputOf, runTool } from './tools.js';

const openssl = '/usr/bin/openssl';

/**
 * Whether openssl accepts a compact RS256 token with this public key PEM. openssl sees only bytes, so the
 * form is judged here: three parts of canonical base64url (RFC 7515, section 7.1).
 */
export async function opensslVerifies(token: string, publicKeyPem: string): Promise<boolean> {
  const parts = token.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3 || !parts.every(isCanonical)) return false;
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'public.pem');
    const signed = join(folder, 'signature');
    await writeFile(key, publicKeyPem);
    await writeFile(signed, Buffer.from(signature, 'base64url'));
    const args = ['dgst', '-sha256', '-verify', key, '-signature', signed];
    return (await runTool(openssl, args, `${header}.${payload}`)).code === 0;
  });
}

const isCanonical = (part: string) => Buffer.from(part, 'base64url').toString('base64url') === part;

/** A compact RS256 token over the very bytes given, signed by openssl. */
export function opensslSigns(
  header: string | Uint8Array,
  payload: string | Uint8Array,
  privateKeyPem: string,
): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'private.pem');
    await writeFile(key, privateKeyPem);
    const input = [header, payload].map((part) => Buffer.from(part).toString('base64url')).join('.');
    const signature = await outputOf(openssl, ['dgst', '-sha256', '-sign', key, '-binary'], input);
    return `${input}.${signature.toString('base64url')}`;
  });
}

/** The JWT Key ID of a public key PEM, by openssl alone: SHA-256 over the DER, base64url. */
export async function opensslKeyId(publicKeyPem: string): Promise<string> {
  const der = await outputOf(openssl, ['pkey', '-pubin', '-outform', 'DER'], publicKeyPem);
  const digest = await outputOf(openssl, ['dgst', '-sha256', '-binary'], der);
  return digest.toString('base64url');
}

/** A fresh RSA private key PEM; PKCS#1 is what `openssl genrsa` wrote before OpenSSL 3. */
export async function opensslGenerates(bits = 2048, format: 'PKCS#8' | 'PKCS#1' = 'PKCS#8'): Promise<string> {
  const args = ['genpkey', '-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];
  const key = await outputOf(openssl, args);
  if (format === 'PKCS#8') return key.toString();
  return (await outputOf(openssl, ['pkey', '-traditional'], key)).toString();
}

/** The public half, SPKI PEM. */
export async function opensslPublic(privateKeyPem: string): Promise<string> {
  return (await outputOf(openssl, ['pkey', '-pubout'], privateKeyPem)).toString();
}
