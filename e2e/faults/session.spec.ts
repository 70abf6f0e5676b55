import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, alone as test } from '../fixtures.js';
import { decoded, golden } from '../journeys/tokens.js';
import { names } from '../names.js';

/** As an earlier version of the page wrote it. */
const older = (name: string) => readFileSync(new URL(`../older/${name}`, import.meta.url), 'utf8').trim();

/** What the tab left behind, as storage holds it. */
const left = (page: Page) => page.evaluate(() => sessionStorage.getItem('countersign.session'));

const ownToken = (page: Page) => page.getByRole('textbox', { name: names.encodedToken, exact: true });

test.beforeEach(async ({ page, workbench }) => {
  // The page asks before a private key is thrown away whose public half is out; here it may go.
  page.on('dialog', (dialog) => void dialog.accept());
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  // What watches over the texts comes last: it takes away what no texts are left behind for.
  const left = () =>
    page.evaluate(() => {
      sessionStorage.setItem('countersign.session', '{');
      dispatchEvent(new Event('pagehide'));
      return sessionStorage.getItem('countersign.session');
    });
  await expect.poll(left).toBeNull();
});

test('a reload brings the texts back, not the private key; the new key signs them', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.applicationId, golden.applicationId);
  const payload = (await workbench.read(names.payload)).replace('{', '{\n  "scope": "a b",');
  await workbench.fill(names.payload, payload);
  await workbench.choose(names.lifetime, '1 hour');
  await workbench.press(names.copyPublicKey);
  await workbench.shows('Public key copied.');
  const publicKey = await workbench.read(names.publicKey);
  const keyId = await workbench.read(names.jwtKeyId);
  await page.reload();
  await workbench.reads(names.payload, /"scope": "a b"/);
  await workbench.reads(names.applicationId, golden.applicationId);
  await workbench.shows('Register the new public key wherever you used the old one.');
  await workbench.says(names.signature, 'valid');
  await workbench.says(names.overallResult, 'accepted');
  expect(await workbench.read(names.publicKey)).not.toBe(publicKey);
  expect(await workbench.read(names.jwtKeyId)).not.toBe(keyId);
  // The page still knows that the times are its own.
  await workbench.shows('Starts when you copy it.');
  const token = decoded(await workbench.copied(names.copyToken));
  expect(token.header).toContain(await workbench.read(names.jwtKeyId));

  const stored = (await left(page)) ?? '';
  expect(stored).toContain(golden.applicationId);
  expect(stored).not.toMatch(/PRIVATE|"d"/);
  await workbench.press('Got it');
  await expect(page.getByText('Register the new public key')).toBeHidden();
  // It is what the page began with: there is nothing before it.
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('a key that was kept comes back with them', async ({ page, workbench }) => {
  await workbench.fill(names.applicationId, golden.applicationId);
  await page.getByRole('tab', { name: names.keys }).click();
  await workbench.press('Save key');
  await expect(page.getByRole('list', { name: 'Saved keys' }).getByRole('listitem')).toHaveCount(1);
  await workbench.fill(names.payload, (await workbench.read(names.payload)).replace('{', '{"scope":"x",'));
  const keyId = await workbench.read(names.jwtKeyId);
  const publicKey = await workbench.read(names.publicKey);
  await page.reload();
  await workbench.shows('with your saved key');
  await workbench.reads(names.jwtKeyId, keyId);
  await workbench.reads(names.publicKey, publicKey);
  await workbench.reads(names.payload, /"scope":"x"/);
  await workbench.says(names.signature, 'valid');
});

test('a pasted token and the public key that judges it come back', async ({ page, workbench }) => {
  const publicKey = await workbench.read(names.publicKey);
  const token = (await workbench.read(names.encodedToken)).replaceAll('\n', '');
  await page.reload();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, token);
  await workbench.says(names.signature, 'no-key');
  await workbench.fill(names.publicKey, publicKey);
  await workbench.says(names.signature, 'valid');
  await page.reload();
  await workbench.reads(names.encodedToken, token);
  await workbench.reads(names.publicKey, publicKey);
  await workbench.says(names.signature, 'valid');
});

