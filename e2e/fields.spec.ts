import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const pem = '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\n-----END PUBLIC KEY-----';

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test('a token or a key as Application ID is refused; spaces in an ID are taken away', async ({
  page,
  workbench,
}) => {
  const checks = page.getByRole('list', { name: names.checks, exact: true });
  for (const [text, said] of [
    [golden.token, 'This is a token. Paste it into Encoded token.'],
    [pem, 'This is a key. Paste it into Public key.'],
  ] as const) {
    await workbench.fill(names.applicationId, text);
    await workbench.says(names.overallResult, 'rejected');
    await expect(checks.locator('[data-check=field-shape]')).toContainText(said);
  }
  const { applicationId } = golden;
  await workbench.fill(names.applicationId, `${applicationId.slice(0, 8)} ${applicationId.slice(8)}`);
  await workbench.says(names.overallResult, 'warned');
  await workbench.press(names.copyToken);
  await workbench.shows('Valid for 10 mins. 1 warning: see Problems.');
  await workbench.press('Remove the spaces: Format of the fields');
  await workbench.reads(names.applicationId, applicationId);
  await workbench.says(names.overallResult, 'accepted');
});

test('a public key as Key ID is called one, and no check prints it', async ({ page, workbench }) => {
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.fill(names.jwtKeyId, pem);
  const field = page.getByRole('textbox', { name: names.jwtKeyId, exact: true });
  await expect(field).toHaveAccessibleDescription(/^This is a public key, not its Key ID/);
  const check = page.locator('[data-check=kid]');
  await expect(check).toContainText('The Key ID is a key, not its ID');
  await expect(check).not.toContainText('BEGIN');
});

test('junk in Encoded token is named, with the way out, and no field is offered; of broken JSON the fields say it', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, 'no token at all');
  await expect(page.getByRole('status', { name: names.overallResult, exact: true })).toContainText(
    'No token found',
  );
  await expect(page.getByRole('button', { name: 'Paste a token', exact: true })).toBeVisible();
  await workbench.shows('Copy the whole token, starting with eyJ.');
  for (const name of [names.applicationId, names.jwtKeyId])
    await expect(page.getByRole('textbox', { name, exact: true })).toBeHidden();
  await workbench.press(names.undo);
  await workbench.fill(names.payload, '{');
  await expect(page.getByRole('textbox', { name: names.applicationId })).toHaveAccessibleDescription(
    /^Fix the JSON below/,
  );
  await expect(page.getByRole('combobox', { name: names.lifetime, exact: true })).toBeDisabled();
});

test('a lifetime that is no number of seconds is said at its field', async ({ page, workbench }) => {
  await workbench.choose(names.lifetime, 'Custom');
  const field = page.getByRole('textbox', { name: 'Lifetime in seconds', exact: true });
  for (const wrong of ['abc', '1.5', '', '0', '-5']) {
    await workbench.fill('Lifetime in seconds', wrong);
    await expect(field).toHaveValue(wrong);
    await expect(field).toHaveAccessibleDescription('Enter whole seconds, such as 900.');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await workbench.fill('Lifetime in seconds', '900');
  await expect(field).not.toHaveAccessibleDescription('Enter whole seconds, such as 900.');
  await workbench.fill('Lifetime in seconds', 'abc');
  await workbench.choose(names.lifetime, '1 hour');
  await workbench.choose(names.lifetime, 'Custom');
  await expect(field).toHaveValue('3600');
});

test('what was said goes from sight with the next change', async ({ page, workbench }) => {
  const said = page.getByRole('log');
  // To those who listen the log has said it already.
  const toast = page.getByRole('presentation', { includeHidden: true }).filter({ hasText: 'opied' });
  await workbench.press(names.copyToken);
  await expect(said).toContainText('Copied');
  await expect(toast).toBeVisible();
  await workbench.fill(names.applicationId, golden.applicationId);
  await expect(toast).toBeHidden({ timeout: 3000 });
  await workbench.press(names.copyToken);
  await expect(said).toContainText('re-issued just now');
  await expect(toast).toBeVisible();
  await workbench.choose(names.profile, 'Generic JWT');
  await expect(toast).toBeHidden({ timeout: 3000 });
});
