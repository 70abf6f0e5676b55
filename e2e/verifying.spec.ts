import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.js';
import { opensslGenerates, opensslPublic } from './interop/openssl.js';
import { requires } from './interop/tools.js';
import { golden } from './journeys/tokens.js';

const jwtIoKey = () =>
  readFile(new URL('vectors/own/jwtio-default-rs256-public.pem', import.meta.url), 'utf8');

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
});

test("a stranger's token asks for the issuer's key, it is not called invalid", async ({
  page,
  workbench,
}) => {
  await workbench.fill('Encoded token', golden.token);
  await workbench.says('Signature', 'no-key');
  await workbench.fill('Public key', await jwtIoKey());
  await workbench.says('Signature', 'valid');
  // A public key made nothing.
  await expect(page.getByRole('status', { name: 'Signature' })).toContainText('Matches the active key.');
});

test('with our own key given away, a token it does not fit is invalid', async ({ workbench }) => {
  await workbench.copied('Copy public key');
  await workbench.fill('Encoded token', golden.token);
  await workbench.says('Signature', 'invalid');
});

test('a pasted public key judges, and our own pair signs nothing until it is taken back', async ({
  page,
  workbench,
}) => {
  const own = await workbench.read('Public key');
  const ownToken = await workbench.copied('Copy token');
  await workbench.fill('Public key', await jwtIoKey());
  await workbench.says('Signature', 'invalid');
  await workbench.fill('Payload', '{"sub": "somebody else"}');
  await workbench.shows('No private key to sign with');
  expect(await workbench.copied('Copy token')).toBe(ownToken);
  expect(await workbench.copied('Copy public key')).toBe(await jwtIoKey());
  await workbench.press('Use my key pair');
  // The button goes; the person stays where it was.
  await expect(page.getByRole('textbox', { name: 'Public key', exact: true })).toBeFocused();
  await workbench.says('Signature', 'valid');
  await workbench.reads('Public key', own);
});

test('a new pair made while a pasted key is in force gets its own Key ID into the header', async ({
  workbench,
}) => {
  await workbench.fill('Public key', await jwtIoKey());
  await workbench.says('Signature', 'invalid');
  await workbench.press('Generate key pair');
  await workbench.says('Signature', 'valid');
  expect(await workbench.read('JWT Key ID')).toBe(await workbench.copied('Copy AMPLIFY Key ID'));
});

test('a key that was generated comes back after a paste', async ({ workbench }) => {
  const own = await workbench.copied('Copy public key');
  await workbench.fill('Encoded token', golden.token);
  expect(await workbench.copied('Copy public key')).toBe(own);
  await workbench.press('New token');
  await workbench.says('Signature', 'valid');
});

test('text that is no public key is named, and nothing of it is lost', async ({ workbench }) => {
  requires('openssl');
  const privateKey = await opensslGenerates();
  for (const [text, said] of [
    ['hello', 'No key found'],
    ['', 'No key found'],
    [privateKey, 'This is a private key'],
    ['-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', 'The key can’t be read'],
  ] as const) {
    await workbench.fill('Public key', text);
    await workbench.says('Signature', 'no-key');
    await workbench.shows(said);
    await workbench.reads('Public key', text);
  }
  await workbench.fill('Public key', (await opensslPublic(privateKey)).replaceAll('\n', ' '));
  await workbench.says('Signature', 'invalid');
});

test('an ID field says what else was pasted into it', async ({ workbench }) => {
  await workbench.fill('Application ID', golden.token);
  await workbench.shows('This is a token');
  await workbench.fill('Application ID', await jwtIoKey());
  await workbench.shows('This is a key');
  await workbench.fill('Application ID', await workbench.read('JWT Key ID'));
  await workbench.shows('This is the JWT Key ID');
});

test("a public key as bare base64, the way Axway's own tools keep it, gives its Key ID", async ({
  workbench,
}) => {
  const bare = (await jwtIoKey()).replace(/-----[A-Z ]+-----|\s/g, '');
  await workbench.fill('Public key', bare);
  await workbench.shows(golden.keyId);
  expect(await workbench.copied('Copy public key')).toBe(await jwtIoKey());
});

test('a key that everybody has is loaded with a warning', async ({ workbench, page }) => {
  await workbench.fill('Public key', await jwtIoKey());
  await workbench.fill('Encoded token', golden.token);
  await workbench.says('Signature', ['valid', 'valid-with-notice']);
  await expect(
    page.getByRole('list', { name: 'Notices' }).locator('[data-kind=key-publicly-known]'),
  ).toBeVisible();
});
