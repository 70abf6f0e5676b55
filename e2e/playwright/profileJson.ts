import type { Page } from '@playwright/test';
import { names } from '../names.js';

/** Duplicates a profile in the dialog Custom profiles, and shows it as JSON. */
export async function duplicateAsJson(page: Page, profile = 'AMPLIFY API proxy'): Promise<void> {
  await page.getByRole('button', { name: `Duplicate “${profile}”`, exact: true }).click();
  const views = page.getByRole('radiogroup', { name: names.viewOfProfile, exact: true });
  await views.getByRole('radio', { name: 'JSON', exact: true }).check();
}
