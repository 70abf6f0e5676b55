import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const palette = (page: Page) => page.getByRole('dialog', { name: names.commands, exact: true });
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await palette(page).getByRole('combobox').fill(words);
}

test.beforeEach(async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await expect(page.getByRole('button', { name: names.commands, exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
  await expect(page.locator('.cm-content')).toHaveCount(3);
});

test('what is called so comes before what merely stands in a section of that name', async ({ page }) => {
  for (const [words, first] of [
    ['copy token', /^Copy token/],
    ['code', /^Code snippet/],
    ['payload', /^Go to Payload/],
    ['generate', /^Generate key pair/],
  ] as const) {
    await search(page, words);
    await expect(palette(page).getByRole('option').first()).toHaveText(first);
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
  }
});

test('what people call things by finds them', async ({ page }) => {
  for (const [words, found] of [
    ['keycloak', 'Profile: Keycloak, private_key_jwt'],
    ['language', 'Language · 语言: 简体中文'],
    ['chinese', 'Language · 语言: 简体中文'],
    ['guide', 'Help'],
    ['curl', 'Code snippet'],
    ['python', 'Code snippet'],
    ['verify', 'Paste'],
    ['verify', 'Go to Public key'],
    ['secret', 'Import key'],
    ['hs256', 'Algorithm: HS256'],
    ['jwks', 'Export key'],
    ['expired', 'Go to Lifetime'],
    ['decrypt', 'Go to Encoded token'],
    ['delete', 'Saved keys (0)'],
    ['dark', 'Theme: Dark'],
    ['1 hour', 'Lifetime: 1 hour'],
  ] as const) {
    await search(page, words);
    await expect(palette(page).getByRole('option').filter({ hasText: found }).first(), words).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
  }
});

test('a choice is set, a folded part is opened, the language is changed', async ({ page, workbench }) => {
  await search(page, 'keycloak');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: names.profile, exact: true })).toHaveValue(
    'private-key-jwt',
  );
  await search(page, 'es256');
  await page.keyboard.press('Enter');
  await workbench.shows('Algorithm: ES256');
  await expect(page.getByRole('combobox', { name: names.algorithm, exact: true })).toHaveValue('ES256');
  await search(page, 'code snippet');
  await page.keyboard.press('Enter');
  await expect(textbox(page, 'Code')).toBeVisible();
  await search(page, 'chinese');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '命令', exact: true })).toBeVisible();
});

test('the focus returns to where it was, unless what was done takes it elsewhere', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.payload, '{"sub":"a"}');
  await textbox(page, 'Payload').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+K');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(textbox(page, 'Payload')).toBeFocused();
  await page.keyboard.type(',"n":1');
  await workbench.reads(names.payload, '{"sub":"a","n":1}');

  await textbox(page, 'Application ID').focus();
  await search(page, 'copy token');
  await page.keyboard.press('Enter');
  await expect(textbox(page, 'Application ID')).toBeFocused();
  await search(page, 'import key');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import a key' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(textbox(page, 'Application ID')).toBeFocused();
  await page.evaluate((token) => navigator.clipboard.writeText(token), golden.token);
  await search(page, 'paste');
  await page.keyboard.press('Enter');
  await expect(textbox(page, 'Encoded token')).toBeFocused();
});
