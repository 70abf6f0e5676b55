import { expect, type Page } from '@playwright/test';

/** Opens one tool after the other, each with all that is folded in it, and looks at the page with it. */
export async function throughTools(page: Page, look: () => Promise<void>): Promise<void> {
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(7);
  for (const tab of await tabs.all()) {
    await tab.click();
    const panel = page.getByRole('tabpanel');
    await expect(panel).toHaveAttribute('aria-labelledby', (await tab.getAttribute('id')) ?? '');
    await expect(panel.locator('button, input, select, textarea').first()).toBeVisible();
    const folded = panel.getByRole('button', { expanded: false });
    for (let left = await folded.count(); left > 0; left -= 1) await folded.nth(left - 1).click();
    await look();
  }
}
