import type { Page as PlaywrightPage } from '@playwright/test';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distFolder, serve } from '../scripts/serve.mjs';
import type {} from '../src/platform/workerAddress.js';
import { alone, expect } from './fixtures.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';
import { attempts } from './policy/attempts.js';
import { tryWays } from './policy/ways.js';
import { startStranger, type Stranger } from './policy/stranger.js';

const test = alone.extend<{ stranger: Stranger }>({
  stranger: async ({}, use) => {
    const stranger = await startStranger();
    await use(stranger);
    stranger.stop();
  },
});

// What is tried here is complained of, and rightly.
test.afterEach(({ record }) => {
  record.complaints.length = 0;
});

test('a script in the page reaches no other origin and runs no text', async ({
  workbench,
  page,
  stranger,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const title = () => page.evaluate(() => document.title);
  const before = await title();
  expect(await page.evaluate(attempts, stranger.url)).toEqual({
    fetch: 'connect-src',
    'fetch that outlives the page': 'connect-src',
    XMLHttpRequest: 'connect-src',
    sendBeacon: 'connect-src',
    WebSocket: 'connect-src',
    EventSource: 'connect-src',
    WebTransport: 'connect-src',
    'ping of a link': 'connect-src',
    image: 'img-src',
    'image of a style': 'img-src',
    icon: 'img-src',
    font: 'font-src',
    'style sheet': 'style-src-elem',
    prefetch: 'default-src',
    preload: 'img-src',
    'module preload': 'script-src-elem',
    'module import': 'script-src-elem',
    frame: 'frame-src',
    video: 'media-src',
    form: 'form-action',
    script: 'require-trusted-types-for',
    'script as text': 'require-trusted-types-for',
    markup: 'require-trusted-types-for',
    'event handler as text': 'require-trusted-types-for',
    'timer as text': 'require-trusted-types-for',
    worker: 'require-trusted-types-for',
    'worker of a blob': 'require-trusted-types-for',
    object: 'require-trusted-types-for',
    'policy of its own': 'trusted-types',
  });
  expect(stranger.arrived).toEqual([]);
  expect(await title()).toBe(before);
});

/** The host's answers without a header but their type. */
const withoutHeaders = (page: PlaywrightPage) =>
  page.route('**/*', async (route) => {
    const response = await route.fetch();
    const { 'content-type': type = '' } = response.headers();
    await route.fulfill({ response, headers: { 'content-type': type } });
  });

/** Which ways came through. */
async function arrivedOf(page: PlaywrightPage, { url, arrived }: Stranger): Promise<string[]> {
  const tried = await page.evaluate(tryWays, url);
  // Until nothing more arrives.
  let before = -1;
  const isCalm = () => {
    const wasAt = before;
    before = arrived.length;
    return wasAt === before;
  };
  await expect.poll(isCalm, { intervals: [3000] }).toBe(true);
  const paths = new Set(arrived.map((path) => path.slice(1)));
  return tried.filter((name) => paths.has(name));
}

test('98 ways and more that work in a page without a policy: none works in ours, with headers or by the meta tag alone', async ({
  workbench,
  page,
  context,
}) => {
  const stranger = await startStranger();
  const open = await startStranger();
  try {
    // Of another origin than the stranger, and without a policy.
    const free = await context.newPage();
    await free.goto(open.url);
    const working = await arrivedOf(free, stranger);
    await free.close();
    expect(working.length).toBeGreaterThanOrEqual(98);
  } finally {
    stranger.stop();
    open.stop();
  }
  for (const isBare of [false, true]) {
    const listening = await startStranger();
    try {
      if (isBare) await withoutHeaders(page);
      await workbench.open();
      await workbench.says(names.signature, 'valid');
      expect(await arrivedOf(page, listening)).toEqual([]);
      // With headers not even a connection; without them that one is known (SECURITY.md).
      expect(listening.arrived.filter((what) => !isBare || what !== 'connection')).toEqual([]);
    } finally {
      listening.stop();
    }
  }
  await page.unrouteAll();
});

/** What no content security policy stops: WebRTC, a connection without a request, a window, leaving the page. */
async function leave(page: PlaywrightPage, { url, stun }: Stranger): Promise<void> {
  await page.evaluate(
    async ({ url, stun }) => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url }));
      const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
      peer.createDataChannel('secret');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise<void>((resolve) => {
        const given = setTimeout(resolve, 3000);
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState !== 'complete') return;
          clearTimeout(given);
          resolve();
        });
      });
    },
    { url, stun },
  );
  const opened = page.waitForEvent('popup');
  await page.evaluate((address) => window.open(address) === null, `${url}window?secret`);
  const popup = await opened;
  await popup.waitForURL(/window|chrome-error/);
  await page.evaluate((address) => {
    location.href = address;
  }, `${url}location?secret`);
  await page.waitForURL(/location|chrome-error/);
}

