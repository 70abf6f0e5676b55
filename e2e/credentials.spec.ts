import type { Page } from '@playwright/test';
import { createHmac, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { expect, test } from './fixtures.js';
import type { Page as Workbench } from './journeys/page.js';
import { decoded } from './journeys/tokens.js';
import { names } from './names.js';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const select = (page: Page) => page.getByRole('combobox', { name: names.profile, exact: true });
const pkcs8 = (key: typeof rsa) => key.export({ type: 'pkcs8', format: 'pem' }).toString();

const google = {
  name: 'project-0f1e.json',
  content: JSON.stringify({
    type: 'service_account',
    project_id: 'project',
    private_key_id: '0f1e2d3c',
    private_key: pkcs8(rsa),
    client_email: 'robot@project.iam.gserviceaccount.com',
  }),
  profile: 'Google service account, token request',
  fields: {},
  header: { alg: 'RS256', kid: '0f1e2d3c' },
  claims: { iss: 'robot@project.iam.gserviceaccount.com', aud: 'https://oauth2.googleapis.com/token' },
};

const files = [
  google,
  {
    name: 'my-app.2026-11-29.private-key.pem',
    content: rsa.export({ type: 'pkcs1', format: 'pem' }).toString(),
    profile: 'GitHub App',
    fields: { 'Client ID or App ID': 'Iv1.abc' },
    header: { alg: 'RS256' },
    claims: { iss: 'Iv1.abc' },
  },
  {
    name: 'AuthKey_2X9R4HXF34.p8',
    content: pkcs8(ec),
    profile: 'App Store Connect API',
    fields: { 'Issuer ID': '57246542-96fe-1a63-e053-0824d011072a' },
    header: { alg: 'ES256', kid: '2X9R4HXF34' },
    claims: { iss: '57246542-96fe-1a63-e053-0824d011072a', aud: 'appstoreconnect-v1' },
  },
];

for (const { name, content, profile, fields, header, claims } of files) {
  test(`${name} brings its key, its profile and what it says of the fields`, async ({ workbench, page }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await workbench.press(names.importKey);
    const dialog = page.getByRole('dialog');
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
    await dialog.getByLabel('Choose a file').setInputFiles(file);
    await dialog.getByRole('button', { name: names.import, exact: true }).click();
    await workbench.shows('with a new token for its service');
    const chosen = select(page).locator('option:checked');
    await expect(chosen).toHaveText(profile);
    for (const [label, value] of Object.entries(fields))
      await page.getByRole('textbox', { name: label, exact: true }).fill(value);
    await workbench.says(names.overallResult, 'accepted');
    // A kid that the service gave has a field of its own.
    await expect(page.getByRole('textbox', { name: names.jwtKeyId })).toHaveCount('kid' in header ? 0 : 1);
    const token = decoded(await workbench.copied(names.copyToken));
    expect(JSON.parse(token.header)).toMatchObject(header);
    expect(JSON.parse(token.payload)).toMatchObject(claims);
    // The import is one step: the token and the key that were there come back.
    for (let left = Object.keys(fields).length + 1; left > 0; left--) await workbench.press(names.undo);
    await expect(select(page)).toHaveValue('api-proxy');
  });
}

test('a token from elsewhere stays, where a key is imported to verify it', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.AA');
  await workbench.press(names.importKey);
  const dialog = page.getByRole('dialog');
  const buffer = Buffer.from(pkcs8(ec));
  await dialog
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'AuthKey_2X9R4HXF34.p8', mimeType: 'text/plain', buffer });
  await dialog.getByRole('button', { name: names.import, exact: true }).click();
  await expect(dialog).toBeHidden();
  await workbench.reads(names.payload, /^\{\s*"sub": "x"\s*\}$/);
});

test('a credential file that is pasted into Public key brings the same', async ({ workbench, page }) => {
  const { content, profile, claims } = google;
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.publicKey, content);
  await workbench.press('Import it as a key');
  await expect(select(page).locator('option:checked')).toHaveText(profile);
  await workbench.says(names.overallResult, 'accepted');
  expect(JSON.parse(decoded(await workbench.copied(names.copyToken)).payload)).toMatchObject(claims);
});

const ghost = { keyId: '6489a1b2c3d4e5f601234567', secret: randomBytes(32).toString('hex') };
const adminKey = `${ghost.keyId}:${ghost.secret}`;

const adminKeyIn: Record<string, (workbench: Workbench, page: Page) => Promise<unknown>> = {
  'as a text in Import key': async (workbench) => {
    await workbench.press(names.importKey);
    await workbench.fill(names.key, adminKey);
    await workbench.press(names.import);
    await workbench.shows('with a new token for its service');
  },
  'as a file': async (workbench, page) => {
    await workbench.press(names.importKey);
    const buffer = Buffer.from(`${adminKey}\n`);
    await page
      .getByRole('dialog')
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'key.txt', mimeType: 'text/plain', buffer });
    await workbench.press(names.import);
    await workbench.shows('with a new token for its service');
  },
  'in Public key': async (workbench) => {
    await workbench.fill(names.publicKey, adminKey);
    await workbench.press('Import it as a key');
  },
  'in Secret': async (workbench) => {
    await workbench.fill(names.header, '{"alg":"HS256"}');
    await workbench.fill(names.secret, adminKey);
    await workbench.press('Import it as a key');
  },
};

for (const [where, paste] of Object.entries(adminKeyIn)) {
  test(`a Ghost Admin API key ${where} is its Key ID and its secret in hex`, async ({ workbench, page }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await paste(workbench, page);
    await expect(select(page).locator('option:checked')).toHaveText('Ghost Admin API');
    await workbench.reads(names.secret, ghost.secret);
    await expect(page.getByRole('combobox', { name: names.secretEncoding })).toHaveValue('hex');
    await expect(page.getByRole('textbox', { name: 'ID of the Admin API key', exact: true })).toHaveValue(
      ghost.keyId,
    );
    await page.getByRole('textbox', { name: 'Site URL', exact: true }).fill('https://blog.example');
    await workbench.says(names.overallResult, 'accepted');
    const token = await workbench.copied(names.copyToken);
    expect(JSON.parse(decoded(token).header)).toMatchObject({ alg: 'HS256', kid: ghost.keyId });
    const [input, signature] = [token.slice(0, token.lastIndexOf('.')), token.split('.')[2]];
    const key = Buffer.from(ghost.secret, 'hex');
    expect(signature).toBe(createHmac('sha256', key).update(input).digest('base64url'));
  });
}

test('a text that the person calls a secret is one, whatever it looks like', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.press(names.importKey);
  await workbench.fill(names.key, adminKey);
  await page.getByRole('dialog').getByRole('radio', { name: 'Secret as text (UTF-8)' }).check();
  await workbench.press(names.import);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(select(page)).toHaveValue('api-proxy');
});

test('a JWK Set and then its token, pasted without a click between them, verify', async ({
  workbench,
  page,
}) => {
  const input = [{ alg: 'RS256', kid: 'theirs' }, { sub: 'x' }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const token = `${input}.${sign('sha256', Buffer.from(input), rsa).toString('base64url')}`;
  const jwk = { ...createPublicKey(rsa).export({ format: 'jwk' }), kid: 'theirs' };
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  for (const text of [JSON.stringify({ keys: [jwk] }), token]) {
    await page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await page.keyboard.press('ControlOrMeta+v');
  }
  await workbench.press('Open it as the token');
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.encodedToken, token);
  await expect(page.getByRole('textbox', { name: names.encodedToken, exact: true })).toBeFocused();
});
