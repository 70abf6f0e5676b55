import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { opensslKeyId } from './interop/openssl.js';
import { inTemporaryFolder, requires, runTool } from './interop/tools.js';
import { names } from './names.js';

test('every export is the same key, and openssl reads it', async ({ workbench, page }) => {
  requires('openssl');
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const pem = await workbench.copied(names.copyPublicKey);
  const keyId = await opensslKeyId(pem);
  const spki = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  await page.getByRole('tab', { name: names.keys }).click();

  const publics = {
    'Copy PKCS#1 public key': ['rsa', '-RSAPublicKey_in', '-pubout'],
  };
  for (const [button, args] of Object.entries(publics)) {
    const { stdout } = await runTool('openssl', args, await workbench.copied(button));
    expect(await opensslKeyId(stdout.toString()), button).toBe(keyId);
  }
  expect(Buffer.from(await workbench.copied('Copy base64 of the DER'), 'base64')).toEqual(spki);
  const certificate = await workbench.copied('Copy X.509 certificate');
  const fromCertificate = await runTool('openssl', ['x509', '-noout', '-pubkey'], certificate);
  expect(await opensslKeyId(fromCertificate.stdout.toString())).toBe(keyId);
  const x509 = new X509Certificate(certificate);
  expect(x509.verify(x509.publicKey)).toBe(true);
  expect(x509.subject).toBe('CN=Countersign');

  const passphrase = 'correct horse';
  await page.getByRole('textbox', { name: 'Passphrase for the encrypted key' }).fill(passphrase);
  for (const [button, unwrap] of [
    ['Copy PKCS#8 private key', (text: string) => text],
    ['Copy traditional private key', (text: string) => text],
    ['Copy one-line private key', (text: string) => text.replaceAll('\\n', '\n')],
    ['Copy encrypted private key', (text: string) => text],
  ] as const) {
    const text = unwrap(await workbench.copied(button));
    const read = await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'key.pem');
      await writeFile(file, text);
      return runTool('openssl', ['pkey', '-in', file, '-pubout', '-passin', `pass:${passphrase}`]);
    });
    expect(read.code, button).toBe(0);
    expect(await opensslKeyId(read.stdout.toString()), button).toBe(keyId);
  }
  const jwk = JSON.parse(await workbench.copied('Copy private JWK')) as { kid: string };
  expect(jwk.kid).toBe(keyId);
  expect(
    createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' })).export({ type: 'spki', format: 'der' }),
  ).toEqual(spki);
});
