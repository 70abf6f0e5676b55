import type { Page as PlaywrightPage } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { distFolder, serve } from '../../scripts/serve.mjs';
import { alone, expect } from '../fixtures.js';

type Host = { url: string; stop: () => Promise<void>; serve: (root: string) => Promise<void> };

/** A host of each test's own, which can go away, and come back at the same address with another build. */
export const hostedTest = alone.extend<{ host: Host }>({
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
export const keptFiles = (page: PlaywrightPage) =>
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

/** What a build says that it consists of, without what stands beside the page and is not kept. */
export const builtFiles = (folder: string) =>
  readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/ {2}(sw\.js|_headers|404\.html|(?:problems|schemas)\/.*)$/.test(line))
    .sort();

/** Waits until a build is kept. Each host packs every file anew, which takes a loaded machine its time. */
export const isKept = (page: PlaywrightPage, folder = distFolder) =>
  expect.poll(() => keptFiles(page), { timeout: 60_000 }).toContainEqual(builtFiles(folder));

/** Waits until a tab runs a build. */
export const runs = (tab: PlaywrightPage, folder: string) =>
  expect(tab.locator('script[src]').last()).toHaveAttribute('src', entry(folder));

/** The address of a build's main script, as its page has it. */
export const entry = (folder: string) =>
  /src="(\.\/assets\/(?:second-)?workbench[^"]+)"/.exec(
    readFileSync(join(folder, 'index.html'), 'utf8'),
  )?.[1] ?? 'none';

/** A real second build, no chunk of which has its former name. */
export async function secondBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-second-'));
  const names = 'assets/second-[name]-[hash].js';
  const output = { entryFileNames: names, chunkFileNames: names };
  await build({
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { output } },
  });
  return folder;
}

/** The browser has no second copy of a file in its HTTP cache, which no script can write. */
export async function forgetsHttpCache(page: PlaywrightPage): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
}
