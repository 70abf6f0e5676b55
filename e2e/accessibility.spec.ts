import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ workbench, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await workbench.open();
      await workbench.says('Signature', 'valid');
      const findings = async () =>
        (await new AxeBuilder({ page }).analyze()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`,
        );
      expect(await findings()).toEqual([]);
      await workbench.fill('Payload', '{"a": 1,}');
      await workbench.fill('Public key', 'x');
      await page.getByText('Kept in this browser').click();
      expect(await findings()).toEqual([]);
      await workbench.fill('Encoded token', golden.token);
      await workbench.press('Use my key pair');
      await workbench.says('Signature', 'no-key');
      await page.getByText('Other forms of the key').click();
      expect(await findings()).toEqual([]);
      await workbench.press('Import key');
      await page.getByRole('textbox', { name: 'Key', exact: true }).fill('x');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await workbench.shows('No key found');
      expect(await findings()).toEqual([]);
      await page.getByRole('button', { name: 'Cancel' }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });
  }
}

test('the axe check sees into the editors', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  // The editor itself, not the plain field that holds its place before.
  await page
    .locator('.cm-content[aria-label=Payload]')
    .evaluate((editor) => editor.removeAttribute('aria-label'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toContain('aria-input-field-name');
});
