import { expect, test as base } from '@playwright/test';
import type { Page } from './journeys/page.js';
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

export { expect };
