import type { Page } from '@playwright/test';
import { expect, alone, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test('the claims verdict is of the text in sight', async ({ workbench }) => {
  await workbench.says(names.claims, 'claims');
  await workbench.fill(names.payload, '{"sub": ');
  await workbench.says(names.claims, 'not-json');
  await workbench.fill(names.payload, '[1]');
  await workbench.says(names.claims, 'not-object');
  await workbench.fill(names.payload, '');
  await workbench.says(names.claims, 'empty');
});

const region = (page: Page) => page.getByRole('region', { name: names.payload, exact: true });
const view = (page: Page, name: 'JSON' | 'Claims' | 'Raw') =>
  page
    .getByRole('radiogroup', { name: names.viewOfPayload, exact: true })
    .getByRole('radio', { name, exact: true })
    .check();
const row = (page: Page, name: RegExp) => region(page).getByRole('row', { name });

test('each part is shown as JSON, and raw: as it is signed, with its bytes', async ({ workbench, page }) => {
  await workbench.fill(names.payload, '{ "n": 1.0,\n "t": "ä" }');
  await workbench.says(names.signature, 'valid');
  await view(page, 'Raw');
  await workbench.reads(names.payload, '{"n":1.0,"t":"ä"}');
  await expect(page.getByRole('textbox', { name: 'Bytes of the payload', exact: true })).toContainText(
    /^0000 {2}7b 22 6e 22 3a 31 2e 30 2c 22 74 22 3a 22 c3 a4 /,
  );
  await view(page, 'JSON');
  await workbench.reads(names.payload, '{ "n": 1.0,\n "t": "ä" }');
});

alone(
  'names are explained with their source, unknown ones left as they are, times told',
  async ({ workbench, page }) => {
    await page.clock.setFixedTime(1_800_000_000_000);
    await workbench.fill(names.payload, '{"exp": 1800000600, "house\u202e": 1, "aud": [\n  "a",\n  "b"\n]}');
    await view(page, 'Claims');
    for (const column of ['Name', 'Value', 'Meaning', 'Copy'])
      await expect(region(page).getByRole('columnheader', { name: column, exact: true })).toBeVisible();
    await expect(row(page, /^exp/)).toContainText('RFC 7519 section 4.1.4');
    await expect(row(page, /^exp/)).toContainText('in 10m');
    await expect(row(page, /^exp/)).toContainText('15 Jan 2027, 09:10:00 CET');
    await expect(row(page, /^aud/)).toContainText('[ "a", "b" ]');
    await expect(row(page, /house‹U\+202E›/)).toContainText('Not registered');
  },
);

test('what a vendor puts into its tokens is explained with the page that says so, in its own tokens only', async ({
  workbench,
  page,
}) => {
  const claims = { runner_environment: 'self-hosted', 'kubernetes.io': { pod: { name: 'shop-7d4' } } };
  const issuedBy = (iss: string) => workbench.fill(names.payload, JSON.stringify({ iss, ...claims }));
  await issuedBy('https://token.actions.githubusercontent.com');
  await view(page, 'Claims');
  const runner = row(page, /^runner_environment/);
  await expect(runner).toContainText('github-hosted or self-hosted.');
  await expect(runner.getByRole('link', { name: '(GitHub Actions)', exact: true })).toHaveAttribute(
    'href',
    'https://docs.github.com/en/actions/reference/security/oidc',
  );
  await expect(row(page, /^iss/)).toContainText('RFC 7519 section 4.1.1');

  await view(page, 'JSON');
  await issuedBy('https://issuer.example');
  await view(page, 'Claims');
  await expect(runner).toContainText('Not registered');
  await region(page).getByRole('textbox', { name: names.searchClaims, exact: true }).fill('shop-7d4');
  await expect(row(page, /^pod/)).toContainText('Pod the token is bound to');
  await expect(row(page, /^name/)).toContainText('Name of the pod. (Kubernetes)');
});

test('a long value unfolds, one value is copied, and what is inside is searched', async ({
  workbench,
  page,
}) => {
  const roles = Array.from({ length: 30 }, (_, index) => `role-${index}`);
  await workbench.fill(names.payload, JSON.stringify({ sub: 'line\nbreak', realm_access: { roles } }));
  await view(page, 'Claims');
  const access = row(page, /^realm_access/);
  await expect(access).not.toContainText('role-29');
  await access.getByRole('button', { name: 'Show all: realm_access', exact: true }).click();
  await expect(access).toContainText(/"role-28",\n {4}"role-29"/);
  await access.getByRole('button', { name: 'Show less: realm_access', exact: true }).click();
  await expect(access).not.toContainText('role-29');

  expect(await workbench.copied('Copy value of sub')).toBe('line\nbreak');
  await expect(page.getByRole('log')).toContainText('Value of sub copied.');

  await region(page).getByRole('textbox', { name: names.searchClaims, exact: true }).fill('ROLE-29');
  await expect(region(page).getByRole('rowheader')).toHaveText(['realm_access', 'roles', '29']);
  await expect(region(page)).toContainText('1 found');
  await region(page).getByRole('textbox', { name: names.searchClaims, exact: true }).fill('nowhere');
  await expect(region(page)).toContainText('No matches');
  await expect(region(page).getByRole('table')).toHaveCount(0);
});

test('the search of claims is cleared by Escape, by its button and by another token', async ({
  workbench,
  page,
}) => {
  const search = region(page).getByRole('textbox', { name: names.searchClaims, exact: true });
  const clear = region(page).getByRole('button', { name: names.clearSearch, exact: true });
  await view(page, 'Claims');
  await expect(clear).toHaveCount(0);
  await search.fill('nowhere');
  await search.press('Escape');
  await expect(search).toHaveValue('');
  await expect(row(page, /^iat/)).toBeVisible();

  await search.fill('nowhere');
  await clear.click();
  await expect(search).toHaveValue('');
  await expect(search).toBeFocused();

  await search.fill('nowhere');
  await workbench.fill(names.header, '{"alg":"RS256"}');
  await workbench.says(names.signature, 'valid');
  await expect(search).toHaveValue('nowhere');
  await workbench.fill(names.encodedToken, golden.token);
  await expect(row(page, /^sub/)).toBeVisible();
  await expect(search).toHaveValue('');

  await region(page).getByRole('button', { name: names.expand, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: names.payload, exact: true });
  const inDialog = dialog.getByRole('textbox', { name: names.searchClaims, exact: true });
  await inDialog.fill('nowhere');
  await inDialog.press('Escape');
  await expect(inDialog).toHaveValue('');
  await inDialog.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an exp in milliseconds is not called good without a word; a past one is expired, whatever else is wrong', async ({
  workbench,
  page,
}) => {
  const time = page.getByRole('status', { name: names.time, exact: true });
  await workbench.fill(names.payload, '{"exp": 1800000600000}');
  await workbench.says(names.time, 'active');
  await expect(time).toContainText('exp is not in seconds');
  await workbench.fill(names.payload, '{"exp": 1700000000, "nbf": "soon"}');
  await workbench.says(names.time, 'expired');
  await workbench.fill(names.payload, '{"exp": 4102444800, "nbf": "soon"}');
  await workbench.says(names.time, 'invalid-type');
});

