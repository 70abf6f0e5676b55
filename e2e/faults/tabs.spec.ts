import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import { names } from '../names.js';
import { playwrightPage } from '../playwright/driver.js';

const profileNames = (page: Page) =>
  page.getByRole('combobox', { name: names.profile, exact: true }).getByRole('option').allTextContents();

/** Starts an own profile from another and saves it. */
async function saveProfile(page: Page): Promise<void> {
  await playwrightPage(page).pick('Menu', 'Custom profiles');
  await page.getByRole('button', { name: 'Start from “AMPLIFY API proxy”' }).click();
  await page.getByRole('button', { name: 'Save in this browser', exact: true }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

test('two tabs that save profiles lose none of each other', async ({ page, workbench, context, baseURL }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const second = await context.newPage();
  const other = playwrightPage(second, baseURL ?? '/');
  await other.open();
  await other.says(names.signature, 'valid');
  await expect.poll(() => profileNames(page)).toHaveLength(6);
  await saveProfile(page);
  await expect.poll(() => profileNames(second)).toHaveLength(7);
  await saveProfile(second);
  await expect.poll(() => profileNames(page)).toHaveLength(8);
  await page.reload();
  await expect.poll(() => profileNames(page)).toHaveLength(8);
});
