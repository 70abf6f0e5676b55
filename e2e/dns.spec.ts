import type { BrowserContext, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, alone as test } from './fixtures.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';
import { lookedUp, zone } from './policy/lookUps.js';
import { startStranger } from './policy/stranger.js';
import { tryWays } from './policy/ways.js';

/**
 * Every way out, each to a name of its own, and at last those that leave the page.
 *
 * @param begun the browser has begun with all that stay on it
 */
async function tryNames(page: Page, begun: () => Promise<void>): Promise<void> {
  await page.evaluate(tryWays, `http://*.${zone}/`);
  await page.evaluate(async (zone) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:webrtc.${zone}` }] });
    peer.createDataChannel('secret');
    await peer.setLocalDescription(await peer.createOffer());
  }, zone);
  await begun();
  const opened = page.waitForEvent('popup');
  await page.evaluate((zone) => window.open(`http://window.${zone}/`) === null, zone);
  await opened;
  await page.evaluate((zone) => {
    location.href = `http://navigation.${zone}/`;
  }, zone);
  // Nobody has the name: that it is not found is an error.
  await page.waitForURL(/navigation|chrome-error/).catch(() => undefined);
}

const leaving = ['navigation', 'webrtc', 'window'];
/** As many as e2e/policy.spec.ts tries. */
const ways = 98;

async function openedIn(context: BrowserContext, baseURL: string | undefined): Promise<Page> {
  const page = await context.newPage();
  const workbench = playwrightPage(page, baseURL ?? '/');
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  return page;
}

test('where there is no policy, every way out looks up its name', async () => {
  const open = await startStranger();
  try {
    const heard = await lookedUp(async (context, soFar) => {
      const page = await context.newPage();
      await page.goto(open.url);
      const count = async () => (await soFar()).length;
      await tryNames(page, () =>
        expect.poll(count, { timeout: 60_000 }).toBeGreaterThanOrEqual(ways - leaving.length),
      );
    });
    expect(heard).toEqual(expect.arrayContaining(leaving));
    expect(heard.length).toBeGreaterThanOrEqual(ways);
  } finally {
    open.stop();
  }
});

test('where the headers are sent, no name is looked up', async ({ baseURL }) => {
  const heard = await lookedUp(async (context) => {
    const page = await openedIn(context, baseURL);
    // Nothing tells that a browser will not begin with one.
    const aWhile = () => page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 4000)));
    await tryNames(page, aWhile);
  });
  expect(heard).toEqual([]);
});

test('known: without headers, these names are looked up', async ({ baseURL }) => {
  const security = await readFile(new URL('../SECURITY.md', import.meta.url), 'utf8');
  const [, list = ''] = /^- `dns`:[^]*?:((?:\s+`[\w-]+`[,.])+)/m.exec(security) ?? [];
  const named = [...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(leaving));
  const heard = await lookedUp(async (context, soFar) => {
    await context.route('**/*', async (route) => {
      const response = await route.fetch();
      const { 'content-type': type = '' } = response.headers();
      await route.fulfill({ response, headers: { 'content-type': type } });
    });
    const page = await openedIn(context, baseURL);
    await context.unrouteAll();
    const staying = named.filter((name) => name === 'webrtc' || !leaving.includes(name ?? ''));
    await tryNames(page, () =>
      expect.poll(soFar, { timeout: 60_000 }).toEqual(expect.arrayContaining(staying)),
    );
  });
  expect(heard).toEqual(named);
});
