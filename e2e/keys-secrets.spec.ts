import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { decoded } from './journeys/tokens.js';

const secret = 'correct horse battery staple, and more';
const encode = (text: string) => Buffer.from(text).toString('base64url');
function hmacToken(alg: 'HS256' | 'HS512', key: string | Buffer): string {
  const input = `${encode(`{"alg":"${alg}"}`)}.${encode('{"sub":"x"}')}`;
  return `${input}.${createHmac(`sha${alg.slice(2)}`, key)
    .update(input)
    .digest('base64url')}`;
}

async function importSecret(page: Page, readAs: string, text: string) {
  await page.getByRole('button', { name: 'Import key', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: readAs, exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Key', exact: true }).fill(text);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  return dialog;
}

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
});

for (const [readAs, text] of [
  ['Secret as text (UTF-8)', secret],
  ['Secret in base64url', encode(secret)],
  ['Secret in hex', Buffer.from(secret).toString('hex')],
] as const) {
  test(`a token is verified by what was imported as ${readAs}`, async ({ workbench, page }) => {
    await workbench.fill('Encoded token', hmacToken('HS256', secret));
    await workbench.says('Signature', 'no-key');
    await expect(await importSecret(page, readAs, text)).toBeHidden();
    await workbench.says('Signature', 'valid');
    await workbench.reads('Public key', '');
    await workbench.shows('it has no public key');
    await workbench.fill('Encoded token', hmacToken('HS256', `${secret}.`));
    await workbench.says('Signature', 'invalid');
  });
}

test('the length of a secret is judged by the hash of the token', async ({ workbench, page }) => {
  const notices = page.getByRole('list', { name: 'Notices' });
  await importSecret(page, 'Secret as text (UTF-8)', secret);
  await workbench.fill('Encoded token', hmacToken('HS512', secret));
  await workbench.says('Signature', 'valid-with-notice');
  await expect(notices).toContainText(`The secret is too short: ${secret.length * 8} bits`);
  await workbench.fill('Encoded token', hmacToken('HS256', secret));
  await workbench.says('Signature', 'valid');
  await expect(notices).not.toContainText('too short');
});

test('a secret that cannot be read is said, and stays in the dialog', async ({ workbench, page }) => {
  const dialog = await importSecret(page, 'Secret in hex', 'no hex');
  await expect(dialog.getByRole('listitem')).toContainText('This is not hex');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await workbench.says('Signature', 'valid');
});

test('a secret signs, and leaves the page only where it is asked for', async ({
  workbench,
  page,
  record,
  context,
}) => {
  await importSecret(page, 'Secret as text (UTF-8)', secret);
  await workbench.says('Signature', 'valid');
  const token = await workbench.copied('Copy token');
  expect(JSON.parse(decoded(token).header)).toMatchObject({ alg: 'HS256' });
  const [header, payload, signature] = token.split('.');
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
  expect(signature).toBe(expected);

  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await workbench.press('Copy public key');
  await workbench.shows('A shared secret has no public key. Nothing was copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  for (const half of ['Download public key', 'Download private key']) {
    await expect(page.getByRole('button', { name: half })).toBeDisabled();
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

  await page.getByText('Export key').click();
  expect(await workbench.copied('Copy secret in base64url')).toBe(encode(secret));
  expect(await workbench.copied('Copy secret in hex')).toBe(Buffer.from(secret).toString('hex'));
  const jwk = await workbench.copied('Copy secret as JWK');
  expect(JSON.parse(jwk)).toMatchObject({ kty: 'oct', k: encode(secret), alg: 'HS256', use: 'sig' });

  // Neither box takes the secret for something else.
  await workbench.fill('Public key', jwk);
  await workbench.shows('This is a shared secret');
  await workbench.press('Use my key pair');
  await workbench.says('Signature', 'valid');
});

test('a secret is kept by choice, cannot be read out again, and still signs and verifies', async ({
  workbench,
  page,
}) => {
  await importSecret(page, 'Secret as text (UTF-8)', secret);
  await workbench.says('Signature', 'valid');
  await page.getByText('Saved keys (0)').click();
  await page.getByRole('textbox', { name: 'Name of the key' }).fill('shared');
  await page.getByRole('button', { name: 'Save key' }).click();
  await page.getByRole('button', { name: 'Use shared' }).waitFor();
  await page.reload();
  await workbench.says('Signature', 'valid');
  await page.getByText('Saved keys (1)').click();
  await page.getByRole('button', { name: 'Use shared' }).click();
  await workbench.says('Signature', 'valid');
  await expect(page.getByRole('paragraph').filter({ hasText: 'oct, 304 bits' })).toContainText(
    'kept as shared',
  );
  expect(JSON.parse(decoded(await workbench.copied('Copy token')).header)).toMatchObject({ alg: 'HS256' });
  await workbench.fill('Encoded token', hmacToken('HS256', secret));
  await workbench.says('Signature', 'valid');
  await page.getByText('Export key').click();
  await workbench.shows('This secret is saved as non-exportable');
});

test('key confusion: the public key as a secret is never plainly valid', async ({ workbench, page }) => {
  const pem = await workbench.copied('Copy public key');
  await workbench.fill('Encoded token', hmacToken('HS256', pem));
  await workbench.says('Signature', 'unsupported');
  await workbench.shows('Forged: the public key was used as the secret');
  await importSecret(page, 'Secret as text (UTF-8)', pem);
  await workbench.says('Signature', 'valid-with-notice');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('This secret is a public key');
});
