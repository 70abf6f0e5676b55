import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { names } from './names.js';
import { throughTools } from './playwright/tools.js';

type Focused = {
  name: string;
  isSeen: boolean;
  /** When it was reached first; a field for dates is reached several times in a row. */
  place: number;
};

/**
 * What has the focus, and whether a ring shows it: around itself, or around the box of an editor. A ring that the
 * edge of what surrounds it cuts off on more than two sides is none.
 */
const focused = (page: Page, next: number): Promise<Focused | null> =>
  page.evaluate((place) => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    const parentOf = (one: Element): Element | null => {
      const root = one.getRootNode();
      return one.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const hasRing = (one: Element): boolean => {
      const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(one);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return false;
      if (/^rgba\(.*, 0\)$/.test(outlineColor)) return false;
      const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
      const { left, top, right, bottom } = one.getBoundingClientRect();
      const cut = new Set<string>();
      for (let around = parentOf(one); around && around !== document.body; around = parentOf(around)) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'visible') continue;
        const edge = around.getBoundingClientRect();
        if (left - reach < edge.left - 0.5) cut.add('left');
        if (top - reach < edge.top - 0.5) cut.add('top');
        if (right + reach > edge.right + 0.5) cut.add('right');
        if (bottom + reach > edge.bottom + 0.5) cut.add('bottom');
      }
      return cut.size <= 2;
    };
    // Not beyond its pane or dialog: what stands around those says nothing of one element in them.
    const boxes: Element[] = [];
    for (
      let one: Element | null = element;
      one && !one.matches('[role=dialog], section');
      one = parentOf(one)
    )
      boxes.push(one);
    if (!element.hasAttribute('data-place')) element.setAttribute('data-place', `${place}`);
    return {
      name: element.outerHTML.slice(0, 160),
      isSeen: boxes.some(hasRing),
      place: Number(element.getAttribute('data-place')),
    };
  }, next);

/** Tab from one to the next until all were visited; those that nothing shows. */
async function walk(page: Page): Promise<{ count: number; unseen: string[] }> {
  const unseen: string[] = [];
  let count = 0;
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page, count);
    // Beyond the last one the browser begins again.
    if (!at) continue;
    if (at.place === 0 && count > 1) return { count, unseen };
    if (at.place < count) continue;
    count += 1;
    if (!at.isSeen) unseen.push(at.name);
  }
  throw new Error('300 times Tab came to no end.');
}

test.beforeEach(async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.overallResult, 'incomplete');
  await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
  await expect(page.locator('.cm-content')).toHaveCount(3);
});

for (const scheme of ['light', 'dark', 'forced'] as const) {
  test(`whoever goes through the page by Tab sees where they are: ${scheme}`, async ({ page }) => {
    await page.emulateMedia(scheme === 'forced' ? { forcedColors: 'active' } : { colorScheme: scheme });
    await throughTools(page, async () => {
      const { count, unseen } = await walk(page);
      expect(unseen).toEqual([]);
      expect(count).toBeGreaterThan(30);
    });
  });
}

for (const name of ['Help', 'Privacy', 'Custom profiles', 'Import key']) {
  test(`whoever goes through ${name} by Tab sees where they are`, async ({ page, workbench }) => {
    if (name === 'Import key') await workbench.press(name);
    else await workbench.pick('Menu', name);
    await expect(page.getByRole('dialog')).toBeVisible();
    if (name === 'Custom profiles') await page.getByRole('button', { name: /^Duplicate “/ }).click();
    const { count, unseen } = await walk(page);
    expect(unseen).toEqual([]);
    expect(count).toBeGreaterThan(1);
  });
}
