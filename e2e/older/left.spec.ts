import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.js';
import { names } from '../names.js';
import { hostedTest as test, isKept, runs, secondBuild } from '../playwright/host.js';
import { hasTheme } from '../playwright/theme.js';

/** What scripts/older.mjs recorded of an older build. */
type Left = {
  version: number;
  keys: (Readonly<Record<string, unknown>> & {
    spki: { bytes: string };
    privateKey: { jwk: JsonWebKey; algorithm: string; hash: string };
  })[];
  local: Record<string, string>;
  session: Record<string, string>;
  caches: { name: string; paths: string[] }[];
};

const leftOf = (commit: string) =>
  JSON.parse(readFileSync(new URL(`left-${commit}.json`, import.meta.url), 'utf8')) as Left;

/** Runs in the page: the browser then holds what the older build left. */
async function leave({ version, keys, local, session, caches: kept }: Left): Promise<void> {
  for (const [name, text] of Object.entries(local)) localStorage.setItem(name, text);
  for (const [name, text] of Object.entries(session)) sessionStorage.setItem(name, text);
  for (const { name, paths } of kept) {
    const cache = await caches.open(name.replace(' / ', ` ${location.origin}/ `));
    for (const path of paths) await cache.put(path, new Response('of an older build'));
  }
  const entries = await Promise.all(
    keys.map(async ({ privateKey: { jwk, algorithm: name, hash }, spki, ...rest }) => ({
      ...rest,
      spki: Uint8Array.from(atob(spki.bytes), (byte) => byte.charCodeAt(0)),
      privateKey: await crypto.subtle.importKey('jwk', jwk, { name, hash }, true, ['sign']),
    })),
  );
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('countersign', version);
    opening.onupgradeneeded = () => opening.result.createObjectStore('keys', { keyPath: 'keyId' });
    opening.onerror = () => reject(new Error('IndexedDB'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('keys', 'readwrite');
      for (const entry of entries) transaction.objectStore('keys').put(entry);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

const profileNames = (page: Page) =>
  page.getByRole('combobox', { name: names.profile, exact: true }).getByRole('option').allTextContents();

for (const commit of ['1f6f806', '3d6e769', '8c6aa46', '20f02d0']) {
  test(`what the build of ${commit} left behind is there: settings, keys, profiles and texts`, async ({
    page,
    workbench,
  }) => {
    const left = leftOf(commit);
    // A page of the origin that runs nothing and stores nothing.
    await page.goto('/problems/alg-none.html');
    await page.evaluate(leave, left);
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await hasTheme(page, 'Dark');
    await workbench.openTool(names.keys);
    const entries = page.getByRole('list', { name: 'Saved keys' }).getByRole('listitem');
    await expect(entries).toHaveCount(1);
    await expect(entries).toContainText('laptop');
    await expect(entries).toContainText('exportable');
    if ('countersign.profiles' in left.local)
      await expect.poll(() => profileNames(page)).toContain('Copy of AMPLIFY API proxy');
    // The first two builds left no texts, and not which key was used last: its fields come when it is chosen.
    if ('countersign.session' in left.session) await workbench.shows('Your work was restored');
    else await workbench.press('Use laptop');
    await workbench.reads(names.applicationId, 'shop-1');
    // By the saved key, not by a new one.
    const [kept] = left.keys;
    await workbench.reads(names.jwtKeyId, String(kept?.['keyId']));
    await workbench.says(names.signature, 'valid');
    // The files of the older build go when those of this one are there.
    await isKept(page);
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });
}

test('Reload now keeps the texts, the token that was pasted, and the profile', async ({
  host,
  page,
  workbench,
}) => {
  const second = await secondBuild();
  try {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await isKept(page);
    await workbench.fill(names.applicationId, 'app-1');
    await workbench.fill(
      names.payload,
      (await workbench.read(names.payload)).replace('{', '{"note":"typed",'),
    );
    await host.serve(second);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await workbench.shows('Reloading now keeps your texts, but unsaved keys are lost.');
    // Typed at the last moment, it is there too.
    await workbench.fill(names.applicationId, 'app-2');
    await workbench.press('Reload now');
    await runs(page, second);
    await workbench.reads(names.applicationId, 'app-2');
    await workbench.reads(names.payload, /"note":"typed"/);
    await workbench.says(names.signature, 'valid');
  } finally {
    await rm(second, { recursive: true, force: true });
  }
});
