import { SignJWT } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { duplicateAsJson } from './playwright/profileJson.js';
import { check, claims, seconds } from './playwright/checks.js';

const { applicationId } = golden;
test.beforeEach(async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await expect(page.getByRole('list', { name: names.checks, exact: true })).toBeVisible();
});

test('an empty page says what is missing, worst first, and says nothing more once it is there', async ({
  page,
  workbench,
}) => {
  for (const id of ['sub', 'aud', 'iss'])
    await expect(check(page, id)).toHaveAttribute('data-result', 'fail');
  await workbench.shows('3 problems');
  await workbench.says(names.overallResult, 'incomplete');
  // One cause, one way out.
  const list = page.getByRole('list', { name: names.checks, exact: true });
  const goTo = list.getByRole('button', { name: 'Go to Application ID', exact: true });
  await expect(goTo).toHaveCount(1);
  await goTo.click();
  await expect(page.getByRole('textbox', { name: names.applicationId, exact: true })).toBeFocused();
  const results = () =>
    page
      .getByRole('list', { name: names.checks, exact: true })
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-result')));
  expect((await results()).slice(0, 4)).toEqual(['fail', 'fail', 'fail', 'pass']);
  await workbench.fill(names.applicationId, applicationId);
  await workbench.shows('No problems found');
  await expect.poll(async () => new Set(await results())).toEqual(new Set(['pass']));
  await workbench.says(names.overallResult, 'accepted');
  await workbench.fill(names.payload, JSON.stringify(claims({ exp: 1 })));
  await workbench.says(names.overallResult, 'rejected');
  await page.getByRole('button', { name: 'See problems', exact: true }).click();
  await expect(page.getByRole('list', { name: names.checks, exact: true })).toBeFocused();
});

test('sub: an API proxy wants all three to be the Application ID', async ({ page, workbench }) => {
  await workbench.fill(names.payload, JSON.stringify(claims({ sub: undefined })));
  await expect(check(page, 'sub')).toHaveAttribute('data-result', 'fail');
  await check(page, 'sub').getByRole('button', { name: 'Set sub to the Application ID' }).click();
  await workbench.shows('No problems found');
});

test('a doubled name is explained and mended by its notice, with line and column, and by nothing else', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.payload, `{ "sub": "x",\n\n   ${JSON.stringify(claims()).slice(1)}`);
  const place = 'line 3, column 4 of the payload';
  const notice = page
    .getByRole('list', { name: names.notices, exact: true })
    .locator('[data-kind=token-duplicate-name]');
  await expect(notice).toContainText(place);
  await expect(check(page, 'names')).toHaveAttribute('data-result', 'fail');
  await expect(check(page, 'names')).toContainText('Duplicate name in the payload: sub');
  await expect(check(page, 'names')).not.toContainText('Parsers disagree');
  await expect(check(page, 'names').getByRole('button')).toHaveCount(0);
  await notice.getByRole('button', { name: 'Keep only the last duplicate' }).click();
  await expect(check(page, 'names')).toHaveAttribute('data-result', 'pass');
  await expect(notice).toHaveCount(0);
});

test('buttons that say the same name the check that they make pass', async ({ page, workbench }) => {
  await workbench.fill(names.payload, JSON.stringify(claims({ iat: seconds() + 3600, exp: 1 })));
  for (const name of ['Expiration time (exp)', 'Issued at (iat)', 'Time order (exp after nbf and iat)'])
    await expect(
      page.getByRole('button', { name: `Set exp to 10 minutes from now, iat to now: ${name}`, exact: true }),
    ).toHaveCount(1);
});

test('a mistyped sub is not spread into the claims that are right', async ({ page, workbench }) => {
  await workbench.fill(names.payload, JSON.stringify(claims({ sub: `${applicationId}0` })));
  await workbench.reads(names.applicationId, applicationId);
  await expect(check(page, 'aud')).toHaveAttribute('data-result', 'pass');
  await check(page, 'sub').getByRole('button', { name: 'Set sub to the Application ID' }).click();
  await workbench.reads(names.payload, new RegExp(`"sub": ?"${applicationId}"`));
  await workbench.shows('No problems found');
});

test('where nobody knows which of two claims is right, each button names its value', async ({
  page,
  workbench,
}) => {
  await workbench.choose(names.profile, 'Service account (Axway CLI)');
  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill('DOSA_1');
  const text = await workbench.read(names.payload);
  await workbench.fill(names.payload, text.replace('"sub": "DOSA_1"', '"sub": "DOSA_2"'));
  await expect(check(page, 'iss').getByRole('button', { name: 'Set iss, sub to “DOSA_1”' })).toBeVisible();
  await check(page, 'sub').getByRole('button', { name: 'Set iss, sub to “DOSA_2”' }).click();
  await workbench.reads(names.payload, /"iss": "DOSA_2"[^]*"sub": "DOSA_2"/);
  await expect(check(page, 'sub')).toHaveAttribute('data-result', 'pass');
});

