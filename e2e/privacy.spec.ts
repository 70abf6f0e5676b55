import type { Page } from '@playwright/test';
import { expect, alone as test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { hasTheme } from './playwright/theme.js';

const privacy = (page: Page) => page.getByRole('dialog', { name: 'Privacy', exact: true });
const items = (page: Page) =>
  privacy(page).getByRole('list', { name: 'Stored in this browser now' }).getByRole('listitem');

/** Everything in which a page can store anything, asked of the browser. */
const stored = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));

test('Privacy lists what is stored, and forgets all of it; the work of the tab stays', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.pick('Theme', 'Dark');
  await page.getByRole('tab', { name: names.keys }).click();
  await workbench.press('Save key');
  await expect(page.getByRole('list', { name: 'Saved keys' }).getByRole('listitem')).toHaveCount(1);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  const token = await workbench.read(names.encodedToken);

  await workbench.pick('Menu', 'Privacy');
  await expect(items(page)).toHaveText([
    'One saved key',
    'Theme',
    'Which saved key you used last',
    'This tab’s token and guide progress, so a reload doesn’t lose them (until you close the tab)',
    'The app’s own files, so it works offline',
  ]);
  // The browser was asked to keep the key; Chromium says no to a page that nobody knows.
  await workbench.shows('Your browser may delete this when space runs short');
  const before = await stored(page);
  expect([before.local.length, before.databases.length, before.workers]).toEqual([2, 1, 1]);

  await workbench.press('Delete all data');
  await workbench.shows('including the saved key. You can’t get it back');
  await workbench.press('Cancel');
  expect(await stored(page)).toEqual(before);

  await workbench.press('Delete all data');
  await workbench.press('Delete all data');
  await expect(items(page)).toHaveText(['Nothing.']);
  expect(await stored(page)).toEqual({ local: [], databases: [], caches: [], workers: 0, cookies: '' });
  await workbench.press('Close');
  expect(await workbench.read(names.encodedToken)).toBe(token);
  await expect(page.getByText('No saved keys.')).toBeVisible();
  await hasTheme(page, 'System');
});

test('own profiles are listed and forgotten too', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.pick('Menu', 'Custom profiles');
  await workbench.press('Duplicate “AMPLIFY API proxy”');
  await workbench.press('Save in this browser');
  await workbench.press('Close');
  // A worker that is about to keep the page's files is not forgotten.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  await workbench.pick('Menu', 'Privacy');
  await expect(items(page).filter({ hasText: 'Custom profiles' })).toHaveCount(1);
  await workbench.press('Delete all data');
  await workbench.press('Delete all data');
  await expect(items(page)).toHaveText(['Nothing.']);
  await workbench.press('Close');
  await page.reload();
  await workbench.says(names.signature, 'valid');
  await expect(
    page.getByRole('combobox', { name: names.profile, exact: true }).getByRole('option'),
  ).toHaveCount(6);
});

for (const isGranted of [true, false]) {
  test(`the first saved key asks the browser to keep it: Privacy shows its answer, ${isGranted}`, async ({
    page,
    workbench,
  }) => {
    await page.addInitScript((answer) => {
      let isAsked = false;
      const storage = {
        persist: () => Promise.resolve((isAsked = answer)),
        persisted: () => Promise.resolve(isAsked),
      };
      for (const [name, value] of Object.entries(storage))
        Object.defineProperty(StorageManager.prototype, name, { value });
    }, isGranted);
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await workbench.openTool(names.keys);
    await workbench.press('Save key');
    await expect(page.getByRole('list', { name: 'Saved keys' }).getByRole('listitem')).toHaveCount(1);
    await workbench.pick('Menu', 'Privacy');
    await workbench.shows(
      isGranted ? 'Your browser keeps this until you delete it.' : /^Your browser may delete this/,
    );
  });
}
