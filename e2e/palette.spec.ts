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

test('in groups, and what is done most is first', async ({ page }) => {
  await page.keyboard.press('Control+K');
  const options = palette(page).getByRole('option');
  await expect(options.nth(0)).toHaveAccessibleName('Paste');
  await expect(options.nth(1)).toHaveAccessibleName('Copy token');
  await expect(palette(page).getByRole('group').first()).toHaveAccessibleName('Token');
  await expect(palette(page).getByRole('option', { name: 'Commands', exact: true })).toHaveCount(0);
  const names = await options.evaluateAll((all) => all.map((one) => one.querySelector('span')?.textContent));
  expect(names.length).toBeGreaterThan(60);
  expect(new Set(names).size).toBe(names.length);
});

test('what is called so comes before what is found by another name', async ({ page }) => {
  for (const [words, first] of [
    ['copy token', 'Copy token'],
    ['code', 'Code'],
    ['payload', 'Go to Payload'],
    ['generate', 'Generate key pair'],
  ] as const) {
    await search(page, words);
    await expect(palette(page).getByRole('option').first()).toHaveAccessibleName(first);
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
    ['curl', 'Copy as curl'],
    ['curl', 'Code'],
    ['python', 'Code'],
    ['verify', 'Paste'],
    ['decode', 'Paste'],
    ['verify', 'Go to Public key'],
    ['secret', 'Import key'],
    ['base64', 'Import key'],
    ['hs256', 'Generate secret: HS256'],
    ['jwks', 'Export key'],
    ['expired', 'Go to Lifetime'],
    ['decrypt', 'Go to Encoded token'],
    ['delete', 'Saved keys'],
    ['dark', 'Theme: Dark'],
    ['1 hour', 'Lifetime: 1 hour'],
    ['broken', 'Test token: Expired'],
  ] as const) {
    await search(page, words);
    await expect(palette(page).getByRole('option', { name: found, exact: true }), words).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
  }
});

test('a choice is made and said, a tool is opened, the language is changed', async ({ page, workbench }) => {
  await search(page, 'keycloak');
  await page.keyboard.press('Enter');
  await workbench.shows('Profile: Keycloak');
  await expect(page.getByRole('combobox', { name: names.profile, exact: true })).toHaveValue(
    'private-key-jwt',
  );
  await search(page, 'generate es256');
  await page.keyboard.press('Enter');
  await workbench.reads(names.header, /"alg": "ES256"/);
  await search(page, 'code');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeFocused();
  await expect(textbox(page, 'Code')).toBeInViewport();
  await search(page, 'chinese');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '命令', exact: true })).toBeVisible();
});

test('where nothing had the focus, the button of the list has it', async ({ page }) => {
  await page.keyboard.press('Control+K');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: names.commands, exact: true })).toBeFocused();
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

test('each command takes the room that its name needs, and its group and keys no more than theirs', async ({
  page,
}) => {
  await search(page, 'copy token');
  const option = palette(page).getByRole('option').first();
  const widths = await option.evaluate((one) =>
    ['span', 'small', 'kbd'].map((part) => {
      const range = document.createRange();
      const element = one.querySelector(part);
      if (element) range.selectNodeContents(element);
      return Math.round((element?.getBoundingClientRect().width ?? 0) - range.getBoundingClientRect().width);
    }),
  );
  expect(widths[0]).toBeGreaterThan(50);
  expect(widths.slice(1)).toEqual([0, 0]);
});

test('the ways of looking at a part are commands too', async ({ page }) => {
  const view = (name: string, of: string) =>
    page.getByRole('radiogroup', { name: of, exact: true }).getByRole('radio', { name, exact: true });
  for (const [part, of] of [
    ['payload', names.viewOfPayload],
    ['header', names.viewOfHeader],
  ] as const) {
    for (const name of ['Raw', 'Claims', 'JSON']) {
      await search(page, `view ${part} ${name}`);
      await page.keyboard.press('Enter');
      await expect(view(name, of)).toBeChecked();
    }
    await expect(page.locator('.cm-content')).toHaveCount(3);
    await search(page, `find in ${part}`);
    await page.keyboard.press('Enter');
    await expect(textbox(page, names.find)).toBeFocused();
    await page.keyboard.press('Escape');
    await search(page, `expand ${part}`);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: new RegExp(part, 'i') });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
});
