import { expect, alone as test } from '../fixtures.js';
import { golden } from '../journeys/tokens.js';
import { names } from '../names.js';
import { hasTheme } from '../playwright/theme.js';

test('local storage that is blocked: every choice holds until the tab is closed, and is not complained of', async ({
  page,
  workbench,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  await workbench.pick('Theme', 'Dark');
  await hasTheme(page, 'Dark');
  const guide = page.getByRole('region', { name: 'Guide', exact: true });
  await workbench.press('Open the guide');
  await expect(guide).toBeVisible();
  await workbench.press('Close guide');
  await expect(guide).toBeHidden();
  await workbench.pick('Menu', 'Privacy');
  await expect(page.getByRole('dialog', { name: 'Privacy' })).toBeVisible();
});

test('local storage that is full: the page goes on', async ({ page, workbench }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.pick('Theme', 'Dark');
  await workbench.fill(names.applicationId, golden.applicationId);
  await page.reload();
  await workbench.says(names.signature, 'valid');
});

test('damaged settings are taken for none', async ({ page, workbench }) => {
  await page.addInitScript(() => {
    for (const name of ['theme', 'language', 'guide', 'profiles'])
      localStorage.setItem(`countersign.${name}`, '{"\u0000');
  });
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  await hasTheme(page, 'System');
});

test('without WebCrypto the page says why and what to do, and nothing typed is lost', async ({
  page,
  workbench,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  });
  await workbench.open();
  await workbench.shows('WebCrypto is not available');
  await workbench.shows('Open the page over https, or from localhost.');
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.reads(names.payload, new RegExp(golden.applicationId));
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.reads(names.payload, /1559074387/);
});
