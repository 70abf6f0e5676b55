import { chromium, type Page as PlaywrightPage } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, installedBrowser } from '../scripts/browser.mjs';
import { distFolder } from '../scripts/serve.mjs';
import { expect } from './fixtures.js';
import { playwrightPage } from './playwright/driver.js';
import { forgetsHttpCache, hostedTest as test, isKept, runs, secondBuild } from './playwright/host.js';
import { importsKey } from './playwright/importKey.js';
import { poison, poisonWays } from './policy/poisons.js';
import { rewriteCaches } from './policy/rewriting.js';

/** The page is kept and answered by its worker, and a script in it has rewritten what is kept. */
async function isRewritten(page: PlaywrightPage): Promise<void> {
  await isKept(page);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  await page.evaluate(rewriteCaches);
}

/** The page of the build runs, to a part that is loaded on demand, and nothing that was changed. */
async function isOurs(page: PlaywrightPage): Promise<void> {
  await importsKey(page);
  await playwrightPage(page).says('Signature', 'valid');
  await isUntaken(page);
}

async function isUntaken(page: PlaywrightPage): Promise<void> {
  await expect(page.locator('html')).not.toHaveAttribute('data-taken');
}

test('a changed page and changed parts never run: not at the next load, nor after an update or a restart', async ({
  host,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'countersign-profile-'));
  const executablePath = installedBrowser();
  const browser = () =>
    chromium.launchPersistentContext(profile, {
      ...(executablePath === null ? {} : { executablePath }),
      args: browserArguments,
      baseURL: host.url,
    });
  try {
    const before = await browser();
    const page = await before.newPage();
    await page.goto('/');
    await isRewritten(page);
    await page.reload();
    await isOurs(page);

    await page.evaluate(rewriteCaches);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await page.goto('/index.html');
    await isOurs(page);

    await page.evaluate(rewriteCaches);
    await before.close();
    const after = await browser();
    const reopened = await after.newPage();
    const answer = await reopened.goto('/');
    expect(answer?.fromServiceWorker()).toBe(true);
    await isOurs(reopened);
    // What was right was put back.
    await isKept(reopened);
    await after.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

/** What the browser itself refuses, under the page's policy of trusted script addresses. */
const refused = ['another script as worker', 'a text as worker'];

// In four tests, so that a loaded machine has its time for each.
for (const part of [0, 1, 2, 3]) {
  const ways = poisonWays.filter((_, index) => index % 4 === part);
  test(`poisoned, the page runs as it was built: ${ways.join('; ')}`, async ({ workbench, page, record }) => {
    await workbench.open();
    await workbench.says('Signature', 'valid');
    await isKept(page);
    for (const way of ways)
      await test.step(way, async () => {
        await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
        expect(await page.evaluate(poison, way)).toBe(!refused.includes(way));
        await page.reload();
        await workbench.says('Signature', 'valid');
        await isUntaken(page);
        // A second time: what was put right meanwhile, and what came of it.
        await page.goto('/index.html');
        await workbench.says('Signature', 'valid');
        await isUntaken(page);
        // A policy that refuses says so.
        if (refused.includes(way)) record.complaints.length = 0;
      });
  });
}

test('what is kept is answered under the policy of the build, whatever headers it is kept with', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  await isKept(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const bytes = await (await cache.match(url))?.arrayBuffer();
        await cache.put(url, new Response(bytes ?? null, { headers: { 'Content-Type': 'text/html' } }));
      }
    }
  });
  const part = page.waitForResponse(/\/libraries-/);
  const answer = await page.reload();
  expect(answer?.fromServiceWorker()).toBe(true);
  for (const [response, type] of [
    [answer, 'text/html; charset=utf-8'],
    [await part, 'text/javascript; charset=utf-8'],
  ] as const) {
    expect(response?.headers()).toMatchObject({
      'content-type': type,
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self';.* connect-src 'none';.* frame-ancestors 'none';/,
      ),
      'connection-allowlist': '(response-origin)',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-content-type-options': 'nosniff',
    });
  }
  await workbench.says('Signature', 'valid');
});

test('without a network, a changed page is refused in words, and opens again with one', async ({
  host,
  workbench,
  page,
  record,
}) => {
  await workbench.open();
  await isRewritten(page);
  await host.stop();
  const answer = await page.reload();
  expect(answer?.status()).toBe(503);
  expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'none';/);
  await expect(page.getByRole('heading', { name: 'Countersign was not opened' })).toBeVisible();
  await isUntaken(page);
  // The browser itself complains of the status.
  expect(record.complaints.every((complaint) => complaint.includes('503'))).toBe(true);
  record.complaints.length = 0;

  await host.serve(distFolder);
  await page.getByRole('link', { name: 'Open Countersign again' }).click();
  await workbench.says('Signature', 'valid');
  await isUntaken(page);
});

test('without a network, a changed part is named and does not run', async ({
  host,
  workbench,
  page,
  record,
}) => {
  await workbench.open();
  await isRewritten(page);
  await forgetsHttpCache(page);
  await host.stop();
  await workbench.press('Menu');
  await workbench.shows('Part of the page didn’t load.');
  await isUntaken(page);
  expect(record.complaints.every((complaint) => complaint.includes('net::ERR_FAILED'))).toBe(true);
  record.complaints.length = 0;
});

test.describe('beside a newer build', () => {
  test.describe.configure({ mode: 'default' });
  let second: string;
  test.beforeAll(async () => {
    second = await secondBuild();
  });
  test.afterAll(() => rm(second, { recursive: true, force: true }));

  test('a changed page that the host no longer has is refused, and makes way for the newer one', async ({
    host,
    workbench,
    page,
    record,
  }) => {
    await workbench.open();
    await isRewritten(page);
    await host.serve(second);
    const answer = await page.reload();
    expect(answer?.status()).toBe(503);
    record.complaints.length = 0;
    await expect(async () => {
      await page.getByRole('link', { name: 'Open Countersign again' }).click();
      await expect(page.getByRole('heading', { name: 'Countersign was not opened' })).toBeHidden({
        timeout: 1000,
      });
    }).toPass();
    await runs(page, second);
    await workbench.says('Signature', 'valid');
    await isUntaken(page);
    record.complaints.length = 0;
  });

  test('a part of a former build that was changed does not run in a tab that still runs it', async ({
    host,
    workbench,
    page,
    context,
    record,
  }) => {
    await workbench.open();
    await isKept(page);
    const other = await context.newPage();
    await playwrightPage(other).open();
    await host.serve(second);
    await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await isKept(other, second);
    await other.getByRole('button', { name: 'Reload now' }).click();
    await runs(other, second);
    await other.evaluate(rewriteCaches);

    await forgetsHttpCache(page);
    await runs(page, distFolder);
    await workbench.press('Menu');
    await workbench.shows('Part of the page didn’t load.');
    await isUntaken(page);
    record.complaints.length = 0;
  });
});
