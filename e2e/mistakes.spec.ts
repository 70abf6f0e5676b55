import { opensslGenerates, opensslPublic } from './interop/openssl.js';
import { requires } from './interop/tools.js';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';

test.beforeEach(async ({ workbench }) => {
  requires('openssl');
  await workbench.open();
  await workbench.says('Signature', 'valid');
});

test('a private key in the token box is not copied as a token', async ({ workbench, page }) => {
  const privateKey = await opensslGenerates();
  await workbench.fill('Encoded token', privateKey);
  await workbench.shows('private or secret key');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await workbench.press('Copy token');
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
      await workbench.fill('Application ID', golden.applicationId);
      const before = [
        await workbench.read(box),
        await workbench.read('Header'),
        await workbench.read('Payload'),
      ];
      await workbench.fill(box, privateKey);
      await workbench.shows('Private keys aren’t accepted here.');
      expect([
        await workbench.read(box),
        await workbench.read('Header'),
        await workbench.read('Payload'),
      ]).toEqual(before);
      expect(await page.content()).not.toContain(bare.slice(0, 64));
      await workbench.fill(box, id);
      await workbench.reads(box, id);
      await expect(page.getByText('Private keys aren’t accepted here')).toBeHidden();
    }
  });
}

test('what copying has to say is in sight', async ({ workbench, page }) => {
  await workbench.fill('Payload', '{"sub": ');
  await workbench.says('Signature', 'valid-with-notice');
  await workbench.press('Copy token');
  const log = page.getByRole('log');
  await expect(log).toContainText('It doesn’t include your latest edits');
  await expect(log).toHaveCSS('clip-path', 'none');
  await expect(log).toBeInViewport();
});

test('another public key alone makes no token stale', async ({ workbench, page }) => {
  await workbench.fill('Public key', await opensslPublic(await opensslGenerates()));
  await workbench.says('Signature', 'invalid');
  await expect(page.getByText('This is the last good token')).toBeHidden();
  await expect(page.getByText('No private key to sign with')).toBeHidden();
  await workbench.press('Copy token');
  await expect(page.getByRole('log')).toContainText('Copied, but a gateway would reject it');
  await workbench.fill('Payload', '{"sub": "x"}');
  await workbench.shows('No private key to sign with');
});

test('a megabyte of words and emoji in Public key is answered', async ({ workbench }) => {
  await workbench.fill('Public key', 'lorem ipsum 😀 '.repeat(75_000));
  await workbench.says('Signature', 'no-key');
  await workbench.shows('No key found');
  await workbench.press('Use my key pair');
  await workbench.says('Signature', 'valid');
});
