import { opensslGenerates, opensslPublic } from './interop/openssl.js';
import { requires } from './interop/tools.js';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

test.beforeEach(async ({ workbench }) => {
  requires('openssl');
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test('a private key in the token box is not copied as a token', async ({ workbench, page }) => {
  const privateKey = await opensslGenerates();
  await workbench.fill(names.encodedToken, privateKey);
  await workbench.shows('private or secret key');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await workbench.press(names.copyToken);
  await workbench.shows('It was not copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
});

for (const box of ['Application ID', 'JWT Key ID'] as const) {
  test(`a private key in ${box} is refused, and signed into nothing`, async ({ workbench, page }) => {
    const pem = await opensslGenerates();
    const bare = pem.replace(/-----[A-Z ]+-----|\s/g, '');
    for (const [privateKey, id] of [
      [pem, 'x'],
      [bare, 'y'],
    ] as const) {
      await workbench.fill(names.applicationId, golden.applicationId);
      const before = [
        await workbench.read(box),
        await workbench.read(names.header),
        await workbench.read(names.payload),
      ];
      await workbench.fill(box, privateKey);
      await workbench.shows('Private keys aren’t accepted here.');
      expect([
        await workbench.read(box),
        await workbench.read(names.header),
        await workbench.read(names.payload),
      ]).toEqual(before);
      expect(await page.content()).not.toContain(bare.slice(0, 64));
      await workbench.fill(box, id);
      await workbench.reads(box, id);
      await expect(page.getByText('Private keys aren’t accepted here')).toBeHidden();
    }
  });
}

test('what copying has to say is in sight', async ({ workbench, page }) => {
  await workbench.fill(names.payload, '{"sub": ');
  await workbench.says(names.signature, 'valid-with-notice');
  await workbench.press(names.copyToken);
  const log = page.getByRole('log');
  await expect(log).toContainText('It doesn’t include your latest edits');
  // To those who listen the log has said it already.
  const toast = page.getByRole('presentation', { includeHidden: true }).filter({ hasText: 'latest edits' });
  await expect(toast).toBeInViewport();
});

test('another public key alone makes no token stale', async ({ workbench, page }) => {
  await workbench.fill(names.publicKey, await opensslPublic(await opensslGenerates()));
  await workbench.says(names.signature, 'invalid');
  await expect(page.getByText('These edits aren’t signed')).toBeHidden();
  await expect(page.getByText('No private key to sign with')).toBeHidden();
  await workbench.press(names.copyToken);
  await expect(page.getByRole('log')).toContainText('Copied, but a gateway would reject it');
  await workbench.fill(names.payload, '{"sub": "x"}');
  await workbench.shows('No private key to sign with');
});

test('a megabyte of words and emoji in Public key is answered', async ({ workbench }) => {
  await workbench.fill(names.publicKey, 'lorem ipsum 😀 '.repeat(75_000));
  await workbench.says(names.signature, 'no-key');
  await workbench.shows('No key found');
  await workbench.press('Use my key pair');
  await workbench.says(names.signature, 'valid');
});

test('written from nothing for an algorithm that no key here signs: the answer has a button for one', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.press(names.clear);
  await workbench.says(names.overallResult, 'empty');
  await workbench.fill(names.payload, '{"sub":"x"}');
  await workbench.fill(names.header, '{"alg":"ES256"}');
  await workbench.shows('No token yet: This key can’t sign ES256');
  await page.getByRole('button', { name: 'Generate ES256 key pair', exact: true }).click();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.header, '{"alg":"HS256"}');
  await expect(page.getByRole('button', { name: 'Enter the secret', exact: true })).toBeVisible();
});
