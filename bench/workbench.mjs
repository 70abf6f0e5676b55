import { installProbe } from './probe.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * A page in a context of its own, so that nothing is cached, with the probe in it.
 *
 * @param {import('@playwright/test').Browser} browser
 */
export async function newPage(browser) {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    // It keeps the files for later visits; the first one is measured.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(installProbe);
  return page;
}

/** @param {Page} page @param {string} name */
export const box = (page, name) => page.getByRole('textbox', { name, exact: true });

/**
 * The page at rest: its parts are there, and a signed token is in them.
 *
 * @param {Page} page @param {string} url
 */
export async function openWorkbench(page, url) {
  await page.goto(url, { waitUntil: 'load' });
  await page
    .getByRole('status', { name: 'Signature', exact: true })
    .and(page.locator('[data-status=valid]'))
    .waitFor();
  for (const name of ['Encoded token', 'Payload'])
    await page.locator(`.cm-content[aria-label="${name}"]`).waitFor();
  await page.waitForTimeout(500);
}

/** @param {Page} page @param {string} url of a page that does the least */
export async function openFloor(page, url) {
  await page.goto(url);
  await page.locator('body[data-ready]').waitFor();
}

/**
 * Puts a text in place of a field's own by the keys that a person would press, as far as the last of them.
 *
 * @param {Page} page @param {string} name @param {string} text
 */
export async function aboutToPaste(page, name, text) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await box(page, name).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.down('Control');
}

/** @param {Page} page */
export async function paste(page) {
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
}

/**
 * Presses a key and lets it go when the answer was measured: a person holds one longer than the page takes, and
 * after each event of a key Chromium puts off all tasks but frames, that of the probe among them.
 *
 * @param {Page} page @param {string} key
 */
export async function takenOfKey(page, key) {
  await page.keyboard.down(key);
  const sample = await taken(page);
  await page.keyboard.up(key);
  return sample;
}

/** @param {Page} page */
export const taken = (page) => page.evaluate(() => window.probe.taken());
