import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { decoded } from './journeys/tokens.js';
import { names } from './names.js';

const secret = 'correct horse battery staple, and more';
const encode = (text: string) => Buffer.from(text).toString('base64url');
function hmacToken(alg: 'HS256' | 'HS512', key: string | Buffer): string {
  const input = `${encode(`{"alg":"${alg}"}`)}.${encode('{"sub":"x"}')}`;
  return `${input}.${createHmac(`sha${alg.slice(2)}`, key)
    .update(input)
    .digest('base64url')}`;
}

async function importSecret(page: Page, readAs: string, text: string) {
  await page.getByRole('button', { name: names.importKey, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: names.key, exact: true }).fill(text);
  await dialog.getByRole('radio', { name: readAs, exact: true }).check();
  await dialog.getByRole('button', { name: names.import, exact: true }).click();
  return dialog;
}

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

const box = (page: Page) => page.getByRole('textbox', { name: names.secret, exact: true });
const encoding = (page: Page) => page.getByRole('combobox', { name: names.secretEncoding, exact: true });

for (const [label, text] of [
  ['UTF-8', secret],
  ['base64url', encode(secret)],
  ['base64', Buffer.from(`${secret}?`).toString('base64')],
  ['hex', Buffer.from(secret).toString('hex')],
] as const) {
  test(`a secret in ${label} verifies, and is read so by itself`, async ({ workbench, page }) => {
    await workbench.fill(names.encodedToken, hmacToken('HS256', label === 'base64' ? `${secret}?` : secret));
    await workbench.says(names.signature, 'no-key');
    await expect(page.getByRole('status', { name: names.signature })).toContainText('Secret needed');
    await expect(box(page)).toBeVisible();
    await workbench.press('Enter the secret');
    await page.keyboard.insertText(text);
    await workbench.says(names.signature, 'valid');
    await expect(encoding(page)).toHaveValue(label.toLowerCase());
    await expect(page.getByText(`Read as ${label}, because`)).toHaveCount(label === 'UTF-8' ? 0 : 1);
    await workbench.fill(names.encodedToken, hmacToken('HS256', `${secret}.`));
    await workbench.says(names.signature, 'invalid');
  });
}

test('an encoding that was chosen stays; the one that verifies is a click away', async ({
  workbench,
  page,
}) => {
  await workbench.fill(names.encodedToken, hmacToken('HS256', secret));
  await workbench.choose(names.secretEncoding, 'UTF-8');
  await workbench.fill(names.secret, encode(secret));
  await workbench.says(names.signature, 'invalid');
  await expect(encoding(page)).toHaveValue('utf-8');
  await workbench.press('Read as base64url');
  await workbench.says(names.signature, 'valid');
});

test('a line break at the end of a secret is left out, and said', async ({ workbench }) => {
  await workbench.fill(names.encodedToken, hmacToken('HS256', secret));
  await workbench.fill(names.secret, `${secret}\n`);
  await workbench.says(names.signature, 'valid');
  await workbench.shows('The line break at the end is ignored.');
});

test('a secret is masked until it is shown, and the box has a role all the same', async ({
  workbench,
  page,
}) => {
  await workbench.fill(names.encodedToken, hmacToken('HS256', secret));
  await workbench.fill(names.secret, secret);
  const security = () =>
    box(page).evaluate((one) => getComputedStyle(one).getPropertyValue('-webkit-text-security'));
  expect(await security()).toBe('disc');
  await workbench.press('Show secret');
  expect(await security()).toBe('none');
});

test('a key in the Secret box, and a secret in the Public key box, are loaded as what they are', async ({
  workbench,
  page,
}) => {
  const jwk = JSON.stringify({ kty: 'oct', k: encode(secret) });
  await workbench.fill(names.publicKey, jwk);
  await workbench.shows('This is a shared secret');
  await workbench.press('Import it as a key');
  await workbench.reads(names.secret, '');
  await workbench.press('Show secret');
  await workbench.reads(names.secret, secret);
  await workbench.fill(names.encodedToken, hmacToken('HS256', secret));
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.secret, jwk);
  await workbench.reads(names.secret, encode(secret));
  await expect(encoding(page)).toHaveValue('base64url');
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.secret, pair.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await workbench.shows('This looks like a key, not a shared secret.');
});

test('the length of a secret is judged by the hash of the token', async ({ workbench, page }) => {
  const notices = page.getByRole('list', { name: names.notices });
  await importSecret(page, 'Secret as text (UTF-8)', secret);
  await workbench.fill(names.encodedToken, hmacToken('HS512', secret));
  await workbench.says(names.signature, 'valid-with-notice');
  await expect(notices).toContainText(`The secret is too short: ${secret.length * 8} bits`);
  await workbench.fill(names.encodedToken, hmacToken('HS256', secret));
  await workbench.says(names.signature, 'valid');
  await expect(notices.filter({ hasText: 'too short' })).toHaveCount(0);
});

test('a secret that cannot be read is said, and stays in the dialog', async ({ workbench, page }) => {
  const dialog = await importSecret(page, 'Secret in hex', 'no hex');
  await expect(dialog.getByRole('listitem')).toContainText('This is not hex');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await workbench.says(names.signature, 'valid');
});

