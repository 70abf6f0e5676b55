import { expect, test } from './fixtures.js';
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

test('each part is shown as text, as signed and as bytes', async ({ workbench, page }) => {
  const view = (name: string) =>
    page.getByRole('radiogroup', { name: 'View of the payload' }).getByRole('radio', { name }).check();
  await workbench.fill(names.payload, '{ "n": 1.0,\n "t": "ä" }');
  await workbench.says(names.signature, 'valid');
  await view('As signed, Payload');
  await workbench.reads(names.payload, '{"n":1.0,"t":"ä"}');
  await view('Bytes, Payload');
  await workbench.reads(names.payload, /^0000 {2}7b 22 6e 22 3a 31 2e 30 2c 22 74 22 3a 22 c3 a4 /);
  await view('Text, Payload');
  await workbench.reads(names.payload, '{ "n": 1.0,\n "t": "ä" }');
});

test('names are explained with their source, unknown ones left as they are, times told', async ({
  workbench,
  page,
}) => {
  await page.clock.setFixedTime(1_800_000_000_000);
  await workbench.fill(names.payload, '{"exp": 1800000600, "house\u202e": 1, "aud": [\n  "a",\n  "b"\n]}');
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
  const time = page.getByRole('status', { name: names.time, exact: true });
  await workbench.fill(names.payload, '{"exp": 1800000600000}');
  await workbench.says(names.time, 'active');
  await expect(time).toContainText('exp is not in seconds');
  await workbench.fill(names.payload, '{"exp": 1700000000, "nbf": "soon"}');
  await workbench.says(names.time, 'expired');
  await workbench.fill(names.payload, '{"exp": 4102444800, "nbf": "soon"}');
  await workbench.says(names.time, 'invalid-type');
});

test('a clock skew is granted where it is chosen', async ({ workbench, page }) => {
  await page.clock.setFixedTime(1_800_000_000_000);
  await workbench.fill(names.payload, '{"exp": 1799999980}');
  await workbench.says(names.time, 'expired');
  await page.getByRole('combobox', { name: 'Allowed clock skew' }).selectOption({ label: '30 s' });
  await workbench.says(names.time, 'active');
});

test('of several tokens in one paste the person picks', async ({ workbench, page }) => {
  const own = await workbench.copied(names.copyToken);
  await workbench.fill(names.encodedToken, `first ${golden.token} second ${own}`);
  const group = page.getByRole('group', { name: /several tokens/ });
  await expect(group.getByRole('button')).toHaveCount(2);
  await workbench.reads(names.encodedToken, golden.token);
  await group.getByRole('button', { name: 'Token 2' }).click();
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
  await workbench.fill(names.payload, JSON.stringify({ act: golden.token, sub: 'a.b.c' }));
  await expect(page.getByText('Nested token')).toHaveCount(1);
  await page.getByText('Nested token: look inside').click();
  await workbench.shows(golden.applicationId);
  await workbench.press('Open in editor');
  await expect(page.getByRole('textbox', { name: names.encodedToken, exact: true })).toBeFocused();
  await workbench.reads(names.applicationId, golden.applicationId);
  await workbench.says(names.time, 'expired');
  await workbench.shortcut('Control+z');
  await workbench.reads(names.payload, /"act"/);
});
