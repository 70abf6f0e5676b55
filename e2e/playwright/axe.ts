import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** Rules that axe leaves off by itself: WCAG 2.2, 2.5.8 and 2.5.3. */
export const asked = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };

/** The rules that ask for colours: all that another theme can break. */
export const ofColours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe finds on the page as it is now. The page has no frames, so axe is brought into it once and runs there, which
 * takes a fifth of the time that its binding for the driver takes, with a window of its own for each answer.
 */
export async function findings(page: Page, options: RunOptions = { rules: asked }): Promise<string[]> {
  // What fades in is judged when it is there.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length), { intervals: [50] }).toBe(0);
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const asking = JSON.stringify({ ...options, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${asking})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
}
