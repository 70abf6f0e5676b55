import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { names } from './names.js';

/** Ids that more than one element has, also in the editors' shadow roots. */
const doubled = (page: Page) =>
  page.evaluate(() => {
    const idsIn = (root: Document | ShadowRoot): string[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        ...(one.id === '' ? [] : [one.id]),
        ...(one.shadowRoot ? idsIn(one.shadowRoot) : []),
      ]);
    const ids = idsIn(document);
    return { all: ids.length, twice: ids.filter((id, index) => ids.indexOf(id) !== index) };
  });

const states: Record<string, (page: Page) => Promise<void>> = {
  arrival: () => Promise.resolve(),
  'Expand of the payload': async (page) => {
    await page.getByRole('button', { name: names.expand, exact: true }).first().click();
    await expect(page.getByRole('dialog').locator('.cm-content')).toBeVisible();
  },
  'Expand of the header': async (page) => {
    await page.getByRole('button', { name: names.expand, exact: true }).last().click();
    await expect(page.getByRole('dialog').locator('.cm-content')).toBeVisible();
  },
  'New key': async (page) => {
    await page.getByRole('button', { name: names.newKey, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'the guide': async (page) => {
    await page.getByRole('button', { name: 'Open the guide', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Close guide' })).toBeVisible();
  },
};

for (const [state, go] of Object.entries(states)) {
  test(`no id is there twice: ${state}`, async ({ page, workbench }) => {
    await workbench.open();
    await workbench.says(names.overallResult, 'incomplete');
    await expect(page.locator('.cm-content')).toHaveCount(3);
    await go(page);
    const { all, twice } = await doubled(page);
    expect(all).toBeGreaterThan(10);
    expect(twice).toEqual([]);
  });
}
