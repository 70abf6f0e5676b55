import { generateKeyPairSync } from 'node:crypto';
import { expect, alone, test } from './fixtures.js';
import { decoded } from './journeys/tokens.js';
import { names } from './names.js';

const headerOf = (token: string) => JSON.parse(decoded(token).header) as { alg: string; kid: string };

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test('one RSA pair signs whatever RSA algorithm the header names; another is said', async ({
  workbench,
  page,
}) => {
  for (const alg of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'RS256']) {
    await workbench.fill(names.header, `{"alg": "${alg}"}`);
    await workbench.says(names.signature, 'valid');
    expect(headerOf(await workbench.copied(names.copyToken)).alg).toBe(alg);
  }
  await workbench.fill(names.header, '{"alg": "ES256"}');
  await expect(page.getByRole('list', { name: names.notices })).toContainText('This key can’t sign ES256');
  await workbench.says(names.signature, 'valid-with-notice');
});

test('a kept RSA pair that cannot be read out signs its own algorithm alone', async ({ workbench, page }) => {
  await page.getByRole('tab', { name: names.keys }).click();
  await page.getByRole('button', { name: 'Save key' }).click();
  await expect(page.getByRole('button', { name: names.downloadPrivateKey })).toBeDisabled();
  await workbench.fill(names.header, '{"alg": "PS256"}');
  await expect(page.getByRole('list', { name: names.notices })).toContainText('This key can only sign RS256');
  await workbench.fill(names.header, '{"alg": "RS256"}');
  await workbench.says(names.signature, 'valid');
});

test('algorithms that the profile does not take stand apart, and can be chosen', async ({
  workbench,
  page,
}) => {
  const optionsOf = async (label: string) =>
    page
      .getByRole('combobox', { name: names.algorithm })
      .evaluate(
        (select, wanted) =>
          [...select.querySelectorAll('optgroup')]
            .filter((one) => one.label === wanted)
            .flatMap((one) => [...one.querySelectorAll('option')].map(({ text }) => text)),
        label,
      );
  await workbench.press(names.newKey);
  expect(await optionsOf('RSA (PKCS#1 v1.5)')).toEqual(['RS256']);
  expect(await optionsOf('RSA (PKCS#1 v1.5): not accepted by this profile')).toEqual(['RS384', 'RS512']);
  await workbench.choose(names.algorithm, 'ES256');
  await workbench.shows(/Profile .* accepts RS256 only\. It would reject ES256\./);
  await page.keyboard.press('Escape');
  await workbench.choose(names.profile, 'Generic JWT');
  await workbench.press(names.newKey);
  expect(await optionsOf('RSA (PKCS#1 v1.5)')).toEqual(['RS256', 'RS384', 'RS512']);
  await expect(page.getByText('It would reject')).toBeHidden();
  // What the header asks for is chosen.
  await page.keyboard.press('Escape');
  await workbench.fill(names.header, '{"alg":"ES256","typ":"JWT"}');
  await workbench.press(names.newKey);
  await expect(page.getByRole('combobox', { name: names.algorithm })).toHaveValue('ES256');
  await workbench.press(names.generateKeyPair);
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.header, /"ES256"/);
});

alone(
  'an algorithm that the browser lacks is marked, and Generate says so',
  async ({ workbench, page, record }) => {
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
    await workbench.says(names.signature, 'valid');
    const missing = page.locator(
      'optgroup[label="ML-DSA, post-quantum: not supported by this browser"] option',
    );
    await workbench.press(names.newKey);
    await expect(missing).toHaveText(['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87']);
    await page.keyboard.press('Escape');
    const token = await workbench.read(names.encodedToken);
    await workbench.press(names.newKey);
    await workbench.choose(names.algorithm, 'ML-DSA-65');
    await workbench.press(names.generateKeyPair);
    await workbench.shows('This browser can’t generate ML-DSA-65 keys');
    await workbench.choose(names.algorithm, 'ES256');
    await workbench.press(names.generateKeyPair);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect.poll(() => workbench.read(names.encodedToken)).not.toBe(token);
    await expect(page.getByText('This browser can’t generate')).toBeHidden();
    expect(record.complaints).toEqual([]);
  },
);

test('a key that is imported sets the algorithm where the former one could have signed it', async ({
  workbench,
  page,
}) => {
  const importKey = async (jwk: object) => {
    await workbench.press(names.importKey);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: names.key, exact: true }).fill(JSON.stringify(jwk));
    await dialog.getByRole('button', { name: names.import, exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  const newRsa = () =>
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const [rsa, another] = [newRsa(), newRsa()];
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' });
  await workbench.fill(names.header, '{"alg": "PS512"}');
  await workbench.says(names.signature, 'valid');
  await importKey(rsa);
  await workbench.reads(names.header, '{"alg": "PS512"}');
  await importKey({ ...another, alg: 'RS384' });
  await workbench.reads(names.header, '{"alg": "RS384"}');
  await workbench.says(names.signature, 'valid');
  await importKey(ec);
  await workbench.reads(names.header, '{"alg": "ES384"}');
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.header, '{"alg": "none"}');
  await importKey(rsa);
  await workbench.reads(names.header, '{"alg": "none"}');
});
