import type { Page } from '@playwright/test';
import { expect, alone as test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

test('under a thumb: targets are large, letters in fields too, nothing scrolls sideways', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();

  // WCAG 2.2, 2.5.8 wants 24 px; a thumb wants more. A link in a sentence is as high as its line.
  const small: string[] = [];
  const beyond: string[] = [];
  for (const control of await page.locator('button, select, input').all()) {
    const box = await control.boundingBox();
    // The row of tabs scrolls by itself.
    const isTab = await control.evaluate((element) => element.role === 'tab');
    if (box && !isTab && box.x + box.width > 360)
      beyond.push(await control.evaluate(({ outerHTML }) => outerHTML));
    const isInSentence = await control.evaluate((element) => getComputedStyle(element).display === 'inline');
    const label = await control.evaluate(
      (element) => element.closest('label')?.getBoundingClientRect().height ?? 0,
    );
    if (box && !isInSentence && Math.max(box.height, label) < 40) {
      small.push(`${await control.evaluate(({ outerHTML }) => outerHTML.slice(0, 120))} ${box.height}`);
    }
  }
  expect(small).toEqual([]);
  expect(beyond).toEqual([]);

  // Below 16 px iOS zooms into a field that gets the focus.
  const sizes = await page
    .locator('select, textarea, .cm-content, input:not([type=checkbox], [type=radio], [type=file])')
    .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));
  expect(sizes.length).toBeGreaterThan(7);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('in the fonts of the system, too, the answer is not cut and nothing is wider than the page', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  // The widest of the fonts that may take the place of ours, where it came too late for the first paint.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root, :root * { font-family: "DejaVu Sans" !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  await workbench.fill(names.payload, '{"iss":1,"iss":2,"iat":1e12,"nbf":1999999999,"exp":7}');
  await workbench.says(names.time, 'expired');
  await expect(page.getByRole('button', { name: /^Set exp to/ }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const token of [null, 'eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3MDAwMDAwMDB9.AAAA', 'hello']) {
    if (token !== null) await workbench.fill(names.encodedToken, token);
    await workbench.says(names.signature, token === null ? 'valid' : ['no-key', 'invalid', 'malformed']);
    for (const fact of [names.signature, names.time, names.claims]) {
      const status = page.getByRole('status', { name: fact, exact: true });
      await expect.poll(() => status.evaluate((one) => one.scrollWidth - one.clientWidth), fact).toBe(0);
    }
  }
});

test('views and acts of a part are two lines', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const payload = page.getByRole('region', { name: names.payload, exact: true });
  const tops = await Promise.all(
    [
      payload.getByRole('button', { name: names.find, exact: true }),
      payload.getByRole('button', { name: names.expand, exact: true }),
      payload.getByRole('button', { name: names.copyPayload, exact: true }),
      payload.getByRole('radiogroup'),
    ].map(async (one) => Math.round(((await one.boundingBox())?.y ?? 0) / 10)),
  );
  expect(tops[0]).toBe(tops[1]);
  expect(tops[2]).toBe(tops[3]);
});

test('what was done is said above the bar for the thumb', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const bar = page.getByRole('navigation', { name: 'Paste and copy', exact: true });
  await bar.getByRole('button', { name: 'Copy', exact: true }).click();
  const toast = page.getByRole('presentation', { includeHidden: true }).filter({ hasText: 'opied' }).last();
  await expect(toast).toBeInViewport();
  const [said, pressed] = [await toast.boundingBox(), await bar.boundingBox()];
  expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(pressed?.y ?? 0);
});

/** The system's share sheet, with somebody who takes what is offered, or closes it. */
const withShareSheet = (page: Page, answer: 'takes' | 'closes') =>
  page.addInitScript((closes) => {
    Reflect.set(navigator, 'share', (data: ShareData) => {
      sessionStorage.setItem('handed over', data.text ?? '');
      return closes ? Promise.reject(new DOMException('', 'AbortError')) : Promise.resolve();
    });
  }, answer === 'closes');
const handedOver = (page: Page) => page.evaluate(() => sessionStorage.getItem('handed over') ?? '');

test('token and public key go to the share sheet, as they would be copied', async ({ page, workbench }) => {
  await withShareSheet(page, 'takes');
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  await workbench.openTool(names.share);
  await workbench.press('Share public key');
  await workbench.shows('Shared.');
  expect(await handedOver(page)).toContain('-----BEGIN PUBLIC KEY-----');
  await workbench.press('Share token');
  await expect.poll(() => handedOver(page)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  await workbench.reads(names.encodedToken, await handedOver(page));
});

test('a share sheet that is closed is no failure', async ({ page, workbench }) => {
  await withShareSheet(page, 'closes');
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.share);
  await workbench.press('Share token');
  await workbench.shows('Nothing was shared.');
});

test('where the system has no share sheet, none is offered', async ({ page, workbench }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.share);
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share token' })).toHaveCount(0);
});

test('the acts of Import key are in sight without scrolling', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.press(names.importKey);
  const dialog = page.getByRole('dialog');
  for (const name of ['Cancel', 'Import'])
    await expect(dialog.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
});

test('choices of Import key and of the keyring are large enough for a thumb', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('tab', { name: names.keys }).click();
  await workbench.press(names.importKey);
  const radios = page.getByRole('dialog').locator('label:has(input[type=radio])');
  await expect(radios).toHaveCount(5);
  const choices = [page.locator('label').filter({ hasText: 'Allow export later' }), ...(await radios.all())];
  for (const choice of choices) {
    const heights = await choice.evaluate((label) =>
      [label, label.querySelector('input')].map((one) => one?.getBoundingClientRect().height ?? 0),
    );
    expect(Math.max(...heights)).toBeGreaterThanOrEqual(40);
  }
});
