import { generateKeyPairSync } from 'node:crypto';
import type { Page as PlaywrightPage } from '@playwright/test';
import { signal } from '../src/core/deferred.js';
import { expect, alone as test } from './fixtures.js';
import { names } from './names.js';
import { golden } from './journeys/tokens.js';
import { playwrightPage } from './playwright/driver.js';

const encrypted = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'correct horse' })
  .toString();

const gitHubKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString();

const dialog = (page: PlaywrightPage) => page.getByRole('dialog', { name: 'Import a key', exact: true });

const ways: Record<string, (page: PlaywrightPage) => Promise<unknown>> = {
  Cancel: (page) => dialog(page).getByRole('button', { name: 'Cancel' }).click(),
  Escape: (page) => page.keyboard.press('Escape'),
  Stop: (page) => dialog(page).getByRole('button', { name: 'Stop' }).click(),
  'another text': (page) => dialog(page).getByRole('textbox', { name: names.key, exact: true }).fill('hello'),
  'another passphrase': (page) => dialog(page).getByRole('textbox', { name: names.passphrase }).fill('no'),
};

for (const [way, end] of Object.entries(ways)) {
  test(`${way} ends an import while its passphrase is being derived`, async ({ page, workbench }) => {
    // The derivation waits for a word, as a costly one takes its time.
    await page.addInitScript(() => {
      const own = crypto.subtle.deriveBits.bind(crypto.subtle);
      Object.defineProperty(crypto.subtle, 'deriveBits', {
        value: async (...given: Parameters<typeof own>) => {
          document.documentElement.dataset['derivation'] = 'begun';
          await new Promise((resolve) => document.addEventListener('go on', resolve, { once: true }));
          const bits = await own(...given);
          document.documentElement.dataset['derivation'] = 'done';
          return bits;
        },
      });
    });
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    const own = await workbench.read(names.publicKey);
    await workbench.press(names.importKey);
    await workbench.fill(names.key, encrypted);
    await workbench.fill(names.passphrase, 'correct horse');
    await workbench.press(names.import);
    await expect(page.locator('html')).toHaveAttribute('data-derivation', 'begun');
    const works = dialog(page).getByRole('progressbar', { name: 'Reading the key' });
    await expect(works).toBeVisible();
    await end(page);
    await expect(works).toBeHidden();
    await page.evaluate(() => document.dispatchEvent(new Event('go on')));
    await expect(page.locator('html')).toHaveAttribute('data-derivation', 'done');
    if (way === 'Stop') {
      // What was typed is still there, and nothing is said of it.
      await expect(dialog(page).getByRole('textbox', { name: names.passphrase })).toHaveValue(
        'correct horse',
      );
      await expect(dialog(page).getByRole('listitem')).toBeHidden();
      await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    }
    if (way.startsWith('another')) {
      // What stands there now is what Import is about.
      await workbench.press(names.import);
      if (way === 'another passphrase')
        await expect(page.locator('html')).toHaveAttribute('data-derivation', 'begun');
      await page.evaluate(() => document.dispatchEvent(new Event('go on')));
      await expect(dialog(page).getByRole('list').getByRole('listitem')).toBeVisible();
      await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    }
    await expect(dialog(page)).toBeHidden();
    await workbench.fill(names.applicationId, golden.applicationId);
    await workbench.says(names.overallResult, 'accepted');
    expect(await workbench.read(names.publicKey)).toBe(own);
    await expect(page.getByRole('combobox', { name: 'Active key', exact: true })).toBeHidden();
  });
}

/** All that an import changes: the profiles to choose from, the token and its key. */
const whatIsThere = (page: PlaywrightPage) =>
  Promise.all([
    page.getByRole('combobox', { name: names.profile, exact: true }).innerText(),
    ...[names.encodedToken, names.publicKey].map((name) => playwrightPage(page).read(name)),
    page.getByRole('combobox', { name: 'Active key', exact: true }).count(),
    page.getByRole('button', { name: names.undo, exact: true }).isEnabled(),
  ]);

for (const [way, end] of Object.entries({ Cancel: ways['Cancel'], Stop: ways['Stop'] })) {
  test(`${way} ends an import of a credential file, and nothing of it comes later`, async ({
    page,
    workbench,
  }) => {
    const [asked, arrival] = [signal(), signal()];
    await page.route(/\/services-/, async (route) => {
      asked.come();
      await arrival.came;
      await route.continue();
    });
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    const before = await whatIsThere(page);
    await workbench.press(names.importKey);
    await dialog(page)
      .getByLabel('Choose a file')
      .setInputFiles({
        name: 'shop.2026-11-29.private-key.pem',
        mimeType: 'application/x-pem-file',
        buffer: Buffer.from(gitHubKey),
      });
    await workbench.press(names.import);
    await asked.came;
    await end?.(page);
    if (way === 'Stop') {
      await expect(dialog(page).getByRole('progressbar')).toBeHidden();
      await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    }
    await expect(dialog(page)).toBeHidden();
    arrival.come();
    // What asks for the services later is answered after the import was.
    await workbench.press(names.allProfiles);
    const all = page.getByRole('dialog');
    await expect(all.getByRole('button', { name: 'GitHub App', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(all).toBeHidden();
    expect(await whatIsThere(page)).toEqual(before);
    await expect(page.getByText('Key imported')).toHaveCount(0);
  });
}
