import { generateKeyPairSync } from 'node:crypto';
import { expect, alone as test } from '../fixtures.js';
import { golden } from '../journeys/tokens.js';
import { names } from '../names.js';

test('before the first key is there, no time of a token that nobody made is called expired', async ({
  page,
  workbench,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(crypto.subtle, 'generateKey', { value: () => new Promise(() => undefined) });
    const seen = new Set<string>();
    Reflect.set(globalThis, 'seen', seen);
    new MutationObserver(() => {
      const time = document.querySelector('[role=status][aria-label=Time]');
      seen.add(time?.getAttribute('data-status') ?? '');
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await workbench.open();
  await workbench.reads(names.payload, /"iat": 1\d{9}/);
  await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
  await workbench.says(names.time, 'active');
  expect(await page.evaluate(() => [...(Reflect.get(globalThis, 'seen') as Set<string>)])).not.toContain(
    'expired',
  );
});

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
  await workbench.fill(names.applicationId, golden.applicationId);
  await expect(page.getByRole('progressbar', { name: 'Generating a key pair' })).toBeVisible();
  await page.clock.runFor(11_000);
  await workbench.shows('The browser is still generating the key');
  await workbench.reads(names.applicationId, golden.applicationId);

  // A key from elsewhere.
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await workbench.press(names.importKey);
  await workbench.fill(names.key, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await workbench.press(names.import);
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.applicationId, golden.applicationId);

  // Or once more.
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await workbench.shows('New key pair ready.');
  await workbench.says(names.signature, 'valid');
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
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await workbench.says(names.signature, 'valid');
  const publicKey = await workbench.read(names.publicKey);
  await page.evaluate(() => document.dispatchEvent(new Event('late')));
  await expect(page.locator('html')).toHaveAttribute('data-late', 'came');
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  expect(await workbench.read(names.publicKey)).toBe(publicKey);
  // Nor does it stand beside that one: with two there is a choice.
  await expect(page.getByRole('combobox', { name: 'Active key', exact: true })).toBeHidden();
});