test('nothing is left behind of an untouched page, or where a private key stands in a text', async ({
  page,
  workbench,
}) => {
  await page.reload();
  await workbench.says(names.signature, 'valid');
  expect(await left(page)).toBeNull();
  const { privateKey } = await page.evaluate(async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
    return { privateKey: JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)) };
  });
  await workbench.fill(names.payload, `{"key":${privateKey}}`);
  await page.reload();
  await workbench.says(names.signature, 'valid');
  expect(await left(page)).toBeNull();
  await workbench.reads(names.applicationId, '');
});

const newer = 'from a newer version, so it wasn’t restored';
const damaged = 'This tab’s earlier work is damaged';
const useless = [
  ['{', damaged],
  ['{"version":3}', newer],
  ['{"version":1,"workspace":"{}","stamp":null,"keyId":"","wasGiven":false}', damaged],
  [
    '{"version":1,"workspace":"{}","stamp":null,"keyId":"","wasGiven":false,"done":{"steps":[],"isPublished":false}}',
    damaged,
  ],
] as const;
for (const [text, says] of useless) {
  test(`what is damaged, of a later version, or of no use is left alone: ${text}`, async ({
    page,
    workbench,
  }) => {
    await page.addInitScript((value) => sessionStorage.setItem('countersign.session', value), text);
    await page.reload();
    await workbench.says(names.signature, 'valid');
    await workbench.says(names.overallResult, 'incomplete');
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByText('Your work was restored')).toHaveCount(0);
  });
}

test('work of an older version opens; of a newer one it is not written over', async ({ page, workbench }) => {
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('seen') === null) sessionStorage.setItem('countersign.session', text);
    sessionStorage.setItem('seen', 'yes');
  }, older('session-1.json'));
  await page.reload();
  await workbench.reads(names.applicationId, 'shop');
  await workbench.says(names.signature, 'valid');

  const later = JSON.stringify({ version: 3, more: 'kept' });
  await page.addInitScript((text) => sessionStorage.setItem('countersign.session', text), later);
  await page.reload();
  await expect(page.getByText(newer)).toBeVisible();
  await workbench.fill(names.applicationId, 'typed');
  await workbench.says(names.signature, 'valid');
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  expect(await left(page)).toBe(later);
});

test('blocked session storage costs nothing else', async ({ page, workbench }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await page.reload();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  await page.waitForLoadState('networkidle');
  await page.reload();
  await workbench.says(names.signature, 'valid');
});

test('back and forward: the texts are there again, and a link wins over them', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.applicationId, golden.applicationId);
  const address = page.url();
  await page.goto('about:blank');
  await page.goBack();
  await workbench.reads(names.applicationId, golden.applicationId);
  await workbench.says(names.signature, 'valid');
  await page.goto('about:blank');
  await page.goto(`${address}#token=${golden.token}`);
  await expect(ownToken(page)).toContainText(golden.token.slice(0, 40));
  await workbench.says(names.signature, 'no-key');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test('Privacy names what is left behind, and after forgetting nothing comes back', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.applicationId, golden.applicationId);
  await page.reload();
  await workbench.reads(names.applicationId, golden.applicationId);
  // A worker that is about to keep the page's files is not forgotten.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  await workbench.pick('Menu', 'Privacy');
  const items = page.getByRole('list', { name: 'Stored in this browser now' }).getByRole('listitem');
  await expect(items.filter({ hasText: 'This tab’s token' })).toHaveCount(1);
  await workbench.press('Delete all data');
  await workbench.press('Delete all data');
  await expect(items).toHaveText(['Nothing.']);
  await page.reload();
  await workbench.says(names.overallResult, 'incomplete');
  await workbench.reads(names.applicationId, '');
});
