import type { Page } from '@playwright/test';
import { expect, alone as test } from '../fixtures.js';
import { names } from '../names.js';
import { fill, playwrightPage } from '../playwright/driver.js';
import { own } from '../sharedSamples.js';

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

/** A file whose profile has the id that everybody's first has. */
async function chooseFile(page: Page, name: string): Promise<void> {
  await playwrightPage(page).pick('Menu', 'Custom profiles');
  await page.getByLabel('Import a file:').setInputFiles({
    name: 'profiles.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ version: 2, profiles: [{ ...own('own-1'), name }] })),
  });
}

test('profiles of one id in two tabs at once: imported or edited, each is there afterwards', async ({
  page,
  workbench,
  context,
  baseURL,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const second = await context.newPage();
  const other = playwrightPage(second, baseURL ?? '/');
  await other.open();
  await other.says(names.signature, 'valid');
  const save = (tab: Page) => tab.getByRole('button', { name: 'Save in this browser', exact: true }).click();
  const hasAll = async (wanted: string[]) => {
    for (const tab of [page, second])
      for (const name of wanted)
        await expect(tab.getByRole('button', { name: `Use ${name}`, exact: true })).toBeVisible();
  };
  await chooseFile(page, 'Shop');
  await chooseFile(second, 'Bank');
  await Promise.all([save(page), save(second)]);
  await hasAll(['Shop', 'Bank']);

  for (const [tab, name] of [
    [page, 'Here'],
    [second, 'There'],
  ] as const) {
    await tab.getByRole('button', { name: 'Edit Shop', exact: true }).click();
    const json = tab.getByRole('textbox', { name: 'Profiles as JSON', exact: true });
    await fill(json, JSON.stringify({ version: 2, profiles: [{ ...own('own-1'), name }] }));
  }
  await save(page);
  await hasAll(['Here', 'Bank']);
  await save(second);
  await hasAll(['Here', 'There', 'Bank']);
});
