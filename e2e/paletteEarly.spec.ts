import { expect, test } from './fixtures.js';
import { names } from './names.js';

test('what is typed before the list of commands has come is not lost', async ({ page, workbench }) => {
  let arrive: () => void = () => undefined;
  const isAsked = new Promise<void>((asked) => {
    void page.route(/\/commands-/, async (route) => {
      asked();
      await new Promise<void>((resolve) => (arrive = resolve));
      await route.continue();
    });
  });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const payload = page.getByRole('textbox', { name: names.payload, exact: true });
  await expect(page.locator('.cm-content')).toHaveCount(3);
  const before = await workbench.read(names.payload);
  await payload.focus();
  const dialog = page.getByRole('dialog', { name: names.commands, exact: true });

  await page.keyboard.press('Control+K');
  await isAsked;
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(payload).toBeFocused();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('copy pu');
  arrive();
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('bl');
  await expect(dialog.getByRole('combobox')).toHaveValue('copy publ');
  await expect(dialog.getByRole('option').first()).toHaveAccessibleName(names.copyPublicKey);
  await page.keyboard.press('Enter');
  await workbench.shows('Public key copied.');
  await expect(payload).toBeFocused();
  expect(await workbench.read(names.payload)).toBe(before);
});
