import { expect, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';

const keyFile = fileURLToPath(new URL('../vectors/own/keys/rsa2048.pkcs8.pem', import.meta.url));

/** Imports a private key from a file, which needs a part of the page that nothing else has loaded. */
export async function importsKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Choose a file').setInputFiles(keyFile);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
}
