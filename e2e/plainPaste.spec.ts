import { expect, test } from './fixtures.js';
import { names } from './names.js';
import { golden } from './journeys/tokens.js';

test('before the editor is there, a whole token pasted replaces all that is there', async ({
  page,
  workbench,
}) => {
  await page.route(/mount-/, () => undefined);
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const field = page.getByRole('textbox', { name: names.encodedToken, exact: true });
  expect(await field.evaluate((one) => one.localName)).toBe('textarea');
  await field.focus();
  await page.keyboard.press('Control+Home');
  await page.evaluate((token) => navigator.clipboard.writeText(token), golden.token);
  await page.keyboard.press('Control+V');
  await workbench.reads(names.encodedToken, golden.token);
});
