import type { Page } from '@playwright/test';
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from './fixtures.js';
import { decoded } from './journeys/tokens.js';
import { names } from './names.js';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function choose(page: Page, profile: string): Promise<void> {
  await page.getByRole('button', { name: names.allProfiles }).click();
  await page.getByRole('dialog').getByRole('button', { name: profile, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test('a service that takes no RSA gets a key of its own; a field keeps what is typed, letter by letter', async ({
  page,
  workbench,
}) => {
  await choose(page, 'Web Push, VAPID');
  const endpoint = 'https://push.example/send/x?y';
  await field(page, 'Push endpoint').pressSequentially(endpoint);
  await expect(field(page, 'Push endpoint')).toHaveValue(endpoint);
  await field(page, 'Contact').fill('mailto:ops@example.com');
  await workbench.says(names.overallResult, 'accepted');
  const token = decoded(await workbench.copied(names.copyToken));
  expect(JSON.parse(token.header)).toEqual({ alg: 'ES256', typ: 'JWT' });
  expect(JSON.parse(token.payload)).toMatchObject({ aud: 'https://push.example' });
  // The request goes to the whole of it.
  expect(await workbench.copiedFrom('More ways to copy', names.copyAsCurl)).toContain(`'${endpoint}'`);
  await page.getByRole('button', { name: 'More ways to copy' }).click();
  await expect(page.getByRole('menuitem', { name: names.copyBearerHeader })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await choose(page, 'DocuSign JWT grant');
  await field(page, 'Scope').fill('');
  await field(page, 'Scope').pressSequentially('signature impersonation');
  await expect(field(page, 'Scope')).toHaveValue('signature impersonation');
  await page.getByRole('button', { name: 'Server. account.docusign.com', exact: true }).click();
  await expect(field(page, 'Server')).toHaveValue('account.docusign.com');
  await workbench.reads(names.payload, /"aud": "account\.docusign\.com"/);
  // The RSA pair is back, for a service that takes it.
  await workbench.reads(names.header, /RS256/);
});

test('a Box config file opens its key by the passphrase in it, and fills every field', async ({
  page,
  workbench,
}) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secret = { cipher: 'aes-256-cbc', passphrase: 'correct horse' };
  const appAuth = {
    publicKeyID: 'key-1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem', ...secret }),
    passphrase: secret.passphrase,
  };
  const file = {
    boxAppSettings: { clientID: 'client-1', clientSecret: 'hidden-1', appAuth },
    enterpriseID: '42',
  };
  await workbench.press(names.importKey);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Choose a file').setInputFiles({
    name: '42_key-1_config.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await dialog.getByRole('button', { name: names.import, exact: true }).click();
  await expect(field(page, 'Client ID')).toHaveValue('client-1');
  await workbench.says(names.overallResult, 'accepted');
  const token = decoded(await workbench.copied(names.copyToken));
  expect(JSON.parse(token.header)).toMatchObject({ alg: 'RS256', kid: 'key-1' });
  expect(JSON.parse(token.payload)).toMatchObject({ iss: 'client-1', sub: '42', box_sub_type: 'enterprise' });
  const form = new URLSearchParams(await workbench.copiedFrom('More ways to copy', names.copyAsFormBody));
  expect(form.get('client_secret')).toBe('hidden-1');

  // What is for the request alone is in no link.
  await workbench.openTool(names.share);
  const link = await workbench.copied('Copy link');
  const content = Buffer.from(link.slice(link.indexOf('.', link.indexOf('#')) + 1), 'base64url').toString();
  expect(content).toContain('client-1');
  expect(content).not.toContain('hidden-1');
});

test('where the service gives the key, the first act imports it; where you register yours, it copies the public key', async ({
  page,
  workbench,
}) => {
  const job = page.getByRole('region', { name: 'From key to token', exact: true });
  const copies = job.getByRole('button', { name: names.copyPublicKey, exact: true });
  const imports = job.getByRole('button', { name: names.importKey, exact: true });
  for (const profile of ['GitHub App', 'App Store Connect API', 'Ghost Admin API']) {
    await choose(page, profile);
    await expect(job.getByText('1. Import key')).toBeVisible();
    await expect(copies).toBeHidden();
  }
  await imports.click();
  await expect(page.getByRole('dialog', { name: 'Import a key', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  for (const profile of ['Snowflake key pair', 'Web Push, VAPID']) {
    await choose(page, profile);
    await expect(job.getByText('1. Register the key')).toBeVisible();
    await expect(copies).toBeVisible();
    await expect(imports).toBeHidden();
  }
  await workbench.choose(names.profile, 'AMPLIFY API proxy');
  await expect(copies).toBeVisible();
});
