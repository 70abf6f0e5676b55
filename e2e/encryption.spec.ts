import type { Page as PlaywrightPage } from '@playwright/test';
import { CompactEncrypt } from 'jose';
import {
  createCipheriv,
  createPublicKey,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { inTemporaryFolder, outputOf, requires } from './interop/tools.js';
import { threeActs } from './journeys/job.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const joseTool = '/usr/bin/jose';
const generated = (template: object) => outputOf(joseTool, ['jwk', 'gen', '-i', JSON.stringify(template)]);

const openWith = async (page: PlaywrightPage, key: string) => {
  const pane = page.getByRole('region', { name: 'Decrypt token', exact: true });
  await pane.getByRole('textbox', { name: 'Decryption key', exact: true }).fill(key);
  await page.getByRole('button', { name: 'Decrypt', exact: true }).click();
};
const layer = (page: PlaywrightPage, number: number) =>
  page.getByRole('status', { name: `Layer ${number}`, exact: true });

const encodedToken = (page: PlaywrightPage) =>
  page.getByRole('textbox', { name: names.encodedToken, exact: true });

test.beforeEach(() => requires('jose'));

for (const [alg, enc] of [
  ['ECDH-ES', 'A128GCM'],
  ['ECDH-ES+A256KW', 'A256CBC-HS512'],
  ['A256KW', 'A256GCM'],
  ['A128GCMKW', 'A128GCM'],
  ['dir', 'A256GCM'],
] as const) {
  test(`a token that the jose tool encrypts by ${alg} and ${enc} is opened by its key alone`, async ({
    page,
    workbench,
  }) => {
    const template = { alg: alg === 'dir' ? enc : alg };
    const [key, other] = [await generated(template), await generated(template)];
    const token = await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'key.jwk');
      await writeFile(file, key);
      const header = JSON.stringify({ protected: { alg, enc } });
      return outputOf(
        joseTool,
        ['jwe', 'enc', '-I-', '-k', file, '-i', header, '-c'],
        '{"n":9007199254740993}',
      );
    });
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await workbench.fill(names.encodedToken, token.toString());
    await workbench.says(names.signature, 'encrypted');
    await workbench.reads(names.header, new RegExp(`"enc": "${enc}"`));
    await expect(page.getByRole('textbox', { name: names.publicKey, exact: true })).toHaveCount(0);
    await openWith(page, other.toString());
    await expect(layer(page, 1)).toHaveAttribute('data-status', 'locked');
    await openWith(page, key.toString());
    await expect(layer(page, 1)).toHaveAttribute('data-status', 'opened');
    await expect(page.getByRole('textbox', { name: 'Content of layer 1', exact: true })).toContainText(
      '9007199254740993',
    );
  });
}

