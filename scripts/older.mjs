import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserArguments, installedBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

/**
 * What an older build leaves behind in a browser, as e2e/older/left-*.json has it. It was made once, from commits
 * whose page had these names:
 *
 *     git archive 20f02d0 | tar -x -C folder && cd folder && npm ci && npx vite build
 *     node scripts/older.mjs folder/dist 20f02d0
 */
const [, , dist = '', commit = ''] = process.argv;
const host = await serve({ port: 0, root: dist });
const executablePath = installedBrowser();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: browserArguments,
});
const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
await page.goto(host.url);
await page.getByRole('textbox', { name: 'Application ID', exact: true }).fill('shop-1');
await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' });
// Later builds alone have these.
const profiles = page.getByRole('button', { name: 'Own profiles' });
if ((await profiles.count()) > 0) {
  await profiles.click();
  await page.getByRole('button', { name: 'Start from “AMPLIFY API proxy”' }).click();
  await page.getByRole('button', { name: 'Save in this browser' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}
await page.getByText('Kept in this browser (0)').click();
await page.getByRole('textbox', { name: 'Name of the key' }).fill('laptop');
await page.getByRole('checkbox', { name: 'It may be exported again' }).check();
await page.getByRole('button', { name: 'Keep this key in this browser' }).click();
await page.getByText('Kept as laptop.').first().waitFor();
// What the worker keeps comes at its own time, where there is one.
await page
  .waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active, null, {
    timeout: 20_000,
  })
  .catch(() => undefined);

const left = await page.evaluate(async () => {
  dispatchEvent(new Event('pagehide'));
  /** @param {unknown} value @returns {Promise<unknown>} */
  const plain = async (value) => {
    if (value instanceof Uint8Array) return { bytes: btoa(String.fromCharCode(...value)) };
    if (value instanceof CryptoKey) {
      const jwk = await crypto.subtle.exportKey('jwk', value);
      return { jwk, algorithm: value.algorithm.name, hash: 'SHA-256' };
    }
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(async ([name, member]) => [name, await plain(member)]);
    return Object.fromEntries(await Promise.all(members));
  };
  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
    });
  const database = await done(indexedDB.open('countersign'));
  const keys = await done(database.transaction('keys').objectStore('keys').getAll());
  const names = await caches.keys();
  return {
    version: database.version,
    keys: await Promise.all(keys.map(plain)),
    local: { ...localStorage },
    session: { ...sessionStorage },
    caches: await Promise.all(
      names.map(async (name) => ({
        name: name.replace(location.origin, ''),
        paths: (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      })),
    ),
  };
});
const folder = fileURLToPath(new URL('../e2e/older', import.meta.url));
writeFileSync(join(folder, `left-${commit}.json`), `${JSON.stringify(left, null, 2)}\n`);
await browser.close();
await host.close();
