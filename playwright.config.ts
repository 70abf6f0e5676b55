import { defineConfig } from '@playwright/test';
import { browserArguments, installedBrowser } from './scripts/browser.mjs';

// Another one lets two checkouts be tested side by side.
const port = Number(process.env['E2E_PORT'] ?? 4273);
const executablePath = installedBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
  // Only one that failed because the browser drew no frame may pass again; any other flaky one counts as failed.
  retries: 1,
  // Of a loaded machine: nothing here is a bound on the page.
  timeout: 180_000,
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  expect: { timeout: 45_000, toHaveScreenshot: { maxDiffPixels: 300, threshold: 0.04 } },
  webServer: { command: `node scripts/serve-built.mjs ${port}`, port, reuseExistingServer: false },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    permissions: ['clipboard-read', 'clipboard-write'],
    // What does not come at all is said where it was waited for.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // Tests call most functions a few times: what optimising them takes, they never give back.
      args: [...browserArguments, '--js-flags=--no-opt --no-maglev'],
    },
  },
});
