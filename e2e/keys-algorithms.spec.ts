import { generateKeyPairSync } from 'node:crypto';
import { algorithmNames, signatureAlgorithms } from '../src/core/keys/algorithms.js';
import { expect, test } from './fixtures.js';
import { decoded } from './journeys/tokens.js';

const headerOf = (token: string) => JSON.parse(decoded(token).header) as { alg: string; kid: string };

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
});

for (const alg of algorithmNames) {
  const { kty } = signatureAlgorithms[alg];
  test(`a key made for ${alg} signs a valid token`, async ({ workbench, page }) => {
    const before = await workbench.read('Encoded token');
    await workbench.choose('Algorithm', alg);
    await expect(page.getByRole('combobox', { name: 'Key size' })).toHaveCount(kty === 'RSA' ? 1 : 0);
    await workbench.press(kty === 'oct' ? 'Generate secret' : 'Generate key pair');
    await expect.poll(() => workbench.read('Encoded token'), { timeout: 30_000 }).not.toBe(before);
    await workbench.says('Signature', 'valid');
    const header = headerOf(await workbench.copied('Copy token'));
    expect(header.alg).toBe(alg);
    const name = kty === 'oct' ? 'Copy thumbprint' : 'Copy AMPLIFY Key ID';
    expect(header.kid).toBe(await workbench.copied(name));
    await workbench.press('Undo');
    await workbench.says('Signature', 'valid');
    expect(headerOf(await workbench.copied('Copy token')).alg).toBe('RS256');
  });
}

test('one RSA pair signs whatever RSA algorithm the header names; another is said', async ({
  workbench,
  page,
}) => {
  for (const alg of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'RS256']) {
    await workbench.fill('Header', `{"alg": "${alg}"}`);
    await workbench.says('Signature', 'valid');
    expect(headerOf(await workbench.copied('Copy token')).alg).toBe(alg);
  }
  await workbench.fill('Header', '{"alg": "ES256"}');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('This key cannot sign ES256');
  await workbench.says('Signature', 'valid-with-notice');
});

test('a kept RSA pair that cannot be read out signs its own algorithm alone', async ({ workbench, page }) => {
  await page.getByText('Saved keys (0)').click();
  await page.getByRole('button', { name: 'Save key' }).click();
  await expect(page.getByRole('button', { name: 'Download private key' })).toBeDisabled();
  await workbench.fill('Header', '{"alg": "PS256"}');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('This key signs RS256 alone');
  await workbench.fill('Header', '{"alg": "RS256"}');
  await workbench.says('Signature', 'valid');
});

test('algorithms that the profile does not take stand apart, and can be chosen', async ({
  workbench,
  page,
}) => {
  const optionsOf = async (label: string) =>
    page
      .getByRole('combobox', { name: 'Algorithm' })
      .evaluate(
        (select, wanted) =>
          [...select.querySelectorAll('optgroup')]
            .filter((one) => one.label === wanted)
            .flatMap((one) => [...one.querySelectorAll('option')].map(({ text }) => text)),
        label,
      );
  expect(await optionsOf('RSA (PKCS#1 v1.5)')).toEqual(['RS256']);
  expect(await optionsOf('RSA (PKCS#1 v1.5): not accepted by this profile')).toEqual(['RS384', 'RS512']);
  await workbench.choose('Algorithm', 'ES256');
  await workbench.shows(/The profile .* takes RS256\. A token signed by ES256 is refused there\./);
  await workbench.choose('Profile', 'Generic JWT');
  expect(await optionsOf('RSA (PKCS#1 v1.5)')).toEqual(['RS256', 'RS384', 'RS512']);
  await expect(page.getByText('It would reject')).toBeHidden();
});

test('what Algorithm speaks of is said where the active key is of another one', async ({
  workbench,
  page,
}) => {
  const hint = page.getByText('applies to the next key you generate.');
  await workbench.choose('Algorithm', 'ES256');
  await expect(hint).toContainText('ES256 is for a new key. The active key is RSA, 2048 bits.');
  await workbench.press('Generate key pair');
  await expect(hint).toBeHidden();
  const active = page.getByRole('combobox', { name: 'Active key' });
  await active.selectOption({ index: 0 });
  await expect(hint).toBeVisible();
  await active.selectOption({ index: 1 });
  await expect(hint).toBeHidden();
});

test('an algorithm that the browser lacks is marked, and Generate says so', async ({
  workbench,
  page,
  record,
}) => {
  await page.addInitScript(() => {
    const generate = crypto.subtle.generateKey.bind(crypto.subtle);
    Object.defineProperty(crypto.subtle, 'generateKey', {
      value: async (...args: Parameters<typeof generate>) => {
        if (JSON.stringify(args[0]).includes('ML-DSA')) throw new DOMException('', 'NotSupportedError');
        return generate(...args);
      },
    });
  });
  await workbench.open();
  await workbench.says('Signature', 'valid');
  const missing = page.locator(
    'optgroup[label="ML-DSA, post-quantum: not supported by this browser"] option',
  );
  await expect(missing).toHaveText(['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87']);
  const token = await workbench.read('Encoded token');
  await workbench.choose('Algorithm', 'ML-DSA-65');
  await workbench.press('Generate key pair');
  await workbench.shows('This browser cannot make ML-DSA-65 keys');
  await workbench.reads('Encoded token', token);
  await workbench.choose('Algorithm', 'ES256');
  await workbench.press('Generate key pair');
  await expect.poll(() => workbench.read('Encoded token')).not.toBe(token);
  await expect(page.getByText('This browser can’t generate')).toBeHidden();
  expect(record.complaints).toEqual([]);
});

test('a key that is imported sets the algorithm where the former one could have signed it', async ({
  workbench,
  page,
}) => {
  const importKey = async (jwk: object) => {
    await workbench.press('Import key');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Key', exact: true }).fill(JSON.stringify(jwk));
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  const newRsa = () =>
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const [rsa, another] = [newRsa(), newRsa()];
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' });
  await workbench.fill('Header', '{"alg": "PS512"}');
  await workbench.says('Signature', 'valid');
  await importKey(rsa);
  await workbench.reads('Header', '{"alg": "PS512"}');
  await importKey({ ...another, alg: 'RS384' });
  await workbench.reads('Header', '{"alg": "RS384"}');
  await workbench.says('Signature', 'valid');
  await importKey(ec);
  await workbench.reads('Header', '{"alg": "ES384"}');
  await workbench.says('Signature', 'valid');
  await workbench.fill('Header', '{"alg": "none"}');
  await importKey(rsa);
  await workbench.reads('Header', '{"alg": "none"}');
});
