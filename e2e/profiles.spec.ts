import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { JWKS } from 'oidc-provider';
import { expect, alone, test } from './fixtures.js';
import { startTokenEndpoint } from './interop/tokenEndpoint.js';
import { requires, runTool } from './interop/tools.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';
import { fill } from './playwright/driver.js';
import { duplicateAsJson } from './playwright/profileJson.js';
import { own } from './sharedSamples.js';

const realm = 'https://login.axway.com/auth/realms/Broker';
const tokenUrl = `${realm}/protocol/openid-connect/token`;
const id = 'DOSA_0123456789abcdef';
const now = 1795435200;
const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** AMPLIFY.md's table, claim for claim; `kid` and `typ` where the header has them. */
const table: {
  profile: string;
  fields: Record<string, string>;
  header: object;
  claims: object;
}[] = [
  {
    profile: 'AMPLIFY API proxy',
    fields: { 'Application ID': golden.applicationId },
    header: { alg: 'RS256', kid: expect.any(String), typ: 'JWT' },
    claims: {
      sub: golden.applicationId,
      aud: golden.applicationId,
      iss: golden.applicationId,
      iat: now,
      exp: now + 600,
    },
  },
  {
    profile: 'Service account (Axway agents)',
    fields: { 'Client ID': id },
    header: { alg: 'RS256', kid: expect.any(String) },
    claims: {
      iss: `urn:ietf:params:oauth:client-assertion-type:jwt-bearer:${id}`,
      sub: id,
      aud: realm,
      iat: now,
      exp: now + 60,
      jti: uuid,
    },
  },
  {
    profile: 'Service account (Axway CLI)',
    fields: { 'Client ID': id },
    header: { alg: 'RS256' },
    claims: { iss: id, sub: id, aud: tokenUrl, iat: now, exp: now + 3600, jti: uuid },
  },
  {
    profile: 'Keycloak, private_key_jwt',
    fields: { 'Client ID': 'shop', 'Token URL': 'https://id.example/token' },
    header: { alg: 'RS256', kid: expect.any(String) },
    claims: { iss: 'shop', sub: 'shop', aud: 'https://id.example/token', iat: now, exp: now + 60, jti: uuid },
  },
  {
    profile: 'API Gateway v7, OAuth JWT flow',
    fields: { 'Client ID': 'shop' },
    header: { alg: 'RS256' },
    claims: { iss: 'shop', aud: 'http://apigateway/api/oauth/token', iat: now, exp: now + 300 },
  },
  {
    profile: 'Generic JWT',
    fields: {},
    header: { alg: 'RS256' },
    claims: { iat: now, exp: now + 600 },
  },
];

for (const { profile, fields, header, claims } of table) {
  alone(`a token of ${profile} is as its service wants it`, async ({ page, workbench }) => {
    await page.clock.setFixedTime(now * 1000);
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    const keyId = await workbench.read(names.jwtKeyId);
    await workbench.choose(names.profile, profile);
    for (const [name, value] of Object.entries(fields)) {
      await page.getByRole('textbox', { name, exact: true }).fill(value);
    }
    await workbench.shows('No problems found');
    const token = decoded(await workbench.copied(names.copyToken));
    expect(JSON.parse(token.header)).toEqual(header);
    expect(JSON.parse(token.payload)).toEqual(claims);
    if ('kid' in header) expect(JSON.parse(token.header)).toMatchObject({ kid: keyId });
  });
}

/** Services of the long list, by what people call them, with a few claims of each. */
const services = [
  {
    search: 'octokit',
    profile: 'GitHub App',
    fields: { 'Client ID or App ID': 'Iv1.abc' },
    header: { alg: 'RS256', typ: 'JWT' },
    claims: { iat: now - 30, exp: now + 570, iss: 'Iv1.abc' },
  },
  {
    search: 'KEYPAIR_JWT',
    profile: 'Snowflake key pair',
    fields: { Account: 'acme.eu-west-1', User: 'bob' },
    header: { alg: 'RS256', typ: 'JWT' },
    claims: {
      iss: expect.stringMatching(/^ACME\.BOB\.SHA256:[A-Za-z0-9+/]{43}=$/),
      sub: 'ACME.BOB',
      iat: now,
      exp: now + 3540,
    },
  },
  {
    search: 'rfc7523bis',
    profile: 'private_key_jwt, issuer as audience',
    fields: { 'Client ID': 'shop', Issuer: 'https://id.example' },
    header: { alg: 'RS256', kid: expect.any(String), typ: 'client-authentication+jwt' },
    claims: { iss: 'shop', sub: 'shop', aud: 'https://id.example', iat: now, exp: now + 60, jti: uuid },
  },
];

