import { chromium, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, alone, test } from './fixtures.js';
import { startGateway } from './gateway/haproxy.js';
import { requires } from './interop/tools.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';

const { applicationId } = golden;

test('without the choice nothing is kept', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.reload();
  await workbench.says(names.signature, 'valid');
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
    await workbench.says(names.signature, 'valid');
    await workbench.fill(names.applicationId, applicationId);
    const publicKey = await workbench.copied(names.copyPublicKey);
    const keyId = await workbench.read(names.jwtKeyId);
    await page.getByRole('tab', { name: names.keys }).click();
    await page.getByRole('textbox', { name: 'Name of the key' }).fill('orders');
    await page.getByRole('button', { name: 'Save key' }).click();
    await workbench.shows('non-exportable');
    await expect(page.getByRole('button', { name: names.downloadPrivateKey })).toBeDisabled();

    await context.close();
    context = await start();
    page = await context.newPage();
    workbench = playwrightPage(page, baseURL ?? '/');
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await page.getByRole('tab', { name: names.keys }).click();
    await page.getByRole('button', { name: 'Use orders' }).click();
    await workbench.reads(names.jwtKeyId, keyId);
    await workbench.reads(names.applicationId, applicationId);
    await workbench.says(names.signature, 'valid');
    const token = await workbench.copied(names.copyToken);
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
    await expect(page.getByRole('button', { name: names.downloadPrivateKey })).toBeDisabled();
    await workbench.shows('can’t be extracted');

    await page.getByRole('button', { name: 'Rename orders' }).click();
    await page.getByRole('list', { name: 'Saved keys' }).getByRole('textbox').fill('invoices');
    await page.getByRole('button', { name: 'Rename orders' }).click();
    await expect(page.getByRole('button', { name: 'Use invoices' })).toBeVisible();

    // Another tab agrees.
    const other = await context.newPage();
    await other.goto(baseURL ?? '/');
    await other.getByRole('tab', { name: names.keys }).click();
    await page.getByRole('button', { name: 'Delete all saved keys' }).click();
    await page.getByRole('button', { name: 'Delete all saved keys' }).click();
    await expect(other.getByText('No saved keys.')).toBeVisible();
  } finally {
    await context.close();
    // The browser's children may still write there.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

alone('a key that was given away is called at risk until it is saved', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await expect(page.getByRole('alert')).toBeHidden();
  await workbench.copied(names.copyPublicKey);
  await workbench.shows('Public key copied. The private key exists only in this tab.');
  await expect(page.getByRole('alert')).toContainText('only in this tab');
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
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

  await workbench.downloaded(names.downloadPrivateKey);
  await workbench.press(names.copyPublicKey);
  await expect(page.getByRole('log')).toHaveText('Public key copied.');
});

test('a key that is set aside is kept with its own Key ID', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.copied(names.copyPublicKey);
  const keyId = await workbench.read(names.jwtKeyId);
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await expect.poll(() => workbench.read(names.jwtKeyId)).not.toBe(keyId);
  await workbench.press('Save in browser');
  await expect(page.getByRole('log')).toHaveText(
    `Saved as ${keyId.slice(0, 8)}. Anyone using this browser can export it.`,
  );
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('tab', { name: names.keys }).click();
  await page.getByRole('button', { name: `Use ${keyId.slice(0, 8)}` }).click();
  await workbench.reads(names.jwtKeyId, keyId);
  await workbench.says(names.signature, 'valid');
});

test('a key that cannot be read out offers no download when it is at risk', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('tab', { name: names.keys }).click();
  await page.getByRole('textbox', { name: 'Name of the key' }).fill('mine');
  await page.getByRole('button', { name: 'Save key' }).click();
  await page.getByRole('button', { name: 'Delete mine' }).click();
  await page.getByRole('button', { name: 'Delete mine' }).click();
  await workbench.copied(names.copyPublicKey);
  await expect(page.getByRole('alert')).toContainText('only in this tab');
  await expect(page.getByRole('button', { name: 'Save in browser' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download', exact: true })).toBeHidden();
});

alone('blocked storage is said, and costs nothing else', async ({ workbench, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.keys);
  await page.getByRole('button', { name: 'Save key' }).click();
  await workbench.shows('This browser blocks storage');
  await workbench.fill(names.payload, '{"exp": 4102444800}');
  await workbench.says(names.signature, 'valid');
  await expect(page.getByRole('button', { name: names.downloadPrivateKey })).toBeEnabled();
});

alone('full storage is said', async ({ workbench, page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('tab', { name: names.keys }).click();
  await page.getByRole('button', { name: 'Save key' }).click();
  await workbench.shows('The browser’s storage is full');
  await workbench.says(names.signature, 'valid');
});

test('a damaged entry is said, and the others stay', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('tab', { name: names.keys }).click();
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
  await page.getByRole('tab', { name: names.keys }).click();
  await workbench.shows('can’t be read');
  await expect(page.getByRole('button', { name: 'Use whole' })).toBeVisible();
});

/** Keeps an entry in a database of that version, as another version of the page did. */
const keepAs = (page: Page, version: number, extra: object) =>
  page.evaluate(
    async ([number, members]) => {
      const asked = indexedDB.open('countersign', number);
      asked.onupgradeneeded = () => asked.result.createObjectStore('keys', { keyPath: 'keyId' });
      const database = await new Promise<IDBDatabase>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
      const { privateKey, publicKey } = await crypto.subtle.generateKey(
        { name: 'ECDSA', namedCurve: 'P-256' },
        false,
        ['sign', 'verify'],
      );
      const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
      const texts = { keyId: 'id', name: 'old', alg: 'ES256', profileId: 'api-proxy', shownKeyId: 'shown' };
      const keys = database.transaction('keys', 'readwrite').objectStore('keys');
      const put = keys.put({ ...texts, ...members, privateKey, spki, keptAt: 1764000000 });
      await new Promise((resolve) => {
        put.onsuccess = resolve;
      });
      database.close();
    },
    [version, extra] as const,
  );

for (const [version, extra] of [
  [1, { applicationId }],
  [2, { fieldValues: { applicationId } }],
] as const) {
  test(`a key that was kept by version ${version} is used, with its fields`, async ({ workbench, page }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await keepAs(page, version, extra);
    await page.reload();
    await page.getByRole('tab', { name: names.keys }).click();
    await page.getByRole('button', { name: 'Use old' }).click();
    await workbench.reads(names.applicationId, applicationId);
    await workbench.reads(names.jwtKeyId, 'shown');
    await workbench.says(names.signature, 'valid');
  });
}

test('keys of a newer version are said to be so, and stay', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await keepAs(page, 9, {});
  await page.reload();
  await page.getByRole('tab', { name: names.keys }).click();
  await workbench.shows('The saved keys are from a newer version');
  await page.getByRole('button', { name: 'Save key' }).click();
  await workbench.says(names.signature, 'valid');
  const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
  expect(version).toBe(9);
});

test('the key that fits a pasted token is named', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const token = await workbench.copied(names.copyToken);
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await expect
    .poll(() => workbench.read(names.jwtKeyId))
    .not.toBe((JSON.parse(decoded(token).header) as { kid: string }).kid);
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, token);
  await workbench.shows('Another loaded key matches this signature');
  await workbench.shows('kid refers to another loaded key');
  const select = page.getByRole('combobox', { name: 'Active key' });
  // Our own pair is aside: nothing is chosen yet.
  await expect(select).toHaveValue('');
  await select.selectOption({ index: 1 });
  await workbench.says(names.signature, 'valid');
});
