import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { opensslGenerates, opensslKeyId, opensslPublic } from './interop/openssl.js';
import { inTemporaryFolder, requires, runTool } from './interop/tools.js';
import { names } from './names.js';

const passphrase = 'correct horse';
/** How openssl writes a private key: four encodings, two encryptions. */
const forms = {
  'PKCS#8 PEM': ['pkey'],
  'PKCS#1 PEM': ['rsa', '-traditional'],
  'PKCS#8 DER': ['pkcs8', '-topk8', '-nocrypt', '-outform', 'DER'],
  'PKCS#1 DER': ['rsa', '-traditional', '-outform', 'DER'],
  'encrypted PKCS#8': ['pkcs8', '-topk8', '-v2', 'aes-256-cbc', '-passout', `pass:${passphrase}`],
  'encrypted PKCS#1': ['rsa', '-traditional', '-aes128', '-passout', `pass:${passphrase}`],
};

for (const bits of [2048, 3072, 4096]) {
  test(`a ${bits}-bit key is imported in every form that openssl writes`, async ({ workbench, page }) => {
    requires('openssl');
    const privateKey = await opensslGenerates(bits);
    const keyId = await opensslKeyId(await opensslPublic(privateKey));
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    for (const [form, args] of Object.entries(forms)) {
      const written = await runTool('openssl', args, privateKey);
      expect(written.code, form).toBe(0);
      await inTemporaryFolder(async (folder) => {
        const file = join(folder, 'key');
        await writeFile(file, written.stdout);
        await workbench.press(names.importKey);
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Choose a file').setInputFiles(file);
        if (form.startsWith('encrypted')) {
          await dialog.getByRole('textbox', { name: names.passphrase }).fill(passphrase);
        }
        await dialog.getByRole('button', { name: names.import, exact: true }).click();
        await expect(dialog).toBeHidden();
        await workbench.reads(names.jwtKeyId, keyId);
        await workbench.shows(`RSA, ${bits} bits, public exponent 65537`);
        await workbench.says(names.signature, 'valid');
      });
    }
  });
}
