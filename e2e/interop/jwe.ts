import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder, outputOf, runTool } from './tools.js';

const jose = '/usr/bin/jose';

/** A compact JWE by the C program jose, with this protected header and JWK. */
export function joseEncrypts(header: object, plaintext: Uint8Array, jwk: object): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'key.jwk');
    await writeFile(key, JSON.stringify(jwk));
    const template = JSON.stringify({ protected: header });
    const args = ['jwe', 'enc', '-c', '-i', template, '-I-', '-k', key, '-o-'];
    return (await outputOf(jose, args, plaintext)).toString().trim();
  });
}

/** What the C program jose decrypts with this JWK, or null where it refuses. */
export function joseDecrypts(token: string, jwk: object): Promise<Buffer | null> {
  return inTemporaryFolder(async (folder) => {
    const [key, file] = [join(folder, 'key.jwk'), join(folder, 'token')];
    await Promise.all([writeFile(key, JSON.stringify(jwk)), writeFile(file, token)]);
    // It writes the plaintext before it knows whether that is right: its exit code decides.
    const { code, stdout } = await runTool(jose, ['jwe', 'dec', '-i', file, '-k', key, '-O-']);
    return code === 0 ? stdout : null;
  });
}

/** RSA-OAEP (RFC 8017 section 7.1) by openssl; SHA-1 or SHA-2 for hash and mask. */
function oaep(operation: '-encrypt' | '-decrypt', hash: string, privateKeyPem: string, input: Uint8Array) {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'private.pem');
    await writeFile(key, privateKeyPem);
    const options = ['rsa_padding_mode:oaep', `rsa_oaep_md:${hash}`, `rsa_mgf1_md:${hash}`];
    const args = ['pkeyutl', operation, '-inkey', key, ...options.flatMap((option) => ['-pkeyopt', option])];
    return outputOf('/usr/bin/openssl', args, input);
  });
}

const b64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');

/** A compact JWE with A256GCM whose key openssl encrypts. */
export async function opensslEncrypts(
  alg: string,
  hash: string,
  plaintext: Uint8Array,
  privateKeyPem: string,
): Promise<string> {
  const [key, iv] = [randomBytes(32), randomBytes(12)];
  const header = b64(JSON.stringify({ alg, enc: 'A256GCM' }));
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const encryptedKey = await oaep('-encrypt', hash, privateKeyPem, key);
  return [header, b64(encryptedKey), b64(iv), b64(ciphertext), b64(cipher.getAuthTag())].join('.');
}

/** The plaintext of a compact JWE with A256GCM, its key decrypted by openssl. */
export async function opensslDecrypts(hash: string, token: string, privateKeyPem: string): Promise<Buffer> {
  const [header = '', ...others] = token.split('.');
  const [encryptedKey, iv, ciphertext, tag] = others.map((part) => Buffer.from(part, 'base64url'));
  if (!encryptedKey || !iv || !ciphertext || !tag) throw new Error('not a compact JWE');
  const key = await oaep('-decrypt', hash, privateKeyPem, encryptedKey);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header)).setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}