alone('a clock skew is granted where it is chosen', async ({ workbench, page }) => {
  await page.clock.setFixedTime(1_800_000_000_000);
  await workbench.fill(names.payload, '{"exp": 1799999980}');
  await workbench.says(names.time, 'expired');
  await page.getByRole('combobox', { name: 'Allowed clock skew' }).selectOption({ label: '30 s' });
  await workbench.says(names.time, 'active');
});

test('of several tokens in one paste the person picks', async ({ workbench, page }) => {
  const own = await workbench.copied(names.copyToken);
  await workbench.fill(names.encodedToken, `first ${golden.token} second ${own}`);
  const rows = page.getByRole('table', { name: names.tokens, exact: true }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await workbench.reads(names.encodedToken, golden.token);
  await rows.nth(1).getByRole('button').click();
  await workbench.reads(names.encodedToken, own);
  await workbench.says(names.signature, 'valid');
});

test('a private key in the token box is named, and kept to oneself', async ({ workbench, page }) => {
  const { text } = await workbench.downloaded(names.downloadPrivateKey);
  await workbench.fill(names.encodedToken, text);
  await expect(
    page.getByRole('list', { name: names.notices }).locator('[data-kind=token-is-private-key]'),
  ).toBeVisible();
  await workbench.says(names.signature, 'malformed');
});

test('a token inside a claim is opened in place, and on the page if wanted', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const context = JSON.stringify({ tenant: 'acme', proof: golden.token });
  const hash = 'K3lUcXM_Kvh-xYLSr4cJQg';
  await workbench.fill(
    names.payload,
    JSON.stringify({ act: golden.token, sub: 'a.b.c', context, at_hash: hash }),
  );
  await view(page, 'Claims');
  await expect(page.getByText('Nested token')).toHaveCount(1);
  await page.getByText('Nested token: look inside').click();
  await workbench.shows(golden.applicationId);
  // What is inside a text inside a text.
  const inContext = row(page, /^context/);
  await inContext.getByText('JSON as text: look inside').click();
  await expect(inContext).toContainText('"tenant": "acme"');
  await inContext.getByText('proof: Nested token: look inside').click();
  await expect(inContext).toContainText(golden.applicationId);
  await row(page, /^at_hash/)
    .getByText('Base64 of 16 bytes: look inside')
    .click();
  await expect(row(page, /^at_hash/)).toContainText('2b795471733f2af87ec582d2af870942');
  await row(page, /^act/).getByRole('button', { name: 'Open in editor' }).click();
  await workbench.shows('Undo brings back the token');
  await expect(page.getByRole('textbox', { name: names.encodedToken, exact: true })).toBeFocused();
  await expect(row(page, /^sub/)).toContainText(golden.applicationId);
  await workbench.says(names.time, 'expired');
  await workbench.shortcut('Control+z');
  await view(page, 'JSON');
  await workbench.reads(names.payload, /"act"/);
});
