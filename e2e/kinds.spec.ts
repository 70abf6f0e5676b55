import { SignJWT } from 'jose';
import type { Page } from '@playwright/test';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { expect, test } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const accessToken = 'SlAV32hkKG';
const half = createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url');

const sign = (claims: Record<string, unknown>, header: Record<string, unknown> = {}) =>
  new SignJWT({ iss: 'https://id.example', sub: 'user-1', aud: 'shop', ...claims })
    .setProtectedHeader({ alg: 'RS256', ...header })
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey);

const check = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const openExpected = (page: Page) =>
  page.getByRole('button', { name: names.expectedValues, exact: true }).click();

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test('what is expected of an ID token is typed once, and what differs is named', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, await sign({ nonce: 'n-1', at_hash: half }));
  await workbench.fill(names.publicKey, pem);
  await workbench.says(names.overallResult, 'accepted');
  await openExpected(page);
  await expect(field(page, names.expectedAudience)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await field(page, names.expectedAudience).fill('shop/');
  await workbench.says(names.overallResult, 'rejected');
  await expect(check(page, 'aud')).toHaveAttribute('data-result', 'fail');
  await expect(check(page, 'aud')).toContainText('aud isn’t as expected');
  await expect(check(page, 'aud')).toContainText('aud is “shop”, but “shop/” is expected.');
  await field(page, names.expectedAudience).fill('shop');
  await field(page, names.expectedIssuer).fill('https://id.example');
  await field(page, names.accessTokenBeside).fill(accessToken);
  await workbench.says(names.overallResult, 'accepted');
  await expect(check(page, 'at_hash')).toHaveAttribute('data-result', 'pass');
  await field(page, names.accessTokenBeside).fill('another');
  await expect(check(page, 'at_hash')).toContainText('at_hash doesn’t match');
  await field(page, names.accessTokenBeside).fill('');

  // They apply to the next token too.
  await workbench.fill(names.encodedToken, await sign({ nonce: 'n-2', iss: 'https://id.example/' }));
  await expect(check(page, 'iss')).toContainText('a slash at the end');
  await page.getByRole('button', { name: 'Clear expected values', exact: true }).click();
  await workbench.says(names.overallResult, 'accepted');
  await expect(field(page, names.expectedIssuer)).toHaveValue('');
});

test('expected values are saved with a custom profile by choice, and are there when it is chosen again', async ({
  page,
  workbench,
}) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const checkAs = page.getByRole('combobox', { name: names.checkAs, exact: true });
  const told = 'ID token: https://id.example';
  await workbench.fill(names.encodedToken, await sign({ nonce: 'once' }));
  await workbench.fill(names.publicKey, pem);
  await openExpected(page);
  await field(page, names.expectedNonce).fill('once');
  await expect(button('Save with a new profile')).toBeHidden();
  await field(page, names.expectedIssuer).fill('https://id.example');
  await field(page, names.expectedAudience).fill('other');
  await button('Save with a new profile').click();
  await workbench.shows(`Expected values saved with “${told}”.`);
  // The token is still checked as what it is.
  await expect(checkAs.locator('option:checked')).toHaveText('ID token (recognised)');
  await expect(field(page, names.expectedNonce)).toHaveValue('once');
  await workbench.says(names.overallResult, 'rejected');
  await expect(button(`Save with “${told}”`)).toBeHidden();
  await field(page, names.expectedAudience).fill('shop');
  await button(`Save with “${told}”`).click();
  await workbench.says(names.overallResult, 'accepted');
  // The toast may still be on its way.
  await expect.poll(() => findings(page)).toEqual([]);

  // Of a token that is checked as what it is nothing is expected but what is typed; they come with their own again,
  // without the nonce.
  await button('Clear expected values').click();
  await workbench.fill(names.encodedToken, await sign({ nonce: 'once', aud: 'cart' }));
  await workbench.says(names.overallResult, 'accepted');
  await expect(field(page, names.expectedAudience)).toHaveValue('');
  await checkAs.selectOption({ label: told });
  await workbench.says(names.overallResult, 'rejected');
  await expect(check(page, 'aud')).toContainText('aud is “cart”, but “shop” is expected.');
  await expect(check(page, 'iss')).toHaveAttribute('data-result', 'pass');
  await expect(field(page, names.expectedIssuer)).toHaveValue('https://id.example');
  await expect(field(page, names.expectedNonce)).toHaveValue('');
  await button('Clear expected values').click();
  await workbench.says(names.overallResult, 'accepted');
  await button(`Remove from “${told}”`).click();
  await expect(button(`Remove from “${told}”`)).toBeHidden();

  // The form of the profile has them.
  await workbench.pick('Menu', 'Custom profiles');
  const dialog = page.getByRole('dialog', { name: 'Custom profiles' });
  await dialog.getByRole('button', { name: `Edit ${told}` }).click();
  await dialog.getByRole('button', { name: 'Expected values of pasted tokens: none', exact: true }).click();
  await dialog.getByRole('textbox', { name: names.expectedAudience, exact: true }).fill('cart');
  await dialog.getByRole('button', { name: 'Save in this browser' }).click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(field(page, names.expectedAudience)).toHaveValue('cart');
});

test('Check as takes another kind, whose rules say what is wrong and who says so', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, await sign({ scope: 'read', client_id: 'c', jti: 'j' }));
  await workbench.fill(names.publicKey, pem);
  const checkAs = page.getByRole('combobox', { name: names.checkAs, exact: true });
  await expect(checkAs.locator('option:checked')).toHaveText('Access token (recognised)');
  await workbench.says(names.overallResult, 'accepted');
  await checkAs.selectOption({ label: 'Access token (RFC 9068)' });
  await expect(check(page, 'typ')).toContainText('RFC 9068 section 2.1');
  await workbench.says(names.overallResult, 'rejected');
  await checkAs.selectOption({ label: 'GitHub Actions ID token' });
  await expect(check(page, 'repository')).toContainText('repository missing');
  await expect(check(page, 'iss')).toContainText('https://token.actions.githubusercontent.com');
});

test('of a token for Microsoft Graph the page says that only Graph can verify it', async ({
  page,
  workbench,
}) => {
  const tenant = '0a1b2c3d-86f1-41af-91ab-2d7cd011db47';
  const token = await sign(
    {
      iss: `https://sts.windows.net/${tenant}/`,
      tid: tenant,
      aud: '00000003-0000-0000-c000-000000000000',
      appid: 'a',
    },
    { nonce: 'x', kid: 'k' },
  );
  await workbench.fill(names.encodedToken, token);
  await expect(
    page.getByRole('combobox', { name: names.checkAs, exact: true }).locator('option:checked'),
  ).toHaveText('Microsoft Graph access token (recognised)');
  await expect(check(page, 'graph')).toContainText('Only Microsoft Graph can verify it');
});
