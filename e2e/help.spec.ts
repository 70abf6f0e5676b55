import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.js';

const file = new URL('../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };

test('Help says which version this is, in either language', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.pick('Menu', 'Help');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(`Version ${version}`)).toBeVisible();
  await dialog.getByRole('combobox', { name: /^Language/ }).selectOption('zh');
  await expect(dialog.getByText(`版本 ${version}`)).toBeVisible();
});
