import type { BrowserContext, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, alone as test } from './fixtures.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';
import { lookedUp, zone } from './policy/lookUps.js';
import { startStranger } from './policy/stranger.js';
import { tryWays } from './policy/ways.js';

/** Every way out, each to a name of its own, and at last those that leave the page. */
async function tryNames(page: Page): Promise<void> {
  await page.evaluate(tryWays, `http://*.${zone}/`);
  await page.evaluate(async (zone) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:webrtc.${zone}` }] });
    peer.createDataChannel('secret');
    await peer.setLocalDescription(await peer.createOffer());
    // Nothing tells when a browser has begun with all of them.
    await new Promise((resolve) => setTimeout(resolve, 4000));
  }, zone);
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
    const heard = await lookedUp(async (context) => {
      const page = await context.newPage();
      await page.goto(open.url);
      await tryNames(page);
    });
    expect(heard).toEqual(expect.arrayContaining(leaving));
    expect(heard.length).toBeGreaterThanOrEqual(98);
  } finally {
    open.stop();
  }
});

test('where the headers are sent, no name is looked up', async ({ baseURL }) => {
  expect(await lookedUp(async (context) => tryNames(await openedIn(context, baseURL)))).toEqual([]);
});

test('known: without headers, these names are looked up', async ({ baseURL }) => {
  const heard = await lookedUp(async (context) => {
    await context.route('**/*', async (route) => {
      const response = await route.fetch();
      const { 'content-type': type = '' } = response.headers();
      await route.fulfill({ response, headers: { 'content-type': type } });
    });
    const page = await openedIn(context, baseURL);
    await context.unrouteAll();
    await tryNames(page);
  });
  const named = await readFile(new URL('../SECURITY.md', import.meta.url), 'utf8');
  const [, list = ''] = /^- `dns`:[^]*?:((?:\s+`[\w-]+`[,.])+)/m.exec(named) ?? [];
  expect(heard).toEqual([...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
});
