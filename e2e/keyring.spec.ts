import { chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { startGateway } from './gateway/haproxy.js';
import { requires } from './interop/tools.js';
import { decoded, golden } from './journeys/tokens.js';
import { playwrightPage } from './playwright/driver.js';

const { applicationId } = golden;

test('without the choice nothing is kept', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await page.reload();
  await workbench.says('Signature', 'valid');
  const kept = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return Promise.all(
      names.map(
        (name) =>
          new Promise<number>((resolve) => {
            const asked = indexedDB.open(name);
            asked.onsuccess = () => {
              const count = asked.result.transaction('keys').objectStore('keys').count();
              count.onsuccess = () => resolve(count.result);
            };
          }),
      ),
    );
  });
  expect(kept.every((count) => count === 0)).toBe(true);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a key that is not exportable survives a restart of the browser, signs, and cannot be read out', async ({
  baseURL,
}, info) => {
  requires('haproxy', 'curl');
  const folder = await mkdtemp(join(tmpdir(), 'countersign-profile-'));
  const { executablePath, args } = info.project.use.launchOptions ?? {};
  const start = () =>
    chromium.launchPersistentContext(folder, {
      ...(executablePath === undefined ? {} : { executablePath }),
      ...(args === undefined ? {} : { args }),
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  let context = await start();
  try {
    let page = await context.newPage();
    let workbench = playwrightPage(page, baseURL ?? '/');
    await workbench.open();
    await workbench.says('Signature', 'valid');
    await workbench.fill('Application ID', applicationId);
    const publicKey = await workbench.copied('Copy public key');
    const keyId = await workbench.read('JWT Key ID');
    await page.getByText('Saved keys (0)').click();
    await page.getByRole('textbox', { name: 'Name of the key' }).fill('orders');
    await page.getByRole('button', { name: 'Save key' }).click();
    await workbench.shows('non-exportable');
    await expect(page.getByRole('button', { name: 'Download private key' })).toBeDisabled();

    await context.close();
    context = await start();
    page = await context.newPage();
    workbench = playwrightPage(page, baseURL ?? '/');
    await workbench.open();
    await workbench.says('Signature', 'valid');
    await page.getByText('Saved keys (1)').click();
    await page.getByRole('button', { name: 'Use orders' }).click();
    await workbench.reads('JWT Key ID', keyId);
    await workbench.reads('Application ID', applicationId);
    await workbench.says('Signature', 'valid');
    const token = await workbench.copied('Copy token');
    expect(decoded(token).header).toContain(keyId);
    const gateway = await startGateway({ publicKeyPem: publicKey, keyId, applicationId });
    try {
      expect(await gateway.call(token)).toBe(200);
    } finally {
      await gateway.stop();
    }

    // What a script on the page could try with the very object that is kept.
    const readOut = await page.evaluate(async () => {
      const asked = indexedDB.open('countersign');
      const database = await new Promise<IDBDatabase>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
      const all = database.transaction('keys').objectStore('keys').getAll();
      const entries = await new Promise<{ privateKey: CryptoKey }[]>((resolve) => {
        all.onsuccess = () => resolve(all.result as { privateKey: CryptoKey }[]);
      });
      database.close();
      const key = entries[0]?.privateKey;
      if (!key) return ['no key'];
      return Promise.all(
        (['pkcs8', 'jwk'] as const).map((format) =>
          crypto.subtle.exportKey(format, key).then(
            () => 'read out',
            (error: unknown) => (error instanceof Error ? error.name : 'refused'),
          ),
        ),
      );
    });
    expect(readOut).toEqual(['InvalidAccessError', 'InvalidAccessError']);
    await expect(page.getByRole('button', { name: 'Download private key' })).toBeDisabled();
    await page.getByText('Export key').click();
    await workbench.shows('can’t be extracted');

    await page.getByRole('button', { name: 'Rename orders' }).click();
    await page.getByRole('list', { name: 'Saved keys' }).getByRole('textbox').fill('invoices');
    await page.getByRole('button', { name: 'Rename orders' }).click();
    await expect(page.getByRole('button', { name: 'Use invoices' })).toBeVisible();

    // Another tab agrees.
    const other = await context.newPage();
    await other.goto(baseURL ?? '/');
    await other.getByText('Saved keys (1)').click();
    await page.getByRole('button', { name: 'Delete all saved keys' }).click();
    await page.getByRole('button', { name: 'Delete all saved keys' }).click();
    await expect(other.getByText('No saved keys.')).toBeVisible();
  } finally {
    await context.close();
    // The browser's children may still write there.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

test('a key that was given away is called at risk until it is saved', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await expect(page.getByRole('alert')).toBeHidden();
  await workbench.copied('Copy public key');
  await workbench.shows('Public key copied. The private key exists only in this tab.');
  await expect(page.getByRole('alert')).toContainText('only in this tab');
  await workbench.press('Generate key pair');
  await expect(page.getByRole('alert')).toContainText('previous pair');

  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.dismiss();
    });
  });
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');

  expect((await workbench.downloaded('Download')).name).toBe('private_key.pem');
  await workbench.shows('Private key downloaded.');
  await expect(page.getByRole('alert')).toBeHidden();

  await workbench.downloaded('Download private key');
  await workbench.press('Copy public key');
  await expect(page.getByRole('log')).toHaveText('Public key copied.');
});

