import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';

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
  await workbench.says('Signature', 'valid');
  await workbench.fill('Application ID', golden.applicationId);
  await workbench.choose('Theme', 'Dark');
  await workbench.press('Close guide');
  await page.getByText('Saved keys (0)').click();
  await workbench.press('Save key');
  await expect(page.getByText('Saved keys (1)')).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  const token = await workbench.read('Encoded token');

  await workbench.press('Privacy');
  await expect(items(page)).toHaveText([
    'One saved key',
    'Theme',
    'Whether you closed the guide',
    'The app’s own files, so it works offline',
  ]);
  const before = await stored(page);
  expect([before.local.length, before.databases.length, before.workers]).toEqual([2, 1, 1]);

  await workbench.press('Delete all data');
  await workbench.shows('the kept key too: nobody can bring it back');
  await workbench.press('Cancel');
  expect(await stored(page)).toEqual(before);

  await workbench.press('Delete all data');
  await workbench.press('Delete all data');
  await expect(items(page)).toHaveText(['Nothing.']);
  expect(await stored(page)).toEqual({ local: [], databases: [], caches: [], workers: 0, cookies: '' });
  await workbench.press('Close');
  expect(await workbench.read('Encoded token')).toBe(token);
  await expect(page.getByText('Saved keys (0)')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Guide', exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Theme', exact: true })).toHaveValue('system');
});

test('own profiles are listed and forgotten too', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await workbench.press('Custom profiles');
  await workbench.press('Start from “AMPLIFY API proxy”');
  await workbench.press('Save in this browser');
  await workbench.press('Close');
  // A worker that is about to keep the page's files is not forgotten.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  await workbench.press('Privacy');
  await expect(items(page).filter({ hasText: 'Custom profiles' })).toHaveCount(1);
  await workbench.press('Delete all data');
  await workbench.press('Delete all data');
  await expect(items(page)).toHaveText(['Nothing.']);
  await workbench.press('Close');
  await page.reload();
  await workbench.says('Signature', 'valid');
  await expect(page.getByRole('combobox', { name: 'Profile', exact: true }).getByRole('option')).toHaveCount(
    6,
  );
});
