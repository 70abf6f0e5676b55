import type { Page } from '@playwright/test';
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from './fixtures.js';
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
