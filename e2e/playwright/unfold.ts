import { expect, type Page } from '@playwright/test';

/** How many parts of the page are folded when a key is there. */
const folded = 7;

/** Unfolds everything, once every pane has come. */
export async function unfoldAll(page: Page): Promise<void> {
  const summaries = page.locator('summary');
  await expect(summaries).toHaveCount(folded);
  for (const summary of await summaries.all()) await summary.click();
}
