import type { BrowserContext } from '@playwright/test';
import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { distFolder } from '../scripts/serve.mjs';
import { expect } from './fixtures.js';
import { opensslGenerates, opensslPublic } from './interop/openssl.js';
import { requires } from './interop/tools.js';
import { golden } from './journeys/tokens.js';
import { threeActs } from './journeys/job.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';
import {
  builtFiles,
  entry,
  forgetsHttpCache,
  isKept,
  keptFiles,
  runs,
  secondBuild,
  hostedTest as test,
} from './playwright/host.js';
import { importsKey } from './playwright/importKey.js';

/** Opens the page until nothing but this build is kept: the browser lets go of a closed tab in its own time. */
const onlyIsKeptAnew = (context: BrowserContext, folder: string) =>
  expect(async () => {
    const tab = await context.newPage();
    await playwrightPage(tab).open();
    // Opening a cache that the worker is letting go of would make it anew.
    const isAlone = await tab.evaluate(async () => (await caches.keys()).length === 1);
    const kept = isAlone ? await keptFiles(tab) : [];
    await tab.close();
    expect(kept).toEqual([builtFiles(folder)]);
  }).toPass({ timeout: 20_000 });

test('after one visit everything works without a network', async ({ host, workbench, page }) => {
  await workbench.open();
  await isKept(page);
  expect(await keptFiles(page)).toHaveLength(1);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  await host.stop();
  await page.reload();
  const { token } = await threeActs(workbench, golden.applicationId);
  expect(token.split('.')).toHaveLength(3);
  await expect(page.locator('.cm-content').first()).toBeVisible();
  await importsKey(page);
  await workbench.says(names.signature, 'valid');
});

test('can be installed', async ({ workbench, page, context }) => {
  await workbench.open();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  const browser = await context.newCDPSession(page);
  const manifest = await browser.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // Each test has a private window, and from those nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});

test.describe('an update', () => {
  // One build for all of them.
  test.describe.configure({ mode: 'default' });
  let second: string;
  test.beforeAll(async () => {
    second = await secondBuild();
  });
  test.afterAll(async () => {
    for (const folder of [second, `${second}-changed`]) await rm(folder, { recursive: true, force: true });
  });

  test('is announced, waits, and is taken on the word of the person alone', async ({
    host,
    workbench,
    page,
    context,
  }) => {
    await workbench.open();
    await isKept(page);
    await workbench.fill(names.applicationId, golden.applicationId);
    const other = await context.newPage();
    await playwrightPage(other).open();
    await playwrightPage(other).says(names.signature, 'valid');

    await host.serve(second);
    await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await isKept(other, second);
    await workbench.shows('A new version is ready.');
    await workbench.reads(names.applicationId, golden.applicationId);

    await other.getByRole('button', { name: 'Reload now' }).click();
    expect(entry(second)).not.toBe(entry(distFolder));
    await runs(other, second);
    await playwrightPage(other).says(names.signature, 'valid');

    // The first tab goes on with what it runs, to the last part that it had not loaded yet.
    await runs(page, distFolder);
    await isKept(page, distFolder);
    await workbench.reads(names.applicationId, golden.applicationId);
    await forgetsHttpCache(page);
    await importsKey(page);
    await workbench.says(names.signature, 'valid');

    for (const tab of [page, other]) await tab.close();
    await onlyIsKeptAnew(context, second);
  });

  test('that is not taken comes when the page was closed, and the former build is let go', async ({
    host,
    workbench,
    page,
    context,
  }) => {
    await workbench.open();
    await isKept(page);
    await host.serve(second);
    await page.reload();
    await workbench.says(names.signature, 'valid');
    await isKept(page, second);
    await page.close();
    await onlyIsKeptAnew(context, second);
  });

  test('with a file that is not the one that was built is refused as a whole', async ({
    host,
    workbench,
    page,
  }) => {
    const changed = `${second}-changed`;
    const [chunk = ''] = builtFiles(second).filter((line) => line.includes('panes-'));
    await cp(second, changed, { recursive: true });
    await appendFile(join(changed, chunk.split('  ')[1] ?? ''), '\n');
    await workbench.open();
    await isKept(page);
    await host.serve(changed);
    const settled = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const installing = registration.installing;
      await new Promise((resolve) => installing?.addEventListener('statechange', resolve));
      return [installing?.state, registration.waiting];
    });
    expect(settled).toEqual(['redundant', null]);
    await host.stop();
    await page.reload();
    await workbench.says(names.signature, 'valid');
  });
});

test('a part that does not load is named and asked for again, and nothing typed is lost', async ({
  workbench,
  page,
  record,
}) => {
  await page.route(/\/panes-/, (route) => route.abort());
  await workbench.open();
  await workbench.shows('Part of the page didn’t load.');
  await workbench.fill(names.applicationId, golden.applicationId);
  await page.unroute(/\/panes-/);
  await workbench.press('Try again');
  await expect(page.getByText('Part of the page didn’t load.')).toBeHidden();
  await importsKey(page);
  await workbench.reads(names.applicationId, golden.applicationId);
  // The browser itself complains of what was just held up.
  expect(record.complaints.every((complaint) => complaint.includes('net::ERR_FAILED'))).toBe(true);
  record.complaints.length = 0;
});

test('a key reader that does not come is not blamed on the key', async ({ workbench, context, record }) => {
  requires('openssl');
  // Without sw.js too: a worker that has kept every file would serve the one that is withheld.
  await context.route(/\/(sw|formats-[^/]*)\.js$/, (route) => route.abort());
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const publicKey = await opensslPublic(await opensslGenerates());
  await workbench.fill(names.publicKey, publicKey);
  await workbench.shows('Part of the page didn’t load');
  await workbench.reads(names.publicKey, publicKey);
  // The browser itself writes about the files that were withheld.
  record.complaints = record.complaints.filter(
    (complaint) => !/net::ERR_FAILED|when fetching the script/.test(complaint),
  );
});