for (const { search, profile, fields, header, claims } of services) {
  alone(
    `${profile} is found by ${search}, and its token is as the service wants it`,
    async ({ page, workbench }) => {
      await page.clock.setFixedTime(now * 1000);
      await workbench.open();
      await workbench.says(names.signature, 'valid');
      await page.getByRole('button', { name: names.allProfiles }).click();
      await expect(page.getByRole('textbox', { name: names.searchProfiles })).toBeFocused();
      await page.keyboard.type(search);
      await page.getByRole('dialog').getByRole('button', { name: profile, exact: true }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('combobox', { name: names.profile, exact: true })).toHaveValue(/./);
      for (const [name, value] of Object.entries(fields)) {
        await page.getByRole('textbox', { name, exact: true }).fill(value);
      }
      await workbench.shows('No problems found');
      const token = decoded(await workbench.copied(names.copyToken));
      expect(JSON.parse(token.header)).toEqual(header);
      expect(JSON.parse(token.payload)).toEqual(claims);
      // It stays in the list, and comes back with the page.
      await workbench.choose(names.profile, 'Generic JWT');
      await workbench.choose(names.profile, profile);
      const chosen = page
        .getByRole('combobox', { name: names.profile, exact: true })
        .locator('option:checked');
      await expect(chosen).toHaveText(profile);
      await page.reload();
      await expect(chosen).toHaveText(profile);
    },
  );
}

test('what a service would answer stands beside the check that fails', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('button', { name: names.allProfiles }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'GitHub App', exact: true }).click();
  await page.getByRole('textbox', { name: 'Client ID or App ID', exact: true }).fill('Iv1.abc');
  await workbench.choose(names.lifetime, '1 hour');
  await workbench.shows('is too far in the future');
});

test('a token endpoint takes the assertion once; each copy is a new one', async ({ page, workbench }) => {
  requires('curl');
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.choose(names.profile, 'Keycloak, private_key_jwt');
  await page.getByRole('tab', { name: names.keys }).click();
  const jwks = JSON.parse(await workbench.copied('Copy JWKS')) as JWKS;
  const endpoint = await startTokenEndpoint('shop', jwks);
  try {
    await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill('shop');
    await page.getByRole('textbox', { name: 'Token URL', exact: true }).fill(endpoint.tokenUrl);
    await workbench.says(names.signature, 'valid');
    const ask = async (body: string) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (await fetch(endpoint.tokenUrl, { method: 'POST', headers, body })).status;
    };
    const first = await workbench.copiedFrom('More ways to copy', names.copyAsFormBody);
    expect(await ask(first)).toBe(200);
    expect(await ask(first), 'the same jti again').toBe(401);
    const second = await workbench.copiedFrom('More ways to copy', names.copyAsFormBody);
    expect(second).not.toBe(first);
    expect(await ask(second)).toBe(200);

    const command = await workbench.copiedFrom('More ways to copy', names.copyAsCurl);
    const { stdout } = await runTool('/bin/sh', ['-c', command.replace('curl ', `curl --noproxy '*' `)]);
    expect(JSON.parse(stdout.toString())).toMatchObject({ token_type: 'Bearer' });

    await workbench.press(names.newKey);
    await workbench.press(names.generateKeyPair);
    await workbench.shows('New key pair ready.');
    await workbench.says(names.signature, 'valid');
    expect(
      await ask(await workbench.copiedFrom('More ways to copy', names.copyAsFormBody)),
      'another key',
    ).toBe(401);
  } finally {
    await endpoint.stop();
  }
});

test('an address with a quote in it stays one word of the curl command', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.choose(names.profile, 'Keycloak, private_key_jwt');
  await page
    .getByRole('textbox', { name: 'Token URL', exact: true })
    .fill('https://id.example/\'; echo $(id) "`x`');
  const command = await workbench.copiedFrom('More ways to copy', names.copyAsCurl);
  const { stdout } = await runTool('/bin/sh', ['-c', command.replace('curl', "printf '<%s>'")]);
  expect(stdout.toString()).toContain('<https://id.example/\'; echo $(id) "`x`>');
});

