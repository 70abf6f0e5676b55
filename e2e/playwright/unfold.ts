import { expect, type Page } from '@playwright/test';

/** How many parts of the page are folded when a key is there. */
const folded = 7;

/** Unfolds everything, once every pane has come. */
export async function unfoldAll(page: Page): Promise<void> {
  const parts = page.getByRole('button', { expanded: false });
  await expect(parts).toHaveCount(folded);
  // Each that is unfolded is none of them any more.
  for (let left = folded; left > 0; left -= 1) await parts.nth(left - 1).click();
}
