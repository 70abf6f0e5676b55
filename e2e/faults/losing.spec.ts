import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, installedBrowser } from '../../scripts/browser.mjs';
import { expect, alone as test } from '../fixtures.js';
import { names } from '../names.js';
import { playwrightPage } from '../playwright/driver.js';

const left = (page: Page) => page.evaluate(() => sessionStorage.getItem('countersign.session') ?? '');
const notice = (page: Page) => page.getByRole('list', { name: 'About this tab’s work' });
const savedKeys = (page: Page) => page.getByRole('list', { name: 'Saved keys' }).getByRole('listitem');
const big = (megabytes: number) => `{"note":"${'x'.repeat(megabytes * 1_000_000)}"}`;

/** A text is pasted where the caret is, by the browser's own means: typing megabytes takes minutes. */
async function paste(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByRole('textbox', { name, exact: true }).press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** The value of a text field by its accessible name, also in a tab that crashed, which Playwright gives up. */
async function valueOf(tab: CDPSession, name: string): Promise<unknown> {
  const { result } = await tab.send('Runtime.evaluate', { expression: 'document' });
  const { nodes } = await tab.send('Accessibility.queryAXTree', {
    objectId: result.objectId ?? '',
    accessibleName: name,
    role: 'textbox',
  });
  return nodes[0]?.value?.value;
}

test('after a crash of the renderer the texts are there, but for the last two seconds', async ({
  page,
  workbench,
  context,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, 'app-1');
  const began = Date.now();
  await expect.poll(() => left(page), { intervals: [50] }).toContain('app-1');
  // Of a machine that is not busy with others: the store's tests hold the two seconds by a clock of their own.
  expect(Date.now() - began).toBeLessThan(10_000);

  const tab = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void tab.send('Page.crash').catch(() => undefined);
  await crashed;
  await tab.send('Page.reload');
  await expect.poll(() => valueOf(tab, names.applicationId)).toBe('app-1');
});

test('6 MB of texts: that they are not saved is said at once, with the way out, and no longer when they fit', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, 'app-1');
  await expect.poll(() => left(page)).toContain('app-1');
  await paste(page, names.payload, big(6));
  await expect(notice(page)).toContainText('A browser saves about 5 million characters for each tab.');
  // Nor is an older text there, which would pass for this one.
  expect(await left(page)).toBe('');
  const file = await workbench.downloaded('Download workspace');
  expect(file.text.length).toBeGreaterThan(6_000_000);
  await workbench.fill(names.payload, '{"sub":"small"}');
  await expect(notice(page)).toBeHidden();
  await expect.poll(() => left(page)).toContain('small');
});

test('blocked session storage is said, and can be put away', async ({ page, workbench }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, 'app-1');
  await expect(notice(page)).toContainText('The browser blocks storage for this page.');
  await workbench.press('Got it');
  await expect(notice(page)).toBeHidden();
});

test('a full disk is called full: no key and no profile passes for saved', async ({
  page,
  workbench,
  context,
  baseURL,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const disk = await context.newCDPSession(page);
  await disk.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize: 1 });
  await workbench.openTool(names.keys);
  await workbench.press('Save key');
  await workbench.shows(/^The browser’s storage is full/);
  await workbench.shows('No saved keys.');
  // The very limit of the browser, by its own hand.
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
      for (let part = 0; ; part += 1)
        try {
          localStorage.setItem(`full ${size} ${part}`, 'x'.repeat(size));
        } catch {
          break;
        }
  });
  await workbench.pick('Menu', 'Custom profiles');
  await workbench.press('Duplicate “AMPLIFY API proxy”');
  await workbench.press('Save in this browser');
  await workbench.shows('Saved for this visit only, because the browser’s storage is full.');
  await workbench.press('Close');
  await disk.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin });
  await workbench.press('Save key');
  await expect(savedKeys(page)).toHaveCount(1);
  // The toast of the profile, which says so too, may still be there.
  await expect(page.getByText(/^The browser’s storage is full/)).toBeHidden();
});

test('a key that is said to be saved outlives a browser that is killed at that moment', async ({
  baseURL,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'countersign-killed-'));
  const executablePath = installedBrowser();
  const browser = () =>
    chromium.launchPersistentContext(profile, {
      ...(executablePath === null ? {} : { executablePath }),
      args: browserArguments,
      ...(baseURL !== undefined && { baseURL }),
    });
  const opened = async (context: BrowserContext) => {
    const page = await context.newPage();
    const workbench = playwrightPage(page);
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    return { page, workbench };
  };
  try {
    const first = await browser();
    const { page, workbench } = await opened(first);
    await workbench.openTool(names.keys);
    await workbench.press('Save key');
    await expect(savedKeys(page)).toHaveCount(1);
    const key = await workbench.read(names.publicKey);
    const control = await first.newCDPSession(page);
    const closed = first.waitForEvent('close');
    // The whole browser at once, as by the kernel.
    void control.send('Browser.crash').catch(() => undefined);
    await closed;

    const second = await browser();
    const again = await opened(second);
    await again.workbench.openTool(names.keys);
    await expect(savedKeys(again.page)).toHaveCount(1);
    await again.page.getByRole('button', { name: /^Use / }).click();
    await again.workbench.reads(names.publicKey, key);
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
