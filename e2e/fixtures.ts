import { expect, test as base, type Page as PlaywrightPage } from '@playwright/test';
import type { Page } from './journeys/page.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';
import { watch, type Record } from './playwright/watch.js';

type Fixtures = {
  /** What the page did that a person does not see: requests, console, violations of the policy. */
  record: Record;
  /** The page as a person has it, not opened yet. */
  workbench: Page;
};

/** Every test fails on a console error, an uncaught error, a policy violation, or a request that is not ours. */
export const test = base.extend<Fixtures>({
  record: [
    async ({ page, baseURL }, use) => {
      const record = await watch(page, new URL(baseURL ?? 'http://localhost').origin);
      await use(record);
      expect(record.complaints).toEqual([]);
    },
    { auto: true },
  ],
  workbench: async ({ page }, use) => {
    await use(playwrightPage(page));
  },
});

type Lasting = { opened: { page: PlaywrightPage; record: Record } };

/**
 * For the rows of a table: the page is open, and stays so from one row to the next, because opening it takes longer than
 * most rows do. Each row leaves it as it found it; a row that fails has its successor begin on a new page.
 */
export const lasting = test.extend<object, Lasting>({
  opened: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', locale = '', timezoneId = '', permissions = [] } = project.use;
      const page = await browser.newPage({ baseURL, locale, timezoneId, permissions });
      const record = await watch(page, new URL(baseURL).origin);
      const workbench = playwrightPage(page);
      await workbench.open();
      await workbench.says(names.signature, 'valid');
      await use({ page, record });
      await page.context().close();
    },
    { scope: 'worker' },
  ],
  page: async ({ opened }, use) => {
    await use(opened.page);
  },
  record: async ({ opened: { record } }, use) => {
    await use(record);
    expect(record.complaints).toEqual([]);
  },
});

export { expect };
