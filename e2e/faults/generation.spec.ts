import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '../fixtures.js';
import { golden } from '../journeys/tokens.js';

test('a key generation that never ends is said, and there are ways past it', async ({ page, workbench }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const own = crypto.subtle.generateKey.bind(crypto.subtle);
    let calls = 0;
    Object.defineProperty(crypto.subtle, 'generateKey', {
      value: (...given: Parameters<typeof own>) => {
        calls += 1;
        return calls === 1 ? new Promise(() => undefined) : own(...given);
      },
    });
  });
  await workbench.open();
  await workbench.fill('Application ID', golden.applicationId);
  await expect(page.getByRole('progressbar', { name: 'Generating a key pair' })).toBeVisible();
  await page.clock.runFor(11_000);
  await workbench.shows('The browser is still generating the key');
  await workbench.reads('Application ID', golden.applicationId);

  // A key from elsewhere.
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await workbench.press('Import key');
  await workbench.fill('Key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await workbench.press('Import');
  await workbench.says('Signature', 'valid');
  await workbench.reads('Application ID', golden.applicationId);

  // Or once more.
  await workbench.press('Generate key pair');
  await workbench.shows('New key pair ready.');
  await workbench.says('Signature', 'valid');
  await expect(page.getByText('The browser is still generating the key')).toBeHidden();
});

test('a key that comes late takes the place of none that was made meanwhile', async ({ page, workbench }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const own = crypto.subtle.generateKey.bind(crypto.subtle);
    let calls = 0;
    Object.defineProperty(crypto.subtle, 'generateKey', {
      value: async (...given: Parameters<typeof own>) => {
        calls += 1;
        const isFirst = calls === 1;
        if (isFirst) {
          await new Promise((resolve) => document.addEventListener('late', resolve, { once: true }));
        }
        const pair = await own(...given);
        if (isFirst) document.documentElement.dataset['late'] = 'came';
        return pair;
      },
    });
  });
  await workbench.open();
  await page.clock.runFor(11_000);
  await workbench.shows('The browser is still generating the key');
  await workbench.press('Generate key pair');
  await workbench.says('Signature', 'valid');
  const publicKey = await workbench.read('Public key');
  await page.evaluate(() => document.dispatchEvent(new Event('late')));
  await expect(page.locator('html')).toHaveAttribute('data-late', 'came');
  await workbench.fill('Application ID', golden.applicationId);
  await workbench.says('Overall result', 'accepted');
  expect(await workbench.read('Public key')).toBe(publicKey);
});
