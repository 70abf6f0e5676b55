import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';

const pem = '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\n-----END PUBLIC KEY-----';

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
});

test('a token or a key as Application ID is refused; spaces in an ID are taken away', async ({
  page,
  workbench,
}) => {
  const checks = page.getByRole('list', { name: 'Checks', exact: true });
  for (const [text, said] of [
    [golden.token, 'This is a token. Paste it into Encoded token.'],
    [pem, 'This is a key. Paste it into Public key.'],
  ] as const) {
    await workbench.fill('Application ID', text);
    await workbench.says('Overall result', 'rejected');
    await expect(checks.locator('[data-check=field-shape]')).toContainText(said);
  }
  const { applicationId } = golden;
  await workbench.fill('Application ID', `${applicationId.slice(0, 8)} ${applicationId.slice(8)}`);
  await workbench.says('Overall result', 'warned');
  await workbench.press('Copy token');
  await workbench.shows('good for 10 mins. 1 warning: see Checks.');
  await workbench.press('Remove the spaces: Format of the fields');
  await workbench.reads('Application ID', applicationId);
  await workbench.says('Overall result', 'accepted');
});

test('a public key as Key ID is called one, and no check prints it', async ({ page, workbench }) => {
  await workbench.fill('Application ID', golden.applicationId);
  await workbench.fill('JWT Key ID', pem);
  const field = page.getByRole('textbox', { name: 'JWT Key ID', exact: true });
  await expect(field).toHaveAccessibleDescription(/^This is a public key, not its Key ID/);
  const check = page.locator('[data-check=kid]');
  await expect(check).toContainText('The Key ID is a key, not its ID');
  await expect(check).not.toContainText('BEGIN');
});

test('junk in Encoded token: the fields say where the fault is', async ({ page, workbench }) => {
  await workbench.fill('Encoded token', 'no token at all');
  for (const name of ['Application ID', 'JWT Key ID'])
    await expect(page.getByRole('textbox', { name, exact: true })).toHaveAccessibleDescription(
      /^No token to edit/,
    );
  await workbench.press('Undo');
  await workbench.fill('Payload', '{');
  await expect(page.getByRole('textbox', { name: 'Application ID' })).toHaveAccessibleDescription(
    /^Fix the JSON below/,
  );
  await expect(page.getByRole('combobox', { name: 'Lifetime', exact: true })).toBeDisabled();
});

test('a lifetime that is no number of seconds is said at its field', async ({ page, workbench }) => {
  await workbench.choose('Lifetime', 'Custom');
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
  await workbench.choose('Lifetime', '1 hour');
  await workbench.choose('Lifetime', 'Custom');
  await expect(field).toHaveValue('3600');
});

test('what was said goes from sight with the next change', async ({ page, workbench }) => {
  const said = page.getByRole('log');
  await workbench.press('Copy token');
  await expect(said).toContainText('Copied');
  await expect(said).not.toHaveAttribute('data-quiet');
  await workbench.fill('Application ID', golden.applicationId);
  await expect(said).toHaveAttribute('data-quiet', { timeout: 3000 });
  await workbench.press('Copy token');
  await expect(said).toContainText('re-issued just now');
  await expect(said).not.toHaveAttribute('data-quiet');
  await workbench.choose('Profile', 'Generic JWT');
  await expect(said).toHaveAttribute('data-quiet', { timeout: 3000 });
});
