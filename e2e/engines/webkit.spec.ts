import { expect, test } from '@playwright/test';
import { requires } from '../interop/tools.js';
import { everyEngine } from '../journeys/everyEngine.js';
import { startWebKit, type WebKit } from '../webkit/browser.js';
import { webKitPage } from '../webkit/driver.js';

// One screen, one clipboard: one after the other.
test.describe.configure({ mode: 'serial' });

let browser: WebKit | null = null;
test.beforeEach(async () => {
  requires('webkit2gtk-driver', 'xvfb');
  browser = await startWebKit();
});
test.afterEach(() => browser?.close());

for (const { name, walk } of everyEngine) {
  test(`WebKitGTK: ${name}`, async ({ baseURL }) => {
    test.slow();
    if (!browser) throw new Error('WebKit did not start.');
    const { driver } = browser;
    await walk(webKitPage(driver, baseURL ?? ''));
    // WebDriver hears neither the console nor requests; the page's own record of what was loaded is left.
    const loaded = await driver.executeScript<string[]>(
      'return performance.getEntriesByType("resource").map(({ name }) => name)',
    );
    const elsewhere = loaded.filter((url) => !url.startsWith(`${baseURL ?? ''}/`) || url.includes('?'));
    expect(loaded.length).toBeGreaterThan(3);
    expect(elsewhere).toEqual([]);
  });
}