test('own profiles: started from one that is there, saved, back after a reload, exported, deleted', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.pick('Menu', 'Custom profiles');
  await duplicateAsJson(page);
  const editor = page.getByRole('textbox', { name: 'Profiles as JSON', exact: true });
  await expect(editor).toContainText('own-1');
  const mine = { ...own('own-1'), name: 'Shop', lifetime: { default: 120, max: 300 } };
  await fill(editor, JSON.stringify({ version: 2, profiles: [mine] }));
  await workbench.press('Save in this browser');
  await page.getByRole('button', { name: 'Use Shop' }).click();
  await workbench.press('Close');
  await expect(page.getByRole('combobox', { name: names.profile, exact: true })).toHaveValue('own-1');
  await workbench.fill(names.applicationId, golden.applicationId);
  const { iat, exp } = JSON.parse(decoded(await workbench.copied(names.copyToken)).payload) as {
    iat: number;
    exp: number;
  };
  expect(exp - iat).toBe(120);

  await page.reload();
  await workbench.reads(names.applicationId, golden.applicationId);
  await workbench.says(names.signature, 'valid');
  await workbench.choose(names.profile, 'Shop');
  await workbench.choose(names.lifetime, '1 hour');
  await expect(
    page.getByRole('list', { name: names.checks, exact: true }).locator('[data-check=lifetime]'),
  ).toHaveAttribute('data-result', 'fail');

  await workbench.pick('Menu', 'Custom profiles');
  const { name, text } = await workbench.downloaded('Export all');
  expect(name).toBe('countersign-profiles.json');
  expect(JSON.parse(text)).toEqual({ version: 3, profiles: [mine] });
  await page.getByRole('button', { name: 'Delete Shop' }).click();
  await page.getByRole('button', { name: 'Delete Shop' }).click();
  await expect(page.getByRole('button', { name: 'Use Shop' })).toBeHidden();

  // Imported again from the file, beside one that is wrong: the good one stays, the other is named by its place.
  const [good] = (JSON.parse(text) as { profiles: object[] }).profiles;
  const mixed = JSON.stringify({ version: 2, profiles: [good, { ...good, id: 'bad', jti: 'yes' }] }, null, 2);
  await page.getByLabel('Import a file:').setInputFiles({
    name: 'profiles.json',
    mimeType: 'application/json',
    buffer: Buffer.from(mixed),
  });
  const line = mixed.slice(0, mixed.indexOf('"yes"')).split('\n').length;
  await workbench.shows(new RegExp(`profiles\\[1\\]\\.jti, line ${line}, column \\d+: wrong type`));
  await workbench.press('Save in this browser');
  await expect(page.getByRole('button', { name: 'Use Shop' })).toBeVisible();
  await workbench.shows(/profiles\[1\]\.jti/);

  await fill(editor, '{"profiles": [}');
  await expect(page.getByRole('list', { name: 'Problems in the profiles' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save in this browser' })).toBeDisabled();
});

test('a new token is for the same app and key; of another profile it starts from nothing', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const fresh = await workbench.read(names.payload);
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.fill(names.jwtKeyId, golden.keyId);
  await workbench.fill(names.payload, (await workbench.read(names.payload)).replace('{', '{"scope": "a",'));
  await workbench.press(names.newToken);
  await workbench.reads(names.applicationId, golden.applicationId);
  await workbench.reads(names.jwtKeyId, golden.keyId);
  await expect.poll(() => workbench.read(names.payload)).not.toContain('scope');
  expect(Object.keys(JSON.parse(await workbench.read(names.payload)) as object)).toEqual(
    Object.keys(JSON.parse(fresh) as object),
  );

  await workbench.says(names.signature, 'valid');
  // A stranger's token in between takes its IDs with it.
  await workbench.fill(names.encodedToken, `${golden.token.split('.')[0]}.eyJzdWIiOiJ4In0.AAAA`);
  await expect(page.getByRole('combobox', { name: names.checkAs, exact: true })).toBeVisible();
  await workbench.press(names.newToken);
  await workbench.reads(names.applicationId, golden.applicationId);
  await workbench.says(names.signature, 'valid');

  await workbench.choose(names.profile, 'Generic JWT');
  await workbench.reads(names.jwtKeyId, '');
  await expect.poll(() => workbench.read(names.payload)).not.toContain(golden.applicationId);
});

test('an own profile starts from any that is there; Save stays in sight below many faults', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.pick('Menu', 'Custom profiles');
  await page.getByRole('combobox', { name: 'Profile to duplicate' }).selectOption('Generic JWT');
  await duplicateAsJson(page, 'Generic JWT');
  const editor = page.getByRole('textbox', { name: 'Profiles as JSON', exact: true });
  await expect(editor).toContainText('Copy of Generic JWT');
  const bad = Array.from({ length: 30 }, (_, index) => ({ ...own(`bad-${index}`), jti: 'yes' }));
  const good = { ...own('good'), name: 'Good' };
  await fill(editor, JSON.stringify({ version: 2, profiles: [good, ...bad] }));
  await workbench.shows(/profiles\[30\]\.jti/);
  const save = page.getByRole('button', { name: 'Save in this browser' });
  await editor.focus();
  await expect(save).toBeInViewport({ ratio: 1 });
  await save.click();
  await page.getByRole('button', { name: 'Use Good' }).click();
  // The bad ones are not saved.
  await workbench.press('Close without saving');
  await workbench.press('Close without saving');
  await expect(page.getByRole('combobox', { name: names.profile, exact: true })).toHaveValue('good');
});

