import type { Page } from '@playwright/test';
import { expect, alone as test } from './fixtures.js';
import { names } from './names.js';

/** How much of what has the focus lies under a bar that stays, in pixels (WCAG 2.2, 2.4.11). */
const covered = (page: Page) =>
  page.evaluate(() => {
    const inner = (root: DocumentOrShadowRoot): Element | null =>
      root.activeElement?.shadowRoot ? inner(root.activeElement.shadowRoot) : root.activeElement;
    const element = inner(document);
    const bars = [...document.querySelectorAll('main > section:first-of-type, nav')];
    if (!element || element === document.body || bars.some((bar) => bar.contains(element))) return null;
    const root = element.getRootNode();
    const box = root instanceof ShadowRoot ? root.host : element;
    const { top, bottom } = box.getBoundingClientRect();
    const [answer, thumb] = bars.map((bar) => bar.getBoundingClientRect());
    const ceiling = answer?.bottom ?? 0;
    const floor = thumb && thumb.height > 0 ? thumb.top : innerHeight;
    // Of a text the browser shows the caret: two lines of it at least.
    const seen = Math.min(bottom, floor) - Math.max(top, ceiling);
    if (element.matches('textarea, [contenteditable]') && seen >= 40) return null;
    if (bottom - top > floor - ceiling) return null;
    // The app bar scrolls away above the answer.
    if (bottom <= (answer?.top ?? 0)) return null;
    const over = Math.max(ceiling - top, bottom - floor);
    return over > 1 ? `${element.outerHTML.slice(0, 120)}: ${over}` : null;
  });

for (const [what, size, device] of [
  ['a desk', { width: 1280, height: 640 }, {}],
  ['a tablet', { width: 768, height: 800 }, { hasTouch: true, isMobile: true }],
  ['a phone', { width: 390, height: 700 }, { hasTouch: true, isMobile: true }],
] as const) {
  test.describe(`on ${what}`, () => {
    test.use({ viewport: size, ...device });

    test('what gets the focus lies under no bar', async ({ page, workbench }) => {
      await workbench.open();
      await workbench.says(names.overallResult, 'incomplete');
      await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
      await expect(page.locator('.cm-content')).toHaveCount(3);
      const under: string[] = [];
      const note = async () => {
        const said = await covered(page);
        if (said !== null) under.push(said);
      };
      for (const keys of ['Tab', 'Shift+Tab'])
        for (let presses = 0; presses < 45; presses += 1) {
          await page.keyboard.press(keys);
          await note();
        }
      for (const command of ['Go to Application ID', 'Keys', 'Go to Header', 'Code', 'Go to Public key']) {
        await page.keyboard.press('Control+K');
        const dialog = page.getByRole('dialog', { name: names.commands, exact: true });
        await dialog.getByRole('combobox').fill(command);
        await dialog.getByRole('option', { name: command, exact: true }).click();
        await expect(dialog).toHaveCount(0);
        await note();
      }
      for (let presses = 0; presses < 3; presses += 1) {
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await page.keyboard.press('F8');
        await note();
      }
      expect(under).toEqual([]);
    });
  });
}
