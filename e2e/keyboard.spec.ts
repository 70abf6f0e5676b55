import type { Page } from '@playwright/test';
import { expect, alone, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { hasTheme } from './playwright/theme.js';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const palette = (page: Page) => page.getByRole('dialog', { name: names.commands, exact: true });

/** Tab until it is there, as somebody without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'combobox', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`80 times Tab did not reach ${name}`);
}

test.beforeEach(async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await expect(page.getByRole('button', { name: names.commands, exact: true })).toBeVisible();
});

test('the main job by keyboard alone: Tab, Enter and typing', async ({ page, workbench }) => {
  await tabTo(page, 'button', names.copyPublicKey);
  await page.keyboard.press('Enter');
  await workbench.shows('Public key copied.');
  expect(await clipboard(page)).toBe(await workbench.read(names.publicKey));
  await tabTo(page, 'textbox', names.applicationId);
  await page.keyboard.type(golden.applicationId);
  await tabTo(page, 'combobox', names.lifetime);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'button', names.copyToken);
  await page.keyboard.press('Enter');
  await workbench.shows('Token copied, re-issued just now. Valid for 1 hr.');
  expect(await clipboard(page)).toBe(await workbench.read(names.encodedToken));
  await workbench.says(names.overallResult, 'accepted');
  // Through every editor and out of it again, forwards and backwards.
  await tabTo(page, 'textbox', names.encodedToken);
  await tabTo(page, 'textbox', names.header);
  await tabTo(page, 'textbox', names.payload);
  await tabTo(page, 'textbox', names.publicKey);
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('textbox', { name: names.publicKey, exact: true })).not.toBeFocused();
});

test('shortcuts do what the buttons do, wherever the caret stands', async ({ page, workbench }) => {
  await workbench.fill(names.applicationId, golden.applicationId);
  await page.getByRole('textbox', { name: names.payload, exact: true }).focus();
  const payload = await workbench.read(names.payload);
  await page.keyboard.press('Control+Enter');
  await workbench.shows('Token copied, re-issued just now');
  expect(await clipboard(page)).toBe(await workbench.read(names.encodedToken));
  await page.keyboard.press('Alt+Shift+P');
  await workbench.shows('Public key copied.');
  const publicKey = await workbench.read(names.publicKey);
  await page.keyboard.press('Alt+Shift+G');
  await workbench.shows('New key pair ready.');
  expect(await workbench.read(names.publicKey)).not.toBe(publicKey);
  await page.keyboard.press('Alt+Shift+T');
  await hasTheme(page, 'Dark');
  // None of them typed anything.
  expect((await workbench.read(names.payload)).replace(/\d{10}/g, '')).toBe(payload.replace(/\d{10}/g, ''));
});

alone(
  'paste and verify: the clipboard in place of the token, or a word where it is refused',
  async ({ page, workbench }) => {
    await page.evaluate((token) => navigator.clipboard.writeText(token), golden.token);
    await page.keyboard.press('Alt+Shift+V');
    await workbench.reads(names.encodedToken, golden.token);
    await workbench.says(names.signature, 'no-key');
    await expect(page.getByRole('textbox', { name: names.encodedToken, exact: true })).toBeFocused();
    await page.context().clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.readText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: names.paste, exact: true }).click();
    await workbench.shows('Clipboard access was blocked.');
    await expect(page.getByRole('textbox', { name: names.encodedToken, exact: true })).toBeFocused();
  },
);

test('F8 goes from problem to problem and round', async ({ page, workbench }) => {
  await workbench.fill(names.payload, '{"sub":"x","exp":1}');
  const checks = page.getByRole('list', { name: names.checks, exact: true });
  await expect(checks.locator('[data-check=exp]')).toHaveAttribute('data-result', 'fail');
  await workbench.says(names.signature, 'valid');
  const failing = checks.locator('[data-result=fail], [data-result=warn]');
  expect(await failing.count()).toBeGreaterThan(2);
  await page.keyboard.press('F8');
  const first = page.locator(':focus');
  const text = await first.textContent();
  await page.keyboard.press('F8');
  expect(await page.locator(':focus').textContent()).not.toBe(text);
  await page.keyboard.press('Shift+F8');
  expect(await page.locator(':focus').textContent()).toBe(text);
});

test('the list has every button and field of the page, finds it by a few letters, and does it', async ({
  page,
  workbench,
}) => {
  await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
  await expect(page.locator('.cm-content')).toHaveCount(3);
  await page.keyboard.press('Control+K');
  const options = palette(page).getByRole('option');
  await expect(options.first()).toBeVisible();
  const entries = await options.evaluateAll((all) =>
    all.map((one) => one.querySelector('span')?.textContent ?? ''),
  );
  const buttons = await page
    .locator('#root button:visible')
    .evaluateAll((all) =>
      all
        .filter((one) => !one.matches(':disabled, [aria-expanded], [aria-haspopup]'))
        .map((one) =>
          (
            one.getAttribute('aria-label') ??
            one.querySelector('span')?.textContent ??
            one.textContent
          ).trim(),
        ),
    );
  expect(buttons.length).toBeGreaterThan(12);
  // The list itself, and the way to Checks.
  const notListed = new Set<string>([names.commands, 'See problems']);
  // Of both parts there, whose buttons stand on their cards.
  const listed = (name: string) =>
    [name, `${name} payload`, `${name} in payload`].some((one) => entries.includes(one));
  const missing = buttons.filter(
    (name) => !listed(name) && !notListed.has(name) && !/checks passed$/.test(name),
  );
  expect(missing).toEqual([]);
  for (const field of ['Application ID', 'Encoded token', 'Payload', 'Profile', 'Public key'])
    expect(entries).toContain(`Go to ${field}`);
  await expect(palette(page)).toContainText('Control+Enter');

  await page.keyboard.type('import k');
  await expect(options.first()).toContainText('Import key');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import a key' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+K');
  await page.keyboard.type('go payload');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: names.payload, exact: true })).toBeFocused();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('copy token');
  await page.keyboard.press('Enter');
  await workbench.shows('see Problems');

  await page.keyboard.press('Control+K');
  await page.keyboard.type('no such thing');
  await expect(palette(page)).toContainText('No matching command.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
});
