import { createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.js';
import { opensslGenerates, opensslPublic } from './interop/openssl.js';
import { requires } from './interop/tools.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const jwtIoKey = () =>
  readFile(new URL('vectors/own/jwtio-default-rs256-public.pem', import.meta.url), 'utf8');

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test("a stranger's token asks for the issuer's key, it is not called invalid", async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.says(names.signature, 'no-key');
  await workbench.fill(names.publicKey, await jwtIoKey());
  await workbench.says(names.signature, 'valid');
  // A public key made nothing.
  await expect(page.getByRole('status', { name: names.signature })).toHaveAttribute(
    'title',
    'Matches the active key.',
  );
});

test('with our own key given away, a token it does not fit is invalid', async ({ workbench }) => {
  await workbench.copied(names.copyPublicKey);
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.says(names.signature, 'invalid');
});

test('a pasted public key judges, and our own pair signs nothing until it is taken back', async ({
  page,
  workbench,
}) => {
  const own = await workbench.read(names.publicKey);
  const ownToken = await workbench.copied(names.copyToken);
  await workbench.fill(names.publicKey, await jwtIoKey());
  await workbench.says(names.signature, 'invalid');
  await workbench.fill(names.payload, '{"sub": "somebody else"}');
  await workbench.shows('No private key to sign with');
  expect(await workbench.copied(names.copyToken)).toBe(ownToken);
  expect(await workbench.copied(names.copyPublicKey)).toBe(await jwtIoKey());
  await workbench.press('Use my key pair');
  // The button goes; the person stays where it was.
  await expect(page.getByRole('textbox', { name: names.publicKey, exact: true })).toBeFocused();
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.publicKey, own);
});

test('a new pair made while a pasted key is in force gets its own Key ID into the header', async ({
  workbench,
}) => {
  await workbench.fill(names.publicKey, await jwtIoKey());
  await workbench.says(names.signature, 'invalid');
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await workbench.says(names.signature, 'valid');
  expect(await workbench.read(names.jwtKeyId)).toBe(await workbench.copied('Copy AMPLIFY Key ID'));
});

test('a key that was generated comes back after a paste', async ({ workbench }) => {
  const own = await workbench.copied(names.copyPublicKey);
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.press(names.newToken);
  await workbench.says(names.signature, 'valid');
  expect(await workbench.copied(names.copyPublicKey)).toBe(own);
});

test('text that is no public key is named, and nothing of it is lost', async ({ workbench }) => {
  requires('openssl');
  const privateKey = await opensslGenerates();
  for (const [text, said] of [
    ['hello', 'This looks like a secret'],
    ['lorem\nipsum', 'No key found'],
    ['', 'No key found'],
    [privateKey, 'This is a private key'],
    ['-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', 'The key can’t be read'],
  ] as const) {
    await workbench.fill(names.publicKey, text);
    await workbench.says(names.signature, 'no-key');
    await workbench.shows(said);
    await workbench.reads(names.publicKey, text);
  }
  await workbench.fill(names.publicKey, (await opensslPublic(privateKey)).replaceAll('\n', ' '));
  await workbench.says(names.signature, 'invalid');
});

test('an ID field says what else was pasted into it', async ({ workbench }) => {
  await workbench.fill(names.applicationId, golden.token);
  await workbench.shows('This is a token');
  await workbench.fill(names.applicationId, await jwtIoKey());
  await workbench.shows('This is a key');
  await workbench.fill(names.applicationId, await workbench.read(names.jwtKeyId));
  await workbench.shows('This is the JWT Key ID');
});

test("a public key as bare base64, the way Axway's own tools keep it, gives its Key ID", async ({
  workbench,
}) => {
  const bare = (await jwtIoKey()).replace(/-----[A-Z ]+-----|\s/g, '');
  await workbench.fill(names.publicKey, bare);
  await workbench.shows(golden.keyId);
  expect(await workbench.copied(names.copyPublicKey)).toBe(await jwtIoKey());
});

test('a key that everybody has is loaded with a warning', async ({ workbench, page }) => {
  await workbench.fill(names.publicKey, await jwtIoKey());
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.says(names.signature, ['valid', 'valid-with-notice']);
  await expect(
    page.getByRole('list', { name: names.notices }).locator('[data-kind=key-publicly-known]'),
  ).toBeVisible();
  // The check that finds the same stays in its list, and says it to nobody twice.
  const checks = page.getByRole('list', { name: names.checks, exact: true });
  await expect(checks.locator('[data-check=known-key]')).toHaveAttribute('data-result', 'warn');
  await expect(
    checks.getByRole('listitem').locator('.MuiAlert-root', { hasText: 'Publicly known' }),
  ).toHaveCount(0);
});

test('a secret in Public key is called one, and where it goes is said', async ({ page, workbench }) => {
  await workbench.fill(names.publicKey, 'your-256-bit-secret');
  const said = page.getByRole('list', { name: names.publicKey, exact: true });
  await expect(said).toContainText('This looks like a secret');
  await expect(said).toContainText('HS256');
  await expect(said).toContainText('this field is called Secret');
});

test('a kid that none of several keys has is named with their number, and what to do', async ({
  page,
  workbench,
}) => {
  const pairs = [1, 2, 3].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = [ec, ...pairs.slice(1)].map(({ publicKey }, index) => ({
    ...createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).export({ format: 'jwk' }),
    kid: `key-${index}`,
  }));
  const input = ['{"alg":"RS256","kid":"rotated-7"}', '{"sub":"x"}']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  const signature = createSign('RSA-SHA256')
    .update(input)
    .sign(pairs[0]?.privateKey ?? '', 'base64url');
  await workbench.fill(names.encodedToken, `${input}.${signature}`);
  await workbench.says(names.signature, 'no-key');
  await workbench.fill(names.publicKey, JSON.stringify({ keys }));
  await workbench.says(names.signature, 'invalid');
  await expect(page.getByRole('status', { name: names.overallResult })).toContainText(
    'kid rotated-7 is in none of the 3 loaded keys',
  );
  const check = page.getByRole('list', { name: names.checks }).locator('[data-check=kid]');
  await expect(check).toHaveAttribute('data-result', 'warn');
  await expect(check).toContainText('kid rotated-7 is in none of the 3 loaded keys');
  await expect(check).toContainText('Get the issuer’s current keys');

  // Of a token that is checked against a profile too, where another one's keys are not compared with one's own.
  await workbench.fill(names.encodedToken, golden.token);
  await expect(page.getByRole('status', { name: names.overallResult })).toContainText(
    `kid ${golden.keyId} is in none of the 3 loaded keys`,
  );
  await expect(check).toHaveAttribute('data-result', 'fail');
});