/** What the page's own policy leaves open, by the names in SECURITY.md, and what the stranger hears of each. */
const known = {
  preconnect: 'connection',
  webrtc: 'stun',
  window: '/window?secret',
  navigation: '/location?secret',
};

for (const from of ['the host', 'the service worker']) {
  test(`where the headers are sent, nothing gets out by WebRTC, a window or an address: page from ${from}`, async ({
    workbench,
    page,
    stranger,
  }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    if (from === 'the service worker') {
      await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
      await page.reload();
      await workbench.says(names.signature, 'valid');
      expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    }
    await leave(page, stranger);
    expect(stranger.arrived).toEqual([]);
  });
}

test('known: where a host sends no headers, the meta tag alone cannot stop these', async ({
  workbench,
  page,
  stranger,
}) => {
  await withoutHeaders(page);
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  expect(Object.values(await page.evaluate(attempts, stranger.url))).not.toContain('none');
  expect(stranger.arrived.filter((what) => what !== 'connection')).toEqual([]);
  await page.unrouteAll();
  await leave(page, stranger);
  const named = await readFile(new URL('../SECURITY.md', import.meta.url), 'utf8');
  const [, section = ''] = named.split('### Ways out without headers\n');
  const [list = ''] = section.split('\n#');
  const ways = [...list.matchAll(/^- `([^`]+)`/gm)].map(([, way]) => way);
  // Those that a stranger can be seen to hear of, and the look-up of a name, of which he hears elsewhere.
  expect(ways.toSorted()).toEqual([...Object.keys(known), 'dns'].sort());
  expect(stranger.arrived).toEqual(expect.arrayContaining(Object.values(known)));
});

test('no package that the page is made of can make the policy of trusted script addresses before the page does', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-package-'));
  await cp(distFolder, folder, { recursive: true });
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const packages = /assets\/libraries-[^"]+/.exec(html)?.[0] ?? '';
  await writeFile(join(folder, 'index.html'), html.replaceAll(/ integrity="[^"]*"/g, ''));
  const script = await readFile(join(folder, packages), 'utf8');
  await writeFile(
    join(folder, packages),
    `try { trustedTypes.createPolicy('countersign', {}); document.documentElement.dataset.policy = 'made'; }
    catch { document.documentElement.dataset.policy = 'refused'; }
    ${script}`,
  );
  const host = await serve({ port: 0, root: folder });
  try {
    const policy = page.locator('html[data-policy]');
    // The page's own first script comes last: whatever does not wait for it, runs before it.
    await page.route(/\/early-/, async (route) => {
      await policy.waitFor({ timeout: 3000 }).catch(() => undefined);
      await route.continue();
    });
    await playwrightPage(page, host.url).open();
    await playwrightPage(page).says('Signature', 'valid');
    await expect(policy).toHaveAttribute('data-policy', 'refused');
  } finally {
    await page.close();
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
});