// The jose tool of Debian 12 fails to wrap by RSA with its OpenSSL 3: Node's own OpenSSL stands in.
for (const [alg, oaepHash] of [
  ['RSA-OAEP', 'sha1'],
  ['RSA-OAEP-256', 'sha256'],
  ['RSA-OAEP-512', 'sha512'],
] as const) {
  test(`a token that OpenSSL encrypts by ${alg} is opened by its private key`, async ({
    page,
    workbench,
  }) => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const [contentKey, iv] = [randomBytes(32), randomBytes(12)];
    const header = Buffer.from(JSON.stringify({ alg, enc: 'A256GCM' })).toString('base64url');
    const cipher = createCipheriv('aes-256-gcm', contentKey, iv).setAAD(Buffer.from(header));
    const text = Buffer.concat([cipher.update('{"n":9007199254740993}'), cipher.final()]);
    const wrapped = publicEncrypt({ key: publicKey, oaepHash }, contentKey);
    const parts = [wrapped, iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url'));
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await workbench.fill(names.encodedToken, [header, ...parts].join('.'));
    await openWith(page, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    await expect(layer(page, 1)).toHaveAttribute('data-status', 'opened');
  });
}

test('our token, signed and then encrypted, is opened by the jose tool and here, layer by layer', async ({
  page,
  workbench,
}) => {
  const { token } = await threeActs(workbench, golden.applicationId);
  const key = (await generated({ alg: 'ECDH-ES+A128KW' })).toString();
  await page.getByRole('tab', { name: names.encrypt, exact: true }).click();
  await page.getByRole('combobox', { name: 'Key management (alg)' }).selectOption('ECDH-ES+A128KW');
  await page.getByRole('combobox', { name: 'Content encryption (enc)' }).selectOption('A128CBC-HS256');
  await page.getByRole('textbox', { name: 'Key to encrypt with', exact: true }).fill(key);
  await page.getByRole('button', { name: names.encrypt, exact: true }).click();
  const encrypted = await workbench.copied('Copy encrypted token');
  const opened = await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'key.jwk');
    await writeFile(file, key);
    return outputOf(joseTool, ['jwe', 'dec', '-i-', '-k', file], encrypted);
  });
  expect(opened.toString()).toBe(token);

  await page.getByRole('button', { name: 'Open in editor', exact: true }).click();
  await expect(encodedToken(page)).toBeFocused();
  await expect(encodedToken(page)).toBeInViewport();
  await workbench.says(names.signature, 'encrypted');
  await page.getByRole('button', { name: 'Decrypt', exact: true }).click();
  await expect(
    page.getByRole('region', { name: 'Decrypt token', exact: true }).getByText('Decryption key needed'),
  ).toBeVisible();
  await openWith(page, key);
  await expect(layer(page, 1)).toHaveAttribute('data-status', 'opened');
  await expect(layer(page, 2)).toHaveAttribute('data-status', 'valid');
  const answer = page.getByRole('status', { name: names.overallResult, exact: true });
  await expect(answer).toHaveText(/^Decrypted\. .* inside: signature verified, valid until /);
  await workbench.says(names.overallResult, 'accepted');
  await expect(page.getByRole('textbox', { name: 'Content of layer 2', exact: true })).toContainText(
    golden.applicationId,
  );
  await page
    .getByRole('region', { name: 'Layer 2', exact: true })
    .getByRole('button', { name: 'Open in editor' })
    .click();
  await expect(encodedToken(page)).toBeFocused();
  await workbench.says(names.signature, 'valid');
});

test('what was encrypted to the own public key is opened by the own pair', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const key = createPublicKey(await workbench.read(names.publicKey));
  const token = await new CompactEncrypt(Buffer.from('{"sub":"mine"}'))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
    .encrypt(key);
  await workbench.fill(names.encodedToken, token);
  await workbench.says(names.signature, 'encrypted');
  await workbench.shows('your own key pair is tried');
  await openWith(page, '');
  await expect(layer(page, 1)).toHaveAttribute('data-status', 'opened');
  await expect(page.getByRole('textbox', { name: 'Content of layer 1', exact: true })).toContainText('mine');
});

test('a password opens what was encrypted with it; a wrong one, a bomb and a cut are told apart', async ({
  page,
  workbench,
}) => {
  await threeActs(workbench, golden.applicationId);
  await page.getByRole('tab', { name: names.encrypt, exact: true }).click();
  await page.getByRole('combobox', { name: 'Key management (alg)' }).selectOption('PBES2-HS256+A128KW');
  await page.getByRole('combobox', { name: 'Content encryption (enc)' }).selectOption('A128GCM');
  await page.getByRole('radio', { name: 'The payload only, not signed' }).check();
  await page.getByRole('textbox', { name: 'Key to encrypt with', exact: true }).fill('correct horse');
  await page.getByRole('button', { name: names.encrypt, exact: true }).click();
  const encrypted = await workbench.copied('Copy encrypted token');
  await workbench.fill(names.encodedToken, encrypted);
  await workbench.says(names.signature, 'encrypted');
  await openWith(page, 'wrong horse');
  await expect(page.getByRole('list', { name: 'Decryption problems' }).last()).toContainText(/key|password/i);
  const key = page.getByRole('textbox', { name: 'Decryption key', exact: true });
  await key.fill('correct horse');
  await key.press('Control+Enter');
  await expect(layer(page, 1)).toHaveAttribute('data-status', 'opened');
  const answer = page.getByRole('status', { name: names.overallResult, exact: true });
  await expect(answer).toHaveText('Decrypted: the content is not a signed token');
  await key.fill('another');
  await expect(answer).toHaveText('Encrypted token (JWE): not decrypted');
  await key.fill('correct horse');
  await key.press('Enter');
  await expect(layer(page, 1)).toHaveAttribute('data-status', 'opened');
  await key.fill('correct\nhorse');
  await key.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Decryption problems' }).last()).toContainText(/key|password/i);

  const [header = '', ...rest] = encrypted.split('.');
  const members = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
  const bomb = Buffer.from(JSON.stringify({ ...members, p2c: 4_000_000_000 })).toString('base64url');
  await workbench.fill(names.encodedToken, [bomb, ...rest].join('.'));
  await openWith(page, 'correct horse');
  await expect(page.locator('[data-kind="jwe-rounds-over"]').first()).toBeVisible();
});

