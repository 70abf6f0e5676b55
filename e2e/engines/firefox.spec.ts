import { firefox, expect, test, type Browser } from '@playwright/test';
import { judges } from '../../scripts/tools.mjs';
import { requires } from '../interop/tools.js';
import { everyEngine } from '../journeys/everyEngine.js';
import { typingPage } from '../playwright/driver.js';
import { watch } from '../playwright/watch.js';

let browser: Browser | null = null;
test.beforeAll(async () => {
  requires('firefox-esr');
  browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: judges['firefox-esr'].file,
    // Its clipboard asks a person before it is read; a test has none.
    firefoxUserPrefs: { 'dom.events.testing.asyncClipboard': true },
  });
});
test.afterAll(() => browser?.close());

for (const { name, walk } of everyEngine) {
  test(`Firefox ESR: ${name}`, async ({ baseURL }) => {
    const address = baseURL ?? '';
    const context = await browser?.newContext();
    const page = await context?.newPage();
    if (!page) throw new Error('Firefox did not start.');
    const record = await watch(page, new URL(address).origin);
    await walk(typingPage(page, address));
    expect(record.complaints).toEqual([]);
    await context?.close();
  });
}