test('jti: a service account without one gets a new one', async ({ page, workbench }) => {
  await workbench.choose(names.profile, 'Service account (Axway CLI)');
  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill('DOSA_0123');
  const text = await workbench.read(names.payload);
  await workbench.fill(names.payload, text.replace(/"jti": "[^"]*"/, '"jti": ""'));
  await expect(check(page, 'jti')).toHaveAttribute('data-result', 'fail');
  await check(page, 'jti').getByRole('button', { name: 'Generate a new jti' }).click();
  await workbench.reads(names.payload, /"jti": "[0-9a-f-]{36}"/);
  await expect(check(page, 'jti')).toHaveAttribute('data-result', 'pass');
});

test('claims: an own profile asks for a claim, and it is filled', async ({ page, workbench }) => {
  await workbench.pick('Menu', 'Custom profiles');
  await duplicateAsJson(page);
  const editor = page.getByRole('textbox', { name: 'Profiles as JSON', exact: true });
  await expect(editor).toContainText('own-1');
  // By keys: the driver's own fill replaces no more than what is drawn.
  await editor.press('ControlOrMeta+a');
  await page.keyboard.insertText(
    JSON.stringify({
      version: 2,
      profiles: [{ ...ownProfile, claims: { scope: 'read' }, checks: ['claims', 'exp', 'signature'] }],
    }),
  );
  await workbench.press('Save in this browser');
  await page.getByRole('button', { name: 'Use Mine' }).click();
  await workbench.press('Close');
  await workbench.reads(names.payload, /"scope": "read"/);
  await expect(check(page, 'claims')).toHaveAttribute('data-result', 'pass');
  await workbench.fill(names.payload, `{"exp":${seconds() + 60},"scope":"write"}`);
  await expect(check(page, 'claims')).toHaveAttribute('data-result', 'fail');
  await check(page, 'claims').getByRole('button').click();
  await workbench.reads(names.payload, /"scope": ?"read"/);
  await expect(check(page, 'claims')).toHaveAttribute('data-result', 'pass');
});

test('signature and a token from elsewhere: signing it again is offered where our key could have', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.applicationId, applicationId);
  await workbench.press(names.copyPublicKey);
  const token = await workbench.copied(names.copyToken);
  await workbench.fill(
    names.encodedToken,
    token.replace(/.(?=.{20}$)/, (c) => (c === 'A' ? 'B' : 'A')),
  );
  await workbench.says(names.signature, 'invalid');
  await expect(check(page, 'signature')).toHaveAttribute('data-result', 'fail');
  await check(page, 'signature').getByRole('button', { name: 'Sign with this key' }).click();
  await expect(check(page, 'signature')).toHaveAttribute('data-result', 'pass');
  await workbench.says(names.signature, 'valid');
});

test('a token from elsewhere is checked as what it is; one that fits the profile is checked against it', async ({
  page,
  workbench,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const token = await new SignJWT({ iss: 'https://id.example', sub: 'user-1', aud: 'shop', nonce: 'n-1' })
    .setProtectedHeader({ alg: 'RS256', kid: 'their-key' })
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey);
  const checkAs = page.getByRole('combobox', { name: names.checkAs, exact: true });
  await expect(checkAs).toBeHidden();
  await workbench.fill(names.encodedToken, token);
  await workbench.fill(names.publicKey, publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await workbench.says(names.signature, 'valid');
  await expect(checkAs.locator('option:checked')).toHaveText('ID token (recognised)');
  await workbench.shows(/^ID token, because .*nonce/);
  await workbench.says(names.overallResult, 'accepted');
  await expect(page.locator('[data-check][data-result=fail]')).toHaveCount(0);
  expect(await workbench.copied(names.copyToken)).toBe(token);
  // Expired, and otherwise as the profile has it.
  await workbench.fill(names.encodedToken, golden.token);
  await expect(checkAs.locator('option:checked')).toHaveText('AMPLIFY API proxy');
  await expect(check(page, 'exp')).toHaveAttribute('data-result', 'fail');
});

test('what no edit can repair is said without a button', async ({ page, workbench }) => {
  await workbench.fill(names.payload, JSON.stringify(claims({ more: 'x'.repeat(7000) })));
  await expect(check(page, 'size')).toHaveAttribute('data-result', 'warn');
  await expect(check(page, 'size').getByRole('button')).toHaveCount(0);
  await workbench.fill(names.applicationId, 'e4f6');
  await expect(check(page, 'field-shape')).toHaveAttribute('data-result', 'warn');
  await workbench.fill(names.payload, '[1]');
  await expect(check(page, 'json')).toHaveAttribute('data-result', 'fail');
});

const ownProfile = {
  id: 'mine',
  name: 'Mine',
  algorithms: ['RS256'],
  header: { kid: 'any', typ: null },
  fields: [],
  claims: {},
  lifetime: { default: 60, max: null },
  jti: false,
  tokenRequest: null,
  checks: ['exp'],
  limits: { keyBits: 2048, tokenBytes: 8192 },
  steps: [],
};

for (const [text, said] of [
  ['hello world', 'No token found'],
  ['9f8e7d6c5b4a39281706f5e4d3c2b1a0', 'This is an opaque token, not a JWT'],
  ['<!doctype html><title>502 Bad Gateway</title>', 'No token found'],
]) {
  test(`what is no token is of no kind, and that is said once: ${text}`, async ({ page, workbench }) => {
    await workbench.fill(names.encodedToken, text ?? '');
    await workbench.says(names.overallResult, 'rejected');
    await expect(page.getByRole('status', { name: names.overallResult, exact: true })).toHaveText(said ?? '');
    const notices = page.getByRole('list', { name: names.notices, exact: true }).getByRole('listitem');
    await expect(notices).toHaveCount(1);
    await expect(notices).toContainText(said ?? '');
    const rows = page.getByRole('list', { name: names.checks, exact: true }).locator('.MuiAlert-root');
    await expect(rows).toHaveCount(0);
    await expect(page.getByText('1 problem to fix')).toBeVisible();
  });
}
