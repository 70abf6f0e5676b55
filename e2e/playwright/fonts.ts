import { expect, type Page } from '@playwright/test';
import type { Page as Workbench } from '../journeys/page.js';

/**
 * Opens the page until it is drawn in the fonts that it brings: one that is too late for the first paint stays away until
 * the next visit, and another font breaks its lines elsewhere.
 */
export async function openInOwnFonts(workbench: Workbench, page: Page): Promise<void> {
  await expect(async () => {
    await workbench.open();
    expect(await fontsOf(page)).toEqual(['Inter', 'JetBrains Mono']);
  }).toPass();
}

/** The fonts that the heading and a text in an editor are really drawn with, by the browser's own word. */
async function fontsOf(page: Page): Promise<string[]> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  const { root } = await browser.send('DOM.getDocument');
  const used: string[] = [];
  // The second is the unseen text that gives an editor its height: the editor itself is in a shadow root.
  for (const selector of ['h1', '[aria-hidden].gutter']) {
    const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await browser.send('CSS.getPlatformFontsForNode', { nodeId });
    used.push(...fonts.map(({ familyName }) => familyName));
  }
  await browser.detach();
  return used;
}
