import type { BrowserContext, Page as PlaywrightPage } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { distFolder, serve } from '../scripts/serve.mjs';
import { expect, test as base } from './fixtures.js';
import { opensslGenerates, opensslPublic } from './interop/openssl.js';
import { requires } from './interop/tools.js';
import { golden } from './journeys/tokens.js';
import { threeActs } from './journeys/job.js';
import { playwrightPage } from './playwright/driver.js';

type Host = { url: string; stop: () => Promise<void>; serve: (root: string) => Promise<void> };

/** A host of each test's own, which can go away, and come back at the same address with another build. */
const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    let server = await serve({ port: 0 });
    const { port, url } = server;
    await use({
      url,
      stop: () => server.close(),
      async serve(root) {
        await server.close();
        server = await serve({ port, root });
      },
    });
    await server.close();
  },
  baseURL: async ({ host }, use) => {
    await use(host.url);
  },
});

/** What is kept for offline use: each cache's files with their SHA-256, as SHA256SUMS lists them. */
const keptFiles = (page: PlaywrightPage) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    return Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name);
        const lines = (await cache.keys()).map(async ({ url }) => {
          const response = await cache.match(url);
          const hash = await crypto.subtle.digest(
            'SHA-256',
            (await response?.arrayBuffer()) ?? new ArrayBuffer(),
          );
          const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          return `${hex}  ${new URL(url).pathname.slice(1) || 'index.html'}`;
        });
        return (await Promise.all(lines)).sort();
      }),
    );
  });

/** What a build says that it consists of, without what stands beside the page. */
const builtFiles = (folder: string) =>
  readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/ {2}(sw\.js|_headers)$/.test(line))
    .sort();

const isKept = (page: PlaywrightPage, folder = distFolder) =>
  expect.poll(() => keptFiles(page), { timeout: 20_000 }).toContainEqual(builtFiles(folder));

/** Waits until a tab runs a build. */
const runs = (tab: PlaywrightPage, folder: string) =>
  expect(tab.locator('script[src]').last()).toHaveAttribute('src', entry(folder));

/** The address of a build's main script, as its page has it. */
const entry = (folder: string) =>
  /src="(\.\/assets\/(?:second-)?workbench[^"]+)"/.exec(
    readFileSync(join(folder, 'index.html'), 'utf8'),
  )?.[1] ?? 'none';

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

const keyFile = fileURLToPath(new URL('vectors/own/keys/rsa2048.pkcs8.pem', import.meta.url));

async function importsKey(page: PlaywrightPage): Promise<void> {
  await page.getByRole('button', { name: 'Import key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Choose a file').setInputFiles(keyFile);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
}

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
  await workbench.says('Signature', 'valid');
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
  // A real second build, no chunk of which has its former name.
  test.beforeAll(async () => {
    second = await mkdtemp(join(tmpdir(), 'countersign-second-'));
    const names = 'assets/second-[name]-[hash].js';
    const output = { entryFileNames: names, chunkFileNames: names };
    await build({
      logLevel: 'error',
      build: { outDir: second, emptyOutDir: true, rolldownOptions: { output } },
    });
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
    await workbench.fill('Application ID', golden.applicationId);
    const other = await context.newPage();
    await playwrightPage(other).open();
    await playwrightPage(other).says('Signature', 'valid');

    await host.serve(second);
    await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await isKept(other, second);
    await workbench.shows('A new version is ready.');
    await workbench.reads('Application ID', golden.applicationId);

    await other.getByRole('button', { name: 'Reload now' }).click();
    expect(entry(second)).not.toBe(entry(distFolder));
    await runs(other, second);
    await playwrightPage(other).says('Signature', 'valid');

    // The first tab goes on with what it runs, to the last part that it had not loaded yet.
    await runs(page, distFolder);
    await isKept(page, distFolder);
    await workbench.reads('Application ID', golden.applicationId);
    await importsKey(page);
    await workbench.says('Signature', 'valid');

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
    await workbench.says('Signature', 'valid');
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
    await workbench.says('Signature', 'valid');
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
  await workbench.fill('Application ID', golden.applicationId);
  await page.unroute(/\/panes-/);
  await workbench.press('Try again');
  await expect(page.getByText('Part of the page didn’t load.')).toBeHidden();
  await importsKey(page);
  await workbench.reads('Application ID', golden.applicationId);
  // The browser itself complains of what was just held up.
  expect(record.complaints.every((complaint) => complaint.includes('net::ERR_FAILED'))).toBe(true);
  record.complaints.length = 0;
});

test('a key reader that does not come is not blamed on the key', async ({ workbench, context, record }) => {
  requires('openssl');
  // Without sw.js too: a worker that has kept every file would serve the one that is withheld.
  await context.route(/\/(sw|formats-[^/]*)\.js$/, (route) => route.abort());
  await workbench.open();
  await workbench.says('Signature', 'valid');
  const publicKey = await opensslPublic(await opensslGenerates());
  await workbench.fill('Public key', publicKey);
  await workbench.shows('Part of the page didn’t load');
  await workbench.reads('Public key', publicKey);
  // The browser itself writes about the file that was withheld.
  record.complaints = record.complaints.filter((complaint) => !complaint.includes('net::ERR_FAILED'));
});
