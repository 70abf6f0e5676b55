import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.js';

const file = new URL('../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };

test('Help says which version this is, in either language', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.pick('Menu', 'Help');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(`Version ${version}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await workbench.pick('Menu', '简体中文');
  await workbench.pick('菜单', '帮助');
  await expect(dialog.getByText(`版本 ${version}`)).toBeVisible();
});
