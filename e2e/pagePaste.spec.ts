import type { Page } from '@playwright/test';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const unsigned = (alg: string) => `${part({ alg })}.${part({ iss: 'https://issuer.example' })}`;
const signed = `${unsigned('RS256')}.${sign('sha256', Buffer.from(unsigned('RS256')), privateKey).toString('base64url')}`;

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press('Control+V');
}

test.beforeEach(async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await expect(page.locator('.cm-content')).toHaveCount(3);
});

test('what is pasted where no field has the focus is taken as a token', async ({ page, workbench }) => {
  await paste(page, `Authorization: Bearer ${golden.token}`);
  await workbench.reads(names.encodedToken, golden.token);
  await expect(box(page, names.encodedToken)).toBeFocused();
  // Not into the field, which has it now, but over it.
  await paste(page, signed);
  await workbench.reads(names.encodedToken, signed);
  for (const elsewhere of [
    page.getByRole('button', { name: names.newKey, exact: true }),
    page.getByRole('radio', { name: 'JSON' }).first(),
    page.getByRole('combobox', { name: names.checkAs, exact: true }),
  ]) {
    await workbench.fill(names.encodedToken, signed);
    await elsewhere.focus();
    await paste(page, golden.token);
    await workbench.reads(names.encodedToken, golden.token);
  }
});

const jwk = publicKey.export({ format: 'jwk' });
for (const [what, key] of [
  ['a set', JSON.stringify({ keys: [{ ...jwk, kid: 'a' }] })],
  ['a PEM', publicKey.export({ format: 'pem', type: 'spki' }).toString()],
  ['a JWK', JSON.stringify(jwk)],
] as const) {
  test(`a key is taken as the key of the token that is there: ${what}`, async ({ page, workbench }) => {
    await workbench.fill(names.encodedToken, signed);
    await workbench.says(names.signature, 'no-key');
    await page.getByRole('button', { name: names.newKey, exact: true }).focus();
    await paste(page, key);
    await workbench.says(names.signature, 'valid');
    await workbench.reads(names.encodedToken, signed);
    await expect(box(page, names.publicKey)).toBeFocused();
  });
}

test('the JWK of a secret is taken as the secret', async ({ page, workbench }) => {
  const hmac = createHmac('sha256', 'a secret of 32 bytes, or more...').update(unsigned('HS256'));
  await workbench.fill(names.encodedToken, `${unsigned('HS256')}.${hmac.digest('base64url')}`);
  await expect(box(page, names.secret)).toBeVisible();
  await page.getByRole('button', { name: names.newToken, exact: true }).focus();
  const k = Buffer.from('a secret of 32 bytes, or more...').toString('base64url');
  await paste(page, JSON.stringify({ kty: 'oct', k }));
  await workbench.says(names.signature, ['valid', 'valid-with-notice']);
});

test('fields and dialogs keep what is pasted into them', async ({ page, workbench }) => {
  const own = await workbench.read(names.encodedToken);
  await workbench.press(names.importKey);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).focus();
  await paste(page, golden.token);
  await box(page, names.key).focus();
  await paste(page, 'in the dialog');
  await workbench.reads(names.key, 'in the dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await workbench.read(names.encodedToken)).toBe(own);
  await box(page, names.payload).focus();
  await page.keyboard.press('Control+A');
  await paste(page, '{"sub":"pasted"}');
  await workbench.reads(names.payload, '{"sub":"pasted"}');
  await box(page, names.applicationId).focus();
  await page.keyboard.press('Control+A');
  await paste(page, 'an-id');
  await workbench.reads(names.applicationId, 'an-id');
});
