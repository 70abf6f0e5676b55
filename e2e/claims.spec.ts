import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
});

test('the claims verdict is of the text in sight', async ({ workbench }) => {
  await workbench.says('Claims', 'claims');
  await workbench.fill('Payload', '{"sub": ');
  await workbench.says('Claims', 'not-json');
  await workbench.fill('Payload', '[1]');
  await workbench.says('Claims', 'not-object');
  await workbench.fill('Payload', '');
  await workbench.says('Claims', 'empty');
});

test('each part is shown as text, as signed and as bytes', async ({ workbench, page }) => {
  const view = (name: string) =>
    page.getByRole('radiogroup', { name: 'View of the payload' }).getByRole('radio', { name }).check();
  await workbench.fill('Payload', '{ "n": 1.0,\n "t": "ä" }');
  await workbench.says('Signature', 'valid');
  await view('As signed, Payload');
  await workbench.reads('Payload', '{"n":1.0,"t":"ä"}');
  await view('Bytes, Payload');
  await workbench.reads('Payload', /^0000 {2}7b 22 6e 22 3a 31 2e 30 2c 22 74 22 3a 22 c3 a4 /);
  await view('Text, Payload');
  await workbench.reads('Payload', '{ "n": 1.0,\n "t": "ä" }');
});

test('names are explained with their source, unknown ones left as they are, times told', async ({
  workbench,
  page,
}) => {
  await page.clock.setFixedTime(1_800_000_000_000);
  await workbench.fill('Payload', '{"exp": 1800000600, "house\u202e": 1, "aud": [\n  "a",\n  "b"\n]}');
  const pane = page.getByRole('region', { name: 'In plain words' });
  await expect(pane.getByRole('row', { name: /^exp/ })).toContainText('RFC 7519 section 4.1.4');
  await expect(pane.getByRole('row', { name: /^exp/ })).toContainText('in 10 minutes');
  await expect(pane.getByRole('row', { name: /^exp/ })).toContainText('15 Jan 2027, 09:10:00 CET');
  await expect(pane.getByRole('row', { name: /^aud/ })).toContainText('[ "a", "b" ]');
  await expect(pane.getByRole('row', { name: /house‹U\+202E›/ })).toContainText('Not a registered name');
});

test('an exp in milliseconds is not called good without a word; a past one is expired, whatever else is wrong', async ({
  workbench,
  page,
}) => {
  const time = page.getByRole('status', { name: 'Time', exact: true });
  await workbench.fill('Payload', '{"exp": 1800000600000}');
  await workbench.says('Time', 'active');
  await expect(time).toContainText('exp is not in seconds');
  await workbench.fill('Payload', '{"exp": 1700000000, "nbf": "soon"}');
  await workbench.says('Time', 'expired');
  await workbench.fill('Payload', '{"exp": 4102444800, "nbf": "soon"}');
  await workbench.says('Time', 'invalid-type');
});

test('a clock skew is granted where it is chosen', async ({ workbench, page }) => {
  await page.clock.setFixedTime(1_800_000_000_000);
  await workbench.fill('Payload', '{"exp": 1799999980}');
  await workbench.says('Time', 'expired');
  await page.getByRole('combobox', { name: 'Allowed clock skew' }).selectOption({ label: '30 s' });
  await workbench.says('Time', 'active');
});

test('of several tokens in one paste the person picks', async ({ workbench, page }) => {
  const own = await workbench.copied('Copy token');
  await workbench.fill('Encoded token', `first ${golden.token} second ${own}`);
  const group = page.getByRole('group', { name: /Several tokens/ });
  await expect(group.getByRole('button')).toHaveCount(2);
  await workbench.reads('Encoded token', golden.token);
  await group.getByRole('button', { name: 'Token 2' }).click();
  await workbench.reads('Encoded token', own);
  await workbench.says('Signature', 'valid');
});

test('a private key in the token box is named, and kept to oneself', async ({ workbench, page }) => {
  const { text } = await workbench.downloaded('Download private key');
  await workbench.fill('Encoded token', text);
  await expect(
    page.getByRole('list', { name: 'Notices' }).locator('[data-kind=token-is-private-key]'),
  ).toBeVisible();
  await workbench.says('Signature', 'malformed');
});

test('a token inside a claim is opened in place, and on the page if wanted', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await workbench.fill('Payload', JSON.stringify({ act: golden.token, sub: 'a.b.c' }));
  await expect(page.getByText('Nested token')).toHaveCount(1);
  await page.getByText('Nested token: look inside').click();
  await workbench.shows(golden.applicationId);
  await workbench.press('Open in editor');
  await expect(page.getByRole('textbox', { name: 'Encoded token', exact: true })).toBeFocused();
  await workbench.reads('Application ID', golden.applicationId);
  await workbench.says('Time', 'expired');
  await workbench.shortcut('Control+z');
  await workbench.reads('Payload', /"act"/);
});
