import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const editor = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** The first stretch of a part in the token's editor. */
const stretch = (page: Page, part: string) =>
  page.locator(`.cm-content[aria-label="Encoded token"] [data-part=${part}]`).first();

const isMarked = (page: Page, name: string) => expect(region(page, name)).not.toHaveCSS('box-shadow', 'none');
const isNotMarked = (page: Page, name: string) => expect(region(page, name)).toHaveCSS('box-shadow', 'none');
const plain = 'rgba(0, 0, 0, 0)';

test.beforeEach(async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
  await expect(page.locator('.cm-content')).toHaveCount(3);
});

test('the pointer on a part of the token marks its pane, and the other way round', async ({ page }) => {
  await stretch(page, 'payload').hover();
  await isMarked(page, 'Payload');
  await isNotMarked(page, 'Header');
  await stretch(page, 'signature').hover();
  await isMarked(page, names.signature);
  await isNotMarked(page, 'Payload');

  await region(page, 'Header').getByRole('heading').hover();
  await expect(stretch(page, 'header')).not.toHaveCSS('background-color', plain);
  await expect(stretch(page, 'payload')).toHaveCSS('background-color', plain);
});

test('the caret does the same', async ({ page }) => {
  await editor(page, 'Encoded token').focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await isMarked(page, 'Header');
  await page.keyboard.press('ControlOrMeta+End');
  await isMarked(page, names.signature);
  await isNotMarked(page, 'Header');
  await editor(page, 'Payload').focus();
  await expect(stretch(page, 'payload')).not.toHaveCSS('background-color', plain);
});

test('a check marks what it speaks of', async ({ page }) => {
  const checks = page.getByRole('list', { name: names.checks, exact: true });
  // From the answer to the list of those that passed.
  await page
    .getByRole('button', { name: /checks passed/ })
    .first()
    .click();
  const inEditor = (name: string) => page.locator(`.cm-content[aria-label=${name}] .cs-pointed`);
  await checks.getByText('Expiration time (exp)').hover();
  await expect(inEditor('Payload').first()).toContainText('"exp"');
  await isMarked(page, 'Payload');
  await checks.getByRole('listitem').filter({ hasText: 'Key ID' }).hover();
  await expect(inEditor('Header').first()).toContainText('"kid"');
  await expect(inEditor('Payload')).toHaveCount(0);
});

test('a name in the JSON tells what it means, a time also when that is', async ({ page }) => {
  const tip = page.getByRole('tooltip');
  const name = editor(page, 'Payload').getByText('"exp"');
  // A sign that there is something to be read.
  await expect(editor(page, 'Payload').locator('.cs-hint', { hasText: 'exp' })).toHaveCSS('cursor', 'help');
  await name.hover();
  await expect(tip).toContainText('exp');
  await expect(tip).toContainText('RFC 7519');
  await expect(tip).toContainText(/in (10m|9m \d+s)/);
  // It can be pointed at itself, and goes by Escape.
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await editor(page, 'Header').getByText('"alg"').hover();
  await expect(tip).toContainText('RFC 7515');
  await page.getByRole('heading', { name: 'Countersign' }).hover();
  await expect(tip).toBeHidden();
});

test('a row of the claims marks the part of the token', async ({ page }) => {
  await region(page, 'Payload').getByRole('radio', { name: 'Claims', exact: true }).check();
  await region(page, 'Payload').getByRole('rowheader', { name: 'exp', exact: true }).hover();
  await expect(stretch(page, 'payload')).not.toHaveCSS('background-color', plain);
  await expect(stretch(page, 'header')).toHaveCSS('background-color', plain);
});