test('a symmetric cipher that the browser lacks is said in words', async ({ page, workbench }) => {
  await threeActs(workbench, golden.applicationId);
  await page.getByRole('tab', { name: names.encrypt, exact: true }).click();
  await page.getByRole('combobox', { name: 'Key management (alg)' }).selectOption('A192KW');
  await page
    .getByRole('textbox', { name: 'Key to encrypt with', exact: true })
    .fill(Buffer.alloc(24, 7).toString('base64url'));
  await page.getByRole('button', { name: names.encrypt, exact: true }).click();
  await expect(page.getByRole('list', { name: 'Encryption problems' })).toContainText('192');
});

test('a new token takes along what was encrypted and opened, and the key that was typed', async ({
  page,
  workbench,
}) => {
  await threeActs(workbench, golden.applicationId);
  await page.getByRole('tab', { name: names.encrypt, exact: true }).click();
  await page.getByRole('combobox', { name: 'Key management (alg)' }).selectOption('PBES2-HS256+A128KW');
  await page.getByRole('textbox', { name: 'Key to encrypt with', exact: true }).fill('correct horse');
  await page.getByRole('button', { name: names.encrypt, exact: true }).click();
  const result = page.getByRole('textbox', { name: 'Encrypted token', exact: true });
  await expect(result).toBeVisible();
  expect(await result.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  const encrypted = await workbench.copied('Copy encrypted token');
  await workbench.press(names.newToken);
  await expect(result).toBeHidden();
  await workbench.says(names.signature, 'valid');

  await workbench.fill(names.encodedToken, encrypted);
  await openWith(page, 'correct horse');
  await expect(layer(page, 1)).toHaveAttribute('data-status', 'opened');
  await workbench.press(names.newToken);
  await expect(layer(page, 1)).toBeHidden();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, encrypted);
  await expect(page.getByRole('textbox', { name: 'Decryption key', exact: true })).toHaveValue('');
  await expect(layer(page, 1)).toBeHidden();
});

test('what was encrypted goes when its algorithm, content encryption, content or key is another', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('tab', { name: names.encrypt, exact: true }).click();
  const pane = page.getByRole('tabpanel', { name: names.encrypt, exact: true });
  const result = pane.getByRole('textbox', { name: 'Encrypted token', exact: true });
  const changes: Record<string, () => Promise<unknown>> = {
    alg: () => pane.getByRole('combobox', { name: 'Key management (alg)' }).selectOption('RSA-OAEP'),
    enc: () => pane.getByRole('combobox', { name: 'Content encryption (enc)' }).selectOption('A128GCM'),
    what: () => pane.getByRole('radio', { name: 'The payload only, not signed' }).check(),
    key: () => pane.getByRole('textbox', { name: 'Key to encrypt with', exact: true }).fill('hello'),
  };
  await workbench.press('Use the active public key');
  for (const change of Object.values(changes)) {
    await workbench.press(names.encrypt);
    await expect(result).toBeVisible();
    await change();
    await expect(result).toBeHidden();
  }
});

test('what to encrypt with is asked for by name: a public key, a secret or a password', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl');
  await workbench.fill(names.secret, 'a secret');
  await workbench.openTool(names.encrypt);
  const problems = page.getByRole('list', { name: 'Encryption problems', exact: true });
  const management = page.getByRole('combobox', { name: 'Key management (alg)' });
  for (const [alg, needed] of [
    ['RSA-OAEP-256', 'Recipient’s public key needed'],
    ['ECDH-ES', 'Recipient’s public key needed'],
    ['A256KW', 'Shared secret needed'],
    ['PBES2-HS256+A128KW', 'Password needed'],
  ] as const) {
    await management.selectOption(alg);
    await page.getByRole('button', { name: names.encrypt, exact: true }).click();
    await expect(problems).toContainText(needed);
    await expect(problems).toContainText('Key to encrypt with');
    await expect(problems).not.toContainText('private key');
  }
});
