import type { Page } from '@playwright/test';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { aesJwk, general, plaintext } from '../src/core/jwe/json/testing/rfc7516.js';
import { expect, lasting as test } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { fill } from './playwright/driver.js';

const status = (page: Page, name: string) => page.getByRole('status', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const says = (page: Page, name: string, expected: string) =>
  expect(status(page, name)).toHaveAttribute('data-status', expected);
const recipients = (page: Page) =>
  page.getByRole('list', { name: 'Recipients', exact: true }).locator(':scope > li');
const textOf = (page: Page, name: string) =>
  box(page, name).evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.value : field.textContent,
  );

/** axe finds nothing, light and dark, at the width of a phone too, where nothing is wider than the window. */
async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => scrollTo(0, 0));
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
}

async function openEncrypt(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: names.encrypt, exact: true });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
}

async function decrypt(page: Page, key: object): Promise<void> {
  await box(page, 'Decryption key').fill(JSON.stringify(key));
  await button(page, 'Decrypt').click();
}

const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

test('two recipients: the key of either is enough, and it is said whose it is', async ({ page }) => {
  await fill(box(page, names.encodedToken), JSON.stringify(general));
  await says(page, names.signature, 'encrypted');
  await expect(recipients(page)).toHaveCount(2);
  await expect(recipients(page).nth(0)).toContainText('RSA1_5 is not supported');
  await expect(recipients(page).nth(1)).toContainText('alg: A128KW, kid: 7');
  await decrypt(page, { kty: 'oct', k: 'AAAAAAAAAAAAAAAAAAAAAA' });
  await says(page, 'Layer 1', 'locked');
  await decrypt(page, aesJwk);
  await says(page, 'Layer 1', 'opened');
  await expect(status(page, 'Layer 1')).toContainText('recipient 2 of 2 (kid 7)');
  await expect.poll(() => textOf(page, 'Content of layer 1')).toContain(plaintext);
  await isAccessible(page);
});

test('what breaks a rule is named, and is not decrypted', async ({ page }) => {
  const [, second] = general.recipients;
  const shared = { ...second, header: { ...second?.header, enc: 'A128CBC-HS256' } };
  await fill(box(page, names.encodedToken), JSON.stringify({ ...general, recipients: [shared] }));
  await expect(recipients(page).locator('[data-kind=names-shared]')).toContainText('enc: in more than one');
  await decrypt(page, aesJwk);
  await says(page, 'Layer 1', 'locked');
  await says(page, names.overallResult, 'rejected');
  await expect(status(page, names.overallResult)).toContainText('Invalid JWE in JSON');
});

test('the token here is encrypted to two recipients in JSON, and each of them opens it', async ({ page }) => {
  await button(page, names.newToken).click();
  await says(page, names.signature, 'valid');
  await openEncrypt(page);
  await page
    .getByRole('combobox', { name: 'Serialization', exact: true })
    .selectOption({ label: 'General JSON' });
  const keys = [jwk(rsa.publicKey, 'first'), jwk(ec.publicKey, 'second')];
  await box(page, 'Key to encrypt with').fill(JSON.stringify({ keys }));
  await isAccessible(page);
  await button(page, 'Encrypt').press('Enter');
  await expect.poll(() => textOf(page, 'Encrypted token')).toContain('"ciphertext"');
  await page.getByRole('tabpanel').getByRole('button', { name: 'Open in editor' }).press('Enter');
  await expect(recipients(page)).toHaveCount(2);
  await expect(recipients(page).nth(0)).toContainText('alg: RSA-OAEP-256, kid: first');
  await expect(recipients(page).nth(1)).toContainText('alg: ECDH-ES+A256KW, kid: second');
  for (const [at, key] of [rsa.privateKey, ec.privateKey].entries()) {
    await decrypt(page, jwk(key, 'mine'));
    await expect(status(page, 'Layer 1')).toContainText(`recipient ${at + 1} of 2`);
    await says(page, 'Layer 2', 'valid');
  }
});

test('a compact token becomes JSON and compact again, by keyboard; what was made goes with its text', async ({
  page,
}) => {
  await button(page, names.newToken).click();
  await says(page, names.signature, 'valid');
  await openEncrypt(page);
  await box(page, 'Key to encrypt with').fill(JSON.stringify(jwk(ec.publicKey, 'mine')));
  await page
    .getByRole('combobox', { name: 'Key management (alg)', exact: true })
    .selectOption({ label: 'ECDH-ES' });
  await button(page, 'Encrypt').press('Enter');
  await expect(box(page, 'Encrypted token')).toBeVisible();
  // Of another payload it would be out of date.
  await fill(box(page, names.payload), '{"sub":"another"}');
  await expect(box(page, 'Encrypted token')).toHaveCount(0);
  await button(page, 'Encrypt').press('Enter');
  const token = await textOf(page, 'Encrypted token');
  await page.getByRole('tabpanel').getByRole('button', { name: 'Open in editor' }).press('Enter');
  await says(page, names.signature, 'encrypted');
  await button(page, 'Open as JSON').press('Enter');
  await expect(recipients(page)).toHaveCount(1);
  await expect.poll(() => textOf(page, names.encodedToken)).toContain('"ciphertext"');
  await decrypt(page, jwk(ec.privateKey, 'mine'));
  await says(page, 'Layer 1', 'opened');
  await button(page, 'Open as compact token').press('Enter');
  await expect.poll(() => textOf(page, names.encodedToken)).toBe(token);
  await expect(recipients(page)).toHaveCount(0);
});
