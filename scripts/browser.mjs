import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { onReference } from './reference.mjs';
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
 * Finds a browser, or gets one: installed, then Playwright's own download or Debian's package. Where the pictures
 * were taken, they were taken by Debian's.
 *
 * @returns {{ path: string | null, taken: string } | null} `path` is null for Playwright's own
 */
export function findOrInstallBrowser() {
  const installed = installedBrowser();
  if (installed) return { path: installed, taken: installed };
  return onReference ? (ofDebian() ?? ofPlaywright()) : (ofPlaywright() ?? ofDebian());
}

function ofPlaywright() {
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return status === 0 ? { path: null, taken: "Playwright's own Chromium" } : null;
}

function ofDebian() {
  installDebianPackages(['chromium']);
  const path = installedBrowser();
  return path === null ? null : { path, taken: `${path}, installed by apt-get` };
}
