import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { hasTheme } from './playwright/theme.js';
import { throughTools } from './playwright/tools.js';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('who wants no motion gets none', async ({ page, workbench }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('textbox', { name: names.payload, exact: true }).focus();
  for (const dialog of ['Help', 'Privacy', 'Custom profiles']) {
    await workbench.pick('Menu', dialog);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await moving(page), dialog).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await moving(page), dialog).toEqual([]);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  expect(await moving(page)).toEqual([]);
});

/** What moves or fades at this moment; a caret that blinks is no motion. */
const moving = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        return !target?.closest('.cm-cursorLayer') && effect?.getComputedTiming().duration !== 0;
      })
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.className : 'unknown')),
  );

test('in forced colours buttons have edges, and selection, place and state can be seen', async ({
  page,
  workbench,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  await expect(button(page, 'Copy token')).not.toHaveCSS('border-top-width', '0px');

  await expect(page.locator('.cm-content')).toHaveCount(3);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByRole('textbox', { name: names.payload, exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  const selected = page.locator('.cm-focused .cm-selectionBackground').first();
  await expect(selected).not.toHaveCSS('background-color', ground);

  await page.getByRole('button', { name: /checks passed$/, expanded: false }).click();
  await page
    .getByRole('list', { name: names.checks, exact: true })
    .getByText('Expiration time (exp)')
    .hover();
  await expect(page.locator('.cm-content[aria-label=Payload] .cs-pointed').first()).not.toHaveCSS(
    'outline-style',
    'none',
  );
});

test('at 400 % (WCAG 2.2, 1.4.10) nothing scrolls sideways and everything is there', async ({
  page,
  workbench,
}) => {
  // 1280 x 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
  await throughTools(page, async () => expect(await width()).toBeLessThanOrEqual(320));
  for (const dialog of ['Help', 'Privacy', 'Custom profiles', 'Import key']) {
    if (dialog === 'Import key') await workbench.press(dialog);
    else await workbench.pick('Menu', dialog);
    const inside = page.getByRole('dialog');
    await expect(inside).toBeVisible();
    const overflow = await inside.evaluate((element) =>
      [element, ...element.querySelectorAll('*')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 200)
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
    expect(overflow, dialog).toEqual([]);
    // Its last button can be reached and pressed.
    const last = inside.getByRole('button').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(inside).toHaveCount(0);
  }
  const copied = await workbench.copied(names.copyToken);
  expect(copied.split('.')).toHaveLength(3);
});

for (const [chosen, system] of [
  ['Dark', 'light'],
  ['Light', 'dark'],
  ['System', 'dark'],
] as const) {
  test(`${chosen} where the system is ${system}: the colours are there before the page is, and in other tabs`, async ({
    page,
    context,
    workbench,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await workbench.open();
    await workbench.says('Signature', 'valid');
    const other = await context.newPage();
    await other.emulateMedia({ colorScheme: system });
    await other.goto('/');
    await hasTheme(other, 'System');
    await workbench.pick('Theme', chosen);
    const scheme = chosen === 'System' ? system : chosen.toLowerCase();
    await expect(page.locator('html')).toHaveCSS('color-scheme', scheme);
    await expect(other.locator('html')).toHaveCSS('color-scheme', scheme);

    let letCome: () => void = () => undefined;
    const mayCome = new Promise<void>((resolve) => (letCome = resolve));
    await page.route(/workbench-/, async (route) => {
      await mayCome;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    // The page as it was built, whose scripts have not come yet.
    await expect(page.locator('meta[name=color-scheme]')).toHaveAttribute('content', scheme);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('color-scheme', scheme);
    letCome();
    await workbench.says('Signature', 'valid');
    await expect(page.locator('html')).toHaveCSS('color-scheme', scheme);
  });
}
