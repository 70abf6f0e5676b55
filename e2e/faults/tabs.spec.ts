import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import { playwrightPage } from '../playwright/driver.js';

const names = (page: Page) =>
  page.getByRole('combobox', { name: 'Profile', exact: true }).getByRole('option').allTextContents();

/** Starts an own profile from another and saves it. */
async function saveProfile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Custom profiles', exact: true }).click();
  await page.getByRole('button', { name: 'Start from “AMPLIFY API proxy”' }).click();
  await page.getByRole('button', { name: 'Save in this browser', exact: true }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

test('two tabs that save profiles lose none of each other', async ({ page, workbench, context, baseURL }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  const second = await context.newPage();
  const other = playwrightPage(second, baseURL ?? '/');
  await other.open();
  await other.says('Signature', 'valid');
  await expect.poll(() => names(page)).toHaveLength(6);
  await saveProfile(page);
  await expect.poll(() => names(second)).toHaveLength(7);
  await saveProfile(second);
  await expect.poll(() => names(page)).toHaveLength(8);
  await page.reload();
  await expect.poll(() => names(page)).toHaveLength(8);
});