test('a secret signs, and leaves the page only where it is asked for', async ({
  workbench,
  page,
  record,
  context,
}) => {
  await importSecret(page, 'Secret as text (UTF-8)', secret);
  await workbench.says(names.signature, 'valid');
  const token = await workbench.copied(names.copyToken);
  expect(JSON.parse(decoded(token).header)).toMatchObject({ alg: 'HS256' });
  const [header, payload, signature] = token.split('.');
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
  expect(signature).toBe(expected);

  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await workbench.press(names.copyPublicKey);
  await workbench.shows('A shared secret has no public key. Nothing was copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  for (const half of [names.downloadPublicKey, names.downloadPrivateKey]) {
    await expect(page.getByRole('button', { name: half })).toBeHidden();
  }
  const traces = [
    await page.content(),
    page.url(),
    ...record.requests,
    ...record.console,
    JSON.stringify(await context.storageState()),
    JSON.stringify(await page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage)])),
  ];
  for (const form of ['base64url', 'hex', 'utf8'] as const) {
    for (const trace of traces) expect(trace).not.toContain(Buffer.from(secret).toString(form));
  }
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);

  await page.getByRole('tab', { name: names.keys }).click();
  expect(await workbench.copied('Copy secret in base64url')).toBe(encode(secret));
  expect(await workbench.copied('Copy secret in hex')).toBe(Buffer.from(secret).toString('hex'));
  const jwk = await workbench.copied('Copy secret as JWK');
  expect(JSON.parse(jwk)).toMatchObject({ kty: 'oct', k: encode(secret), alg: 'HS256', use: 'sig' });
});

test('a secret is kept by choice, cannot be read out again, and still signs and verifies', async ({
  workbench,
  page,
}) => {
  await importSecret(page, 'Secret as text (UTF-8)', secret);
  await workbench.says(names.signature, 'valid');
  await page.getByRole('tab', { name: names.keys }).click();
  await page.getByRole('textbox', { name: 'Name of the key' }).fill('shared');
  await page.getByRole('button', { name: 'Save key' }).click();
  await page.getByRole('button', { name: 'Use shared' }).waitFor();
  await page.reload();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('tab', { name: names.keys }).click();
  await page.getByRole('button', { name: 'Use shared' }).click();
  await workbench.says(names.signature, 'valid');
  expect(JSON.parse(decoded(await workbench.copied(names.copyToken)).header)).toMatchObject({ alg: 'HS256' });
  await workbench.fill(names.encodedToken, hmacToken('HS256', secret));
  await workbench.says(names.signature, 'valid');
  await workbench.shows('This secret is saved as non-exportable');
});

test('key confusion: the public key as a secret is never plainly valid', async ({ workbench, page }) => {
  const pem = await workbench.copied(names.copyPublicKey);
  await workbench.fill(names.encodedToken, hmacToken('HS256', pem));
  await workbench.says(names.signature, 'unsupported');
  await workbench.shows('Forged: the public key was used as the secret');
  await importSecret(page, 'Secret as text (UTF-8)', pem);
  await workbench.says(names.signature, 'valid-with-notice');
  await expect(page.getByRole('list', { name: names.notices })).toContainText('This secret is a public key');
});

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = pair.publicKey.export({ format: 'jwk' });
const der = pair.publicKey.export({ type: 'spki', format: 'der' });
for (const [what, name, content] of [
  ['a set of keys', 'jwks.json', Buffer.from(JSON.stringify({ keys: [jwk] }))],
  ['a PEM', 'key.pem', Buffer.from(pair.publicKey.export({ type: 'spki', format: 'pem' }).toString())],
  ['DER', 'key.der', der],
] as const) {
  test(`while a secret is active, ${what} is read as the key that it is`, async ({ workbench, page }) => {
    await workbench.fill(names.encodedToken, hmacToken('HS256', secret));
    await importSecret(page, 'Secret in hex', Buffer.from(secret).toString('hex'));
    await workbench.says(names.signature, 'valid');
    await workbench.press(names.importKey);
    const dialog = page.getByRole('dialog');
    const reading = (readAs: string) => dialog.getByRole('radio', { name: readAs, exact: true });
    await expect(reading('Secret as text (UTF-8)')).toBeChecked();
    await reading('Secret in base64url').check();
    if (what === 'DER') {
      await dialog
        .getByLabel('Choose a file')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: content });
    } else await workbench.fill(names.key, content.toString());
    await expect(reading('Key or certificate')).toBeChecked();
    await workbench.press(names.import);
    await expect(dialog).toBeHidden();
    await workbench.says(names.signature, 'unsupported');
    await expect(page.getByRole('list', { name: names.notices })).toContainText('RSA');
  });
}

test('Import key waits for the paste, and Enter takes a secret of one line', async ({ workbench, page }) => {
  await workbench.fill(names.encodedToken, hmacToken('HS256', secret));
  await workbench.says(names.signature, 'no-key');
  await workbench.press(names.importKey);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: names.key, exact: true })).toBeFocused();
  await page.keyboard.insertText(secret);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await workbench.says(names.signature, 'valid');
});

test('Enter in Import key goes on in a secret of several lines, and in a key', async ({
  workbench,
  page,
}) => {
  await workbench.press(names.importKey);
  const key = page.getByRole('dialog').getByRole('textbox', { name: names.key, exact: true });
  await key.focus();
  await page.keyboard.insertText('-----BEGIN PUBLIC KEY-----');
  await page.keyboard.press('Enter');
  await expect(key).toHaveValue('-----BEGIN PUBLIC KEY-----\n');
  await page.getByRole('radio', { name: 'Secret as text (UTF-8)', exact: true }).check();
  await key.press('Control+End');
  await page.keyboard.press('Enter');
  await expect(key).toHaveValue('-----BEGIN PUBLIC KEY-----\n\n');
});
