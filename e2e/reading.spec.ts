import type { Page } from '@playwright/test';
import { expect, alone, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const button = (page: Page, name: string) =>
  region(page, names.payload).getByRole('button', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const radio = (page: Page, name: string) =>
  page
    .getByRole('radiogroup', { name: names.viewOfPayload, exact: true })
    .getByRole('radio', { name, exact: true });

const claims = (count: number) =>
  JSON.stringify(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`claim-${index}`, `value ${index}`])),
    null,
    2,
  );

test.describe('of 3,000 claims', () => {
  test.beforeEach(async ({ workbench, page }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await expect(page.locator('.cm-content')).toHaveCount(3);
    await workbench.fill(names.payload, claims(3000));
    await workbench.says(names.signature, 'valid');
  });

  test('Find brings any line into sight, by its button and by Control+F', async ({ page }) => {
    const line = box(page, names.payload).getByText('"claim-2900"');
    await expect(line).toHaveCount(0);
    await button(page, names.find).click();
    const find = box(page, names.find);
    await expect(find).toBeFocused();
    await find.fill('claim-2900');
    await expect(line).toBeInViewport();
    await expect(find).toBeInViewport();
    await expect(region(page, names.payload)).toContainText('1 of 1');
    // From where the last one was.
    await find.fill('VALUE 290');
    await expect(region(page, names.payload)).toContainText('2 of 11');
    await page.keyboard.press('Enter');
    await expect(region(page, names.payload)).toContainText('3 of 11');
    await page.keyboard.press('Shift+Enter');
    await button(page, 'Previous match').click();
    await expect(region(page, names.payload)).toContainText('1 of 11');
    await button(page, 'Previous match').click();
    await expect(region(page, names.payload)).toContainText('11 of 11');
    await button(page, 'Next match').click();
    await expect(region(page, names.payload)).toContainText('1 of 11');
    await find.fill('nowhere');
    await expect(region(page, names.payload)).toContainText('No matches');
    await page.keyboard.press('Escape');
    await expect(find).toHaveCount(0);
    await expect(box(page, names.payload)).toBeFocused();
    await page.keyboard.press('Control+f');
    await expect(find).toBeFocused();
  });

  test('Claims has all of them, and shows those that are searched for', async ({ page }) => {
    await radio(page, 'Claims').check();
    const rows = region(page, names.payload).getByRole('rowheader');
    await expect(region(page, names.payload)).toContainText('3,000 claims');
    await expect(rows).toHaveCount(50);
    await button(page, 'Show 50 more of 2,950').click();
    await expect(rows).toHaveCount(100);
    await box(page, names.searchClaims).fill('claim-2900');
    await expect(rows).toHaveText(['claim-2900']);
    await expect(region(page, names.payload)).toContainText('1 found');
  });
});

test.describe('at 1440 x 900', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('25 claims are seen whole, without scrolling inside the payload', async ({ page, workbench }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await expect(page.locator('.cm-content')).toHaveCount(3);
    await workbench.fill(names.payload, claims(25));
    await workbench.reads(names.payload, claims(25));
    const inside = await box(page, names.payload).evaluate((content) => {
      const scroller = content.parentElement;
      return { seen: scroller?.clientHeight ?? 0, whole: scroller?.scrollHeight ?? 0 };
    });
    expect(inside.whole).toBe(inside.seen);
    expect(inside.seen).toBeGreaterThan(27 * 20);
    await box(page, names.payload).scrollIntoViewIfNeeded();
    await expect(box(page, names.payload).getByText('"claim-24"')).toBeInViewport();
    // No more than that: a short one takes eight lines.
    await workbench.fill(names.payload, '{}');
    await expect.poll(async () => (await box(page, names.payload).boundingBox())?.height).toBeLessThan(180);
  });
});

test('an object or array is folded, and comes back whole', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await expect(page.locator('.cm-content')).toHaveCount(3);
  const text = '{\n  "a": {\n    "b": "}",\n    "c": []\n  },\n  "d": 1\n}';
  await workbench.fill(names.payload, text);
  await box(page, names.payload).getByText('"a"').click();
  await page.keyboard.press('Control+Shift+[');
  await workbench.reads(names.payload, /^\{\n {2}"a": \{…\},\n {2}"d": 1\n\}$/);
  expect(await workbench.copied(names.copyPayload)).toBe(text);
  await box(page, names.payload).getByText('…').click();
  await workbench.reads(names.payload, text);
});

test('Expand gives a part the whole window; what is typed there is not lost', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await button(page, names.expand).click();
  const dialog = page.getByRole('dialog', { name: names.payload, exact: true });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('.cm-content')).toBeVisible();
  await workbench.fill(names.payload, '{"typed": "in the dialog"}');
  // The first Escape is of the panel, the next of the dialog.
  await dialog.getByRole('button', { name: names.find, exact: true }).click();
  await expect(box(page, names.find)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page, names.find)).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await workbench.reads(names.payload, '{"typed": "in the dialog"}');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  alone("somebody's token is a table first, one's own a text to edit", async ({ page, workbench }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await expect(radio(page, 'JSON')).toBeChecked();
    await workbench.fill(names.encodedToken, golden.token);
    await expect(radio(page, 'Claims')).toBeChecked();
    const exp = region(page, names.payload).getByRole('row', { name: /^exp/ });
    await expect(exp).not.toContainText('RFC 7519');
    await exp.getByRole('button', { name: 'exp', exact: true }).tap();
    await expect(exp).toContainText('RFC 7519');
    await radio(page, 'JSON').check();
    await workbench.reads(names.payload, /"exp"/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