test.describe('the dialog of own profiles', () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Custom profiles' });
  const editor = (page: Page) => dialog(page).getByRole('textbox', { name: 'Profiles as JSON' });

  test.beforeEach(async ({ page, workbench }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await workbench.fill(names.applicationId, golden.applicationId);
    await workbench.pick('Menu', 'Custom profiles');
    await duplicateAsJson(page);
    await expect(editor(page)).toContainText('"own-1"');
  });

  test('undo in it takes back what was typed there, and nothing of the page behind', async ({
    page,
    workbench,
  }) => {
    const problems = dialog(page).getByRole('list', { name: 'Problems in the profiles' });
    await editor(page).press('Control+End');
    // As one step of undo, however slow it goes.
    await page.keyboard.insertText('junk');
    await expect(problems).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(problems).toBeHidden();
    await page.keyboard.press('Control+Shift+z');
    await expect(problems).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(problems).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await workbench.reads(names.applicationId, golden.applicationId);
    await page.keyboard.press('Control+z');
    await workbench.reads(names.applicationId, '');
  });

  test('another start over a touched draft is taken back by undo', async ({ page }) => {
    await editor(page).press('Control+End');
    await page.keyboard.insertText('junk');
    await expect(editor(page)).toContainText('junk');
    await dialog(page).getByRole('combobox').selectOption({ label: 'Generic JWT' });
    await dialog(page).getByRole('button', { name: 'Duplicate “Generic JWT”' }).click();
    await expect(editor(page)).not.toContainText('junk');
    await editor(page).press('Control+z');
    await expect(editor(page)).toContainText('junk');
  });

  test('an untouched draft goes by Escape; a touched one is asked about first', async ({
    page,
    workbench,
  }) => {
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await workbench.pick('Menu', 'Custom profiles');
    await duplicateAsJson(page);
    await expect(editor(page)).toContainText('"own-1"');
    await editor(page).press('Control+End');
    await page.keyboard.type(' ');
    await expect(dialog(page).getByRole('button', { name: 'Close without saving' })).toBeVisible();
    const drop = dialog(page).getByRole('button', { name: 'Close without saving' });
    const keep = dialog(page).getByRole('button', { name: 'Cancel', exact: true });
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => page.mouse.click(5, 5),
      () => dialog(page).getByRole('button', { name: 'Close without saving', exact: true }).click(),
    ]) {
      await leave();
      await expect(drop).toBeVisible();
      await expect(keep).toBeFocused();
      await keep.click();
      await expect(keep).toBeHidden();
      await expect(dialog(page)).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await drop.click();
    await expect(dialog(page)).toBeHidden();
  });
});

test('profiles in this browser: of version 1 they are there, of a newer version they stay', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const keep = (text: string) =>
    page.evaluate((kept) => localStorage.setItem('countersign.profiles', kept), text);
  await keep(readFileSync(new URL('older/profiles-1.json', import.meta.url), 'utf8'));
  await page.reload();
  await workbench.choose(names.profile, 'Shop');
  await workbench.fill(names.applicationId, golden.applicationId);
  const { iat, exp } = JSON.parse(decoded(await workbench.copied(names.copyToken)).payload) as {
    iat: number;
    exp: number;
  };
  expect(exp - iat).toBe(120);

  const newer = '{"version":4,"profiles":[{"id":"later"}]}';
  await keep(newer);
  await page.reload();
  await workbench.says(names.signature, 'valid');
  await workbench.pick('Menu', 'Custom profiles');
  await workbench.shows('The profiles are from a newer version.');
  await workbench.press('Duplicate “AMPLIFY API proxy”');
  await workbench.press('Save in this browser');
  await workbench.shows(/^Saved for this visit only/);
  expect(await page.evaluate(() => localStorage.getItem('countersign.profiles'))).toBe(newer);
});
