import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import { decoded, golden } from '../journeys/tokens.js';

/** What the tab left behind, as storage holds it. */
const left = (page: Page) => page.evaluate(() => sessionStorage.getItem('countersign.session'));

const ownToken = (page: Page) => page.getByRole('textbox', { name: 'Encoded token', exact: true });

test.beforeEach(async ({ page, workbench }) => {
  // The page asks before a private key is thrown away whose public half is out; here it may go.
  page.on('dialog', (dialog) => void dialog.accept());
  await workbench.open();
  await workbench.says('Signature', 'valid');
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
  await workbench.fill('Application ID', golden.applicationId);
  const payload = (await workbench.read('Payload')).replace('{', '{\n  "scope": "a b",');
  await workbench.fill('Payload', payload);
  await workbench.choose('Lifetime', '1 hour');
  await workbench.press('Copy public key');
  await workbench.shows('Public key copied.');
  const publicKey = await workbench.read('Public key');
  const keyId = await workbench.read('JWT Key ID');
  await page.reload();
  await workbench.reads('Payload', /"scope": "a b"/);
  await workbench.reads('Application ID', golden.applicationId);
  await workbench.shows('Register the new public key wherever you used the old one.');
  await workbench.says('Signature', 'valid');
  await workbench.says('Overall result', 'accepted');
  expect(await workbench.read('Public key')).not.toBe(publicKey);
  expect(await workbench.read('JWT Key ID')).not.toBe(keyId);
  // The page still knows that the times are its own.
  await workbench.shows('Starts when you copy it.');
  const token = decoded(await workbench.copied('Copy token'));
  expect(token.header).toContain(await workbench.read('JWT Key ID'));

  const stored = (await left(page)) ?? '';
  expect(stored).toContain(golden.applicationId);
  expect(stored).not.toMatch(/PRIVATE|"d"/);
  await workbench.press('Got it');
  await expect(page.getByText('Register the new public key')).toBeHidden();
  // One step of undo, as everything else.
  await workbench.shortcut('Control+z');
  await workbench.reads('Application ID', '');
});

test('a key that was kept comes back with them', async ({ page, workbench }) => {
  await workbench.fill('Application ID', golden.applicationId);
  await page.getByText('Saved keys (0)').click();
  await workbench.press('Save key');
  await expect(page.getByText('Saved keys (1)')).toBeVisible();
  await workbench.fill('Payload', (await workbench.read('Payload')).replace('{', '{"scope":"x",'));
  const keyId = await workbench.read('JWT Key ID');
  const publicKey = await workbench.read('Public key');
  await page.reload();
  await workbench.shows('with your saved key');
  await workbench.reads('JWT Key ID', keyId);
  await workbench.reads('Public key', publicKey);
  await workbench.reads('Payload', /"scope":"x"/);
  await workbench.says('Signature', 'valid');
});

test('a pasted token and the public key that judges it come back', async ({ page, workbench }) => {
  const publicKey = await workbench.read('Public key');
  const token = (await workbench.read('Encoded token')).replaceAll('\n', '');
  await page.reload();
  await workbench.says('Signature', 'valid');
  await workbench.fill('Encoded token', token);
  await workbench.says('Signature', 'no-key');
  await workbench.fill('Public key', publicKey);
  await workbench.says('Signature', 'valid');
  await page.reload();
  await workbench.reads('Encoded token', token);
  await workbench.reads('Public key', publicKey);
  await workbench.says('Signature', 'valid');
});

test('nothing is left behind of an untouched page, or where a private key stands in a text', async ({
  page,
  workbench,
}) => {
  await page.reload();
  await workbench.says('Signature', 'valid');
  expect(await left(page)).toBeNull();
  const { privateKey } = await page.evaluate(async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
    return { privateKey: JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)) };
  });
  await workbench.fill('Payload', `{"key":${privateKey}}`);
  await page.reload();
  await workbench.says('Signature', 'valid');
  expect(await left(page)).toBeNull();
  await workbench.reads('Application ID', '');
});

const useless = [
  '{',
  '{"version":2}',
  '{"version":1,"workspace":"{}","stamp":null,"keyId":"","wasGiven":false}',
  '{"version":1,"workspace":"{}","stamp":null,"keyId":"","wasGiven":false,"done":{"steps":[],"isPublished":false}}',
];
for (const text of useless) {
  test(`what is damaged, of a later version, or of no use is left alone: ${text}`, async ({
    page,
    workbench,
  }) => {
    await page.addInitScript((value) => sessionStorage.setItem('countersign.session', value), text);
    await page.reload();
    await workbench.says('Signature', 'valid');
    await workbench.says('Overall result', 'incomplete');
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('Your work was restored')).toHaveCount(0);
  });
}

test('blocked session storage costs nothing else', async ({ page, workbench }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await page.reload();
  await workbench.fill('Application ID', golden.applicationId);
  await workbench.says('Overall result', 'accepted');
  await page.waitForLoadState('networkidle');
  await page.reload();
  await workbench.says('Signature', 'valid');
});

test('back and forward: the texts are there again, and a link wins over them', async ({
  page,
  workbench,
}) => {
  await workbench.fill('Application ID', golden.applicationId);
  const address = page.url();
  await page.goto('about:blank');
  await page.goBack();
  await workbench.reads('Application ID', golden.applicationId);
  await workbench.says('Signature', 'valid');
  await page.goto('about:blank');
  await page.goto(`${address}#token=${golden.token}`);
  await expect(ownToken(page)).toContainText(golden.token.slice(0, 40));
  await workbench.says('Signature', 'no-key');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test('Privacy names what is left behind, and after forgetting nothing comes back', async ({
  page,
  workbench,
}) => {
  await workbench.fill('Application ID', golden.applicationId);
  await page.reload();
  await workbench.reads('Application ID', golden.applicationId);
  // A worker that is about to keep the page's files is not forgotten.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  await workbench.press('Privacy');
  const items = page.getByRole('list', { name: 'Stored in this browser now' }).getByRole('listitem');
  await expect(items.filter({ hasText: 'This tab’s token' })).toHaveCount(1);
  await workbench.press('Delete all data');
  await workbench.press('Delete all data');
  await expect(items).toHaveText(['Nothing.']);
  await page.reload();
  await workbench.says('Overall result', 'incomplete');
  await workbench.reads('Application ID', '');
});
