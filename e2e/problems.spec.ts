import type { BrowserContext, Page as PlaywrightPage } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { expect, alone, test } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { playwrightPage } from './playwright/driver.js';
import { isKept, hostedTest } from './playwright/host.js';
import { watch } from './playwright/watch.js';

const unsecured = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.';
const title = 'Unsecured token (alg: none)';

/** The page about the notice, in a tab of its own. */
async function opensMore(page: PlaywrightPage, context: BrowserContext): Promise<PlaywrightPage> {
  const opened = context.waitForEvent('page');
  const notices = page.getByRole('list', { name: names.notices, exact: true });
  await notices.getByRole('link', { name: `Explanation: ${title}` }).click();
  return opened;
}

test('a notice leads to the page about it, in a tab of its own', async ({ workbench, page, context }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, unsecured);
  const about = await opensMore(page, context);
  await expect(about.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  await expect(about).toHaveTitle(`${title} – Countersign`);
  expect(await about.evaluate(() => [document.referrer, window.opener === null])).toEqual(['', true]);
  await workbench.reads(names.encodedToken, unsecured);
});

test('a check that does not pass leads to its page', async ({ workbench, page }) => {
  await workbench.open();
  const item = page.locator('[data-check][data-result=fail]').first();
  const link = item.getByRole('link', { name: /^Explanation: \S/ });
  const address = await link.evaluate((element) => element instanceof HTMLAnchorElement && element.href);
  expect(address).toContain('/problems/check-');
  expect((await page.request.get(String(address))).status()).toBe(200);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages are read without barriers and without a complaint (${colorScheme})`, async ({
    page,
    record,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['index', 'json-syntax', 'alg-none']) {
      await page.goto(`problems/${path}.html`);
      // The style sheet is there: the policy lets it in.
      await expect(page.locator('main')).toHaveCSS('max-width', '720px');
      expect(await findings(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('problems/json-syntax.html');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(record.console).toEqual([]);
  });
}

alone('under any path of a host they lead to each other and back to the workbench', async ({ browser }) => {
  const host = await serve({ port: 0, base: '/some/where/' });
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const { complaints } = await watch(page, new URL(host.url).origin);
    const other = playwrightPage(page, host.url);
    await other.open();
    await other.says(names.signature, 'valid');
    await other.fill(names.encodedToken, unsecured);
    const about = await opensMore(page, context);
    await about.getByRole('link', { name: 'All errors and notices' }).click();
    await about.getByRole('link', { name: 'Unsecured token (alg: none)', exact: true }).first().click();
    await expect(about.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await about.getByRole('link', { name: 'Countersign', exact: true }).click();
    await expect(about).toHaveURL(host.url);
    await playwrightPage(about).says(names.signature, 'valid');
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await host.close();
  }
});

hostedTest('without a network a page says that it needs one', async ({ host, workbench, page, record }) => {
  await workbench.open();
  await isKept(page);
  // Not every tab that was open before the worker is under it.
  await page.reload();
  await page.goto(`${host.url}problems/alg-none.html`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await host.stop();
  await page.goto(`${host.url}problems/alg-none.html`);
  await expect(page.getByRole('heading', { name: 'This page needs a network' })).toBeVisible();
  await page.getByRole('link', { name: 'open Countersign' }).click();
  await workbench.says(names.signature, 'valid');
  // The browser itself tells of the answer and of the network.
  record.complaints = record.complaints.filter((one) => !/503|ERR_/.test(one));
});