test('a key that is set aside is kept with its own Key ID', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await workbench.copied('Copy public key');
  const keyId = await workbench.read('JWT Key ID');
  await workbench.press('Generate key pair');
  await expect.poll(() => workbench.read('JWT Key ID')).not.toBe(keyId);
  await workbench.press('Save in browser');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await workbench.says('Signature', 'valid');
  await page.getByText('Saved keys (1)').click();
  await page.getByRole('button', { name: `Use ${keyId.slice(0, 8)}` }).click();
  await workbench.reads('JWT Key ID', keyId);
  await workbench.says('Signature', 'valid');
});

test('a key that cannot be read out offers no download when it is at risk', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await page.getByText('Saved keys (0)').click();
  await page.getByRole('textbox', { name: 'Name of the key' }).fill('mine');
  await page.getByRole('button', { name: 'Save key' }).click();
  await page.getByRole('button', { name: 'Delete mine' }).click();
  await page.getByRole('button', { name: 'Delete mine' }).click();
  await workbench.copied('Copy public key');
  await expect(page.getByRole('alert')).toContainText('only in this tab');
  await expect(page.getByRole('button', { name: 'Save in browser' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toBeHidden();
});

test('blocked storage is said, and costs nothing else', async ({ workbench, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await page.getByText('Saved keys (0)').click();
  await page.getByRole('button', { name: 'Save key' }).click();
  await workbench.shows('This browser blocks storage');
  await workbench.fill('Payload', '{"exp": 4102444800}');
  await workbench.says('Signature', 'valid');
  await expect(page.getByRole('button', { name: 'Download private key' })).toBeEnabled();
});

test('full storage is said', async ({ workbench, page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await page.getByText('Saved keys (0)').click();
  await page.getByRole('button', { name: 'Save key' }).click();
  await workbench.shows('The browser’s storage is full');
  await workbench.says('Signature', 'valid');
});

test('a damaged entry is said, and the others stay', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await page.getByText('Saved keys (0)').click();
  await page.getByRole('textbox', { name: 'Name of the key' }).fill('whole');
  await page.getByRole('button', { name: 'Save key' }).click();
  await expect(page.getByRole('button', { name: 'Use whole' })).toBeVisible();
  await page.evaluate(async () => {
    const asked = indexedDB.open('countersign');
    const database = await new Promise<IDBDatabase>((resolve) => {
      asked.onsuccess = () => resolve(asked.result);
    });
    const put = database.transaction('keys', 'readwrite').objectStore('keys').put({ keyId: 'broken' });
    await new Promise((resolve) => {
      put.onsuccess = resolve;
    });
    database.close();
  });
  await page.reload();
  await page.getByText('Saved keys (1)').click();
  await workbench.shows('can’t be read');
  await expect(page.getByRole('button', { name: 'Use whole' })).toBeVisible();
});

test('the key that fits a pasted token is named', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  const token = await workbench.copied('Copy token');
  await workbench.press('Generate key pair');
  await expect
    .poll(() => workbench.read('JWT Key ID'))
    .not.toBe((JSON.parse(decoded(token).header) as { kid: string }).kid);
  await workbench.says('Signature', 'valid');
  await workbench.fill('Encoded token', token);
  await workbench.shows('Another loaded key matches this signature');
  await workbench.shows('kid refers to another loaded key');
  const select = page.getByRole('combobox', { name: 'Active key' });
  await select.selectOption({ index: 0 });
  await workbench.says('Signature', 'valid');
});
