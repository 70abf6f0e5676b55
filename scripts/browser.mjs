import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from './tools.mjs';

/**
 * What Chromium does beside the page. With each window it loads two pages of suggestions for an address bar that nobody
 * sees, which takes a third of a short test. The last such list counts: what Playwright's own switches off, and would
 * ask for something or come between a page and what is measured of it, is named here too.
 */
const unwantedFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** What Chromium is started with, so that it runs anywhere and asks nobody for anything. */
export const browserArguments = [
  `--disable-features=${unwantedFeatures}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * An installed Chromium: the environment variable COUNTERSIGN_CHROMIUM, then the PATH.
 *
 * @returns {string | null}
 */
export function installedBrowser() {
  const named = process.env['COUNTERSIGN_CHROMIUM'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}

/**
 * Finds a browser, or gets one: installed, Playwright's own download, then Debian's package.
 *
 * @returns {{ path: string | null, taken: string } | null} `path` is null for Playwright's own
 */
export function findOrInstallBrowser() {
  const installed = installedBrowser();
  if (installed) return { path: installed, taken: installed };
  const download = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  if (download.status === 0) return { path: null, taken: "Playwright's own Chromium" };
  if (installDebianPackages(['chromium'])) {
    const path = installedBrowser();
    if (path) return { path, taken: `${path}, installed by apt-get` };
  }
  return null;
}
