import {
  expect,
  test as base,
  type Browser,
  type Page as PlaywrightPage,
  type PlaywrightTestOptions,
} from '@playwright/test';
import type { Page } from './journeys/page.js';
import { noFrame } from '../scripts/counts.mjs';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';
import { drawsNoFrame } from './playwright/frames.js';
import { watch, type Record } from './playwright/watch.js';

type Fixtures = {
  /** What the page did that a person does not see: requests, console, violations of the policy. */
  record: Record;
  /** The page as a person has it, not opened yet. */
  workbench: Page;
  /** Notes of a test that failed whether the browser still drew its pages. */
  frames: null;
};

type Kept = { page: PlaywrightPage; record: Record };
type Lasting = {
  /** The page that the tests of a worker have one after the other: opening it anew takes half the time. */
  kept: () => Promise<Kept>;
  openedFor: (file: string) => Promise<Kept>;
};

/**
 * A page of the test's own, for what cannot be taken back: a clock that was set, scripts that run before the page's own,
 * a locale, a second browser. Every test fails on a console error, an uncaught error, a policy violation, or a request
 * that is not ours.
 */
export const alone = base.extend<Fixtures, Lasting>({
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
  frames: [
    async ({ page }, use, info) => {
      await use(null);
      if (info.status === info.expectedStatus) return;
      for (const each of page.context().pages())
        if (await drawsNoFrame(each)) info.annotations.push({ type: noFrame, description: each.url() });
    },
    { auto: true, timeout: 60_000 },
  ],
  kept: [
    async ({ browser }, use, { project }) => {
      let last: Kept | null = null;
      await use(async () => {
        if (last === null || last.page.isClosed()) last = await watched(browser, project.use);
        return last;
      });
      // The browser takes it with it.
    },
    { scope: 'worker' },
  ],
  openedFor: [
    async ({ browser }, use, { project }) => {
      let opened: (Kept & { file: string }) | null = null;
      await use(async (file) => {
        if (opened?.file === file) return opened;
        await opened?.page.context().close();
        opened = { file, ...(await watched(browser, project.use)) };
        const workbench = playwrightPage(opened.page);
        await workbench.open();
        await workbench.says(names.signature, 'valid');
        return opened;
      });
    },
    { scope: 'worker' },
  ],
});

/** The page that the test before had, as if it were new. */
export const test = alone.extend({
  context: async ({ kept }, use) => {
    await use((await kept()).page.context());
  },
  page: async ({ kept, baseURL, locale, timezoneId, hasTouch, isMobile, viewport }, use, info) => {
    const { use: project } = info.project;
    expect(
      { baseURL, locale, timezoneId, hasTouch, isMobile },
      'only a page of its own has another one: alone()',
    ).toEqual({
      baseURL: project.baseURL,
      locale: project.locale,
      timezoneId: project.timezoneId,
      hasTouch: false,
      isMobile: false,
    });
    const { page, record } = await kept();
    await asNew(page, record);
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
  },
  record: async ({ kept, page }, use) => {
    const { record, page: own } = await kept();
    expect(own).toBe(page);
    await use(record);
    expect(record.complaints).toEqual([]);
  },
});

/**
 * For the rows of a table: the page is open, and stays so from one row of a file to the next, because opening it takes
 * longer than most rows do. Each row leaves it as it found it; a row that fails has its successor begin on a new page.
 */
export const lasting = alone.extend({
  page: async ({ openedFor }, use, { file }) => {
    await use((await openedFor(file)).page);
  },
  record: async ({ openedFor }, use, { file }) => {
    const { record } = await openedFor(file);
    await use(record);
    expect(record.complaints).toEqual([]);
  },
});

/**
 * As if the page were new: nothing is stored, no route is intercepted, and the pointer lies nowhere. It never leaves its
 * address, because Chromium would give it another process.
 */
export async function asNew(page: PlaywrightPage, record: Record): Promise<void> {
  const context = page.context();
  await Promise.all(context.pages().map(async (each) => (each === page ? undefined : each.close())));
  await context.unrouteAll();
  await page.unrouteAll();
  await page.goto('/icon.svg');
  await page.evaluate(() => sessionStorage.clear());
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  });
  await page.mouse.move(0, 0);
  page.removeAllListeners('dialog');
  for (const list of Object.values(record)) list.length = 0;
}

async function watched(browser: Browser, project: Partial<PlaywrightTestOptions>): Promise<Kept> {
  const { baseURL = '', locale = '', timezoneId = '', permissions = [] } = project;
  // A page that brings its own context along lets no second tab be opened in it.
  const context = await browser.newContext({ baseURL, locale, timezoneId, permissions });
  const page = await context.newPage();
  return { page, record: await watch(page, new URL(baseURL).origin) };
}

export { expect };
