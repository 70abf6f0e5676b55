import type { BrowserContext, Page as PlaywrightPage } from '@playwright/test';
import { expect, test } from './fixtures.js';
import type { Page } from './journeys/page.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';
import { watch } from './playwright/watch.js';

async function keep(page: PlaywrightPage, workbench: Page, name: string): Promise<string> {
  if (!(await page.getByRole('textbox', { name: 'Name of the key' }).isVisible()))
    await page.getByRole('tab', { name: names.keys }).click();
  await workbench.fill('Name of the key', name);
  await workbench.press('Save key');
  await expect(page.getByRole('button', { name: `Use ${name}`, exact: true })).toBeVisible();
  return workbench.read(names.jwtKeyId);
}

/** Another visit: a new tab, with no session of its own. */
async function nextVisit(context: BrowserContext, baseURL = '/') {
  const page = await context.newPage();
  const { complaints } = await watch(page, new URL(baseURL).origin);
  const workbench = playwrightPage(page, baseURL);
  await workbench.open();
  return { page, workbench, complaints };
}

test('the next visit starts with the kept key and its fields, and makes no pair', async ({
  context,
  page,
  workbench,
  baseURL,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, golden.applicationId);
  const keyId = await keep(page, workbench, 'orders');

  const next = await nextVisit(context, baseURL);
  await next.workbench.says(names.signature, 'valid');
  await next.workbench.says(names.overallResult, 'accepted');
  await next.workbench.reads(names.jwtKeyId, keyId);
  await next.workbench.reads(names.applicationId, golden.applicationId);
  const token = await next.workbench.copied(names.copyToken);
  expect(decoded(token).header).toContain(keyId);
  await expect(next.page.getByRole('button', { name: names.undo, exact: true })).toBeDisabled();
  // The one key, and no other beside it.
  await expect(next.page.getByRole('combobox', { name: 'Active key', exact: true })).toBeHidden();
  expect(next.complaints).toEqual([]);
});

test('of several the next visit starts with the one that was used last', async ({
  context,
  page,
  workbench,
  baseURL,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const first = await keep(page, workbench, 'first');
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await expect.poll(() => workbench.read(names.jwtKeyId)).not.toBe(first);
  const second = await keep(page, workbench, 'second');
  const next = await nextVisit(context, baseURL);
  await next.workbench.reads(names.jwtKeyId, second);
  await next.page.getByRole('tab', { name: names.keys }).click();
  await next.workbench.press('Use first');
  await next.workbench.reads(names.jwtKeyId, first);
  const afterThat = await nextVisit(context, baseURL);
  await afterThat.workbench.reads(names.jwtKeyId, first);
  // It goes: the other one is there.
  await page.getByRole('button', { name: 'Delete first' }).click();
  await page.getByRole('button', { name: 'Delete first' }).click();
  await expect(page.getByRole('button', { name: 'Use first' })).toBeHidden();
  const last = await nextVisit(context, baseURL);
  await last.workbench.reads(names.jwtKeyId, second);
});

test('a kept key that is gone is missed, and a pair is made after all', async ({
  context,
  page,
  workbench,
  baseURL,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const keyId = await keep(page, workbench, 'orders');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('countersign').onsuccess = resolve;
      }),
  );
  const next = await nextVisit(context, baseURL);
  await next.workbench.says(names.signature, 'valid');
  expect(await next.workbench.read(names.jwtKeyId)).not.toBe(keyId);
  expect(next.complaints).toEqual([]);
});

test('when everything is forgotten, nothing names a key any more, and the next visit makes a pair', async ({
  context,
  page,
  workbench,
  baseURL,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const keyId = await keep(page, workbench, 'orders');
  await workbench.press('Delete all saved keys');
  await workbench.press('Delete all saved keys');
  await workbench.shows('No saved keys.');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  const next = await nextVisit(context, baseURL);
  await next.workbench.says(names.signature, 'valid');
  expect(await next.workbench.read(names.jwtKeyId)).not.toBe(keyId);
});
