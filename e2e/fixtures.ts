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

type Opened = { file: string; page: PlaywrightPage; record: Record };
type Lasting = { openedFor: (file: string) => Promise<Opened> };

/**
 * For the rows of a table: the page is open, and stays so from one row of a file to the next, because opening it takes
 * longer than most rows do. Each row leaves it as it found it; a row that fails has its successor begin on a new page.
 */
export const lasting = test.extend<object, Lasting>({
  openedFor: [
    async ({ browser }, use, { project }) => {
      let opened: Opened | null = null;
      await use(async (file) => {
        if (opened?.file === file) return opened;
        await opened?.page.context().close();
        const { baseURL = '', locale = '', timezoneId = '', permissions = [] } = project.use;
        const page = await browser.newPage({ baseURL, locale, timezoneId, permissions });
        opened = { file, page, record: await watch(page, new URL(baseURL).origin) };
        const workbench = playwrightPage(page);
        await workbench.open();
        await workbench.says(names.signature, 'valid');
        return opened;
      });
      // The browser takes the last one with it.
    },
    { scope: 'worker' },
  ],
  page: async ({ openedFor }, use, { file }) => {
    await use((await openedFor(file)).page);
  },
  record: async ({ openedFor }, use, { file }) => {
    const { record } = await openedFor(file);
    await use(record);
    expect(record.complaints).toEqual([]);
  },
});

export { expect };
