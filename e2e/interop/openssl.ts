import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder, runTool } from './tools.js';

const openssl = '/usr/bin/openssl';

/** Whether openssl accepts a compact RS256 token with this public key PEM. */
export function opensslVerifies(token: string, publicKeyPem: string): Promise<boolean> {
  return inTemporaryFolder(async (folder) => {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const key = join(folder, 'public.pem');
    const signed = join(folder, 'signature');
    await writeFile(key, publicKeyPem);
    await writeFile(signed, Buffer.from(signature, 'base64url'));
    const args = ['dgst', '-sha256', '-verify', key, '-signature', signed];
    return (await runTool(openssl, args, `${header}.${payload}`)).code === 0;
  });
}

/** A compact RS256 token over the very bytes given, signed by openssl. */
export function opensslSigns(header: string, payload: string, privateKeyPem: string): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'private.pem');
    await writeFile(key, privateKeyPem);
    const input = [header, payload].map((part) => Buffer.from(part).toString('base64url')).join('.');
    const { stdout } = await runTool(openssl, ['dgst', '-sha256', '-sign', key, '-binary'], input);
    return `${input}.${stdout.toString('base64url')}`;
  });
}

/** The JWT Key ID of a public key PEM, by openssl alone: SHA-256 over the DER, base64url. */
export async function opensslKeyId(publicKeyPem: string): Promise<string> {
  const der = await runTool(openssl, ['pkey', '-pubin', '-outform', 'DER'], publicKeyPem);
  const digest = await runTool(openssl, ['dgst', '-sha256', '-binary'], der.stdout);
  return digest.stdout.toString('base64url');
}

/** A fresh RSA private key, PKCS#8 PEM. */
export async function opensslGenerates(bits = 2048): Promise<string> {
  return (await runTool(openssl, ['genrsa', String(bits)])).stdout.toString();
}

/** The public half, SPKI PEM. */
export async function opensslPublic(privateKeyPem: string): Promise<string> {
  return (await runTool(openssl, ['pkey', '-pubout'], privateKeyPem)).stdout.toString();
}
