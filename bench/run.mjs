import { chromium } from '@playwright/test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { browserArguments, installedBrowser } from '../scripts/browser.mjs';
import { serve, distFolder } from '../scripts/serve.mjs';
import { projectFolder, run } from '../scripts/setup.mjs';
import { allFigures, tableOf } from './report.mjs';
import { autopsy } from './rows/autopsy.mjs';
import { signing } from './rows/core.mjs';
import { generation } from './rows/keys.mjs';
import { lighthouse } from './rows/lighthouse.mjs';
import { memory } from './rows/memory.mjs';
import { opening } from './rows/opening.mjs';
import { painting } from './rows/painting.mjs';
import { pasting, pastingMuch } from './rows/pasting.mjs';
import { reading } from './rows/reading.mjs';
import { responses } from './rows/responses.mjs';
import { size } from './rows/size.mjs';
import { typing } from './rows/typing.mjs';

/**
 * @typedef {{
 *   browser: import('@playwright/test').Browser,
 *   browserPath: string,
 *   url: string,
 *   pages: string,
 *   samples: number,
 *   results: string,
 * }} Bench
 * `url` is where the product is served, `pages` where the floors are.
 */

/** @type {Record<string, (bench: Bench) => Promise<import('./report.mjs').Row[]>>} */
const groups = {
  size,
  opening,
  painting,
  generation,
  core: signing,
  typing,
  pasting,
  large: pastingMuch,
  reading,
  autopsy,
  responses,
  memory,
  lighthouse,
};

const { values } = parseArgs({
  options: { samples: { type: 'string', default: '30' }, only: { type: 'string', default: '' } },
});
const samples = Number(values.samples);
const wanted = values.only === '' ? Object.keys(groups) : values.only.split(',');
const unknown = wanted.filter((name) => !(name in groups));
if (unknown.length > 0 || !(samples >= 1)) {
  console.error(`npm run bench -- [--samples 30] [--only ${Object.keys(groups).join(',')}]`);
  process.exit(1);
}

const results = join(projectFolder, 'test-results');
const pagesFolder = join(projectFolder, '.cache/bench');
mkdirSync(results, { recursive: true });
if (!run('npm', ['run', '--silent', 'build'])) process.exit(1);
await build({
  configFile: false,
  root: `${projectFolder}/bench/pages`,
  base: './',
  logLevel: 'warn',
  build: {
    outDir: pagesFolder,
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['opening', 'typing', 'pasting', 'core', 'bare'].map(
        (name) => `${projectFolder}/bench/pages/${name}.html`,
      ),
    },
  },
});

const browserPath = installedBrowser() ?? chromium.executablePath();
if (!existsSync(browserPath) || !existsSync(distFolder)) {
  console.error('There is no Chromium (set COUNTERSIGN_CHROMIUM).');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath: browserPath, args: browserArguments });
const servers = [await serve({ port: 0 }), await serve({ port: 0, root: pagesFolder })];
const [url = '', pages = ''] = servers.map((server) => server.url);

const rows = [];
const loads = [loadavg()[0]];
for (const name of wanted) {
  console.log(`Measuring: ${name}`);
  rows.push(...((await groups[name]?.({ browser, browserPath, url, pages, samples, results })) ?? []));
  loads.push(loadavg()[0]);
}
const machine = {
  processor: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
  node: process.versions.node,
  chromium: browser.version(),
  loads,
};
await browser.close();
await Promise.all(servers.map(({ close }) => close()));

const figures = allFigures(rows);
writeFileSync(`${results}/bench.json`, JSON.stringify({ machine, samples, rows: figures }, null, 1));
console.log(`\n${machine.processor}, Chromium ${machine.chromium}, Node ${machine.node}`);
console.log(tableOf(figures));
const missed = figures.filter(({ met }) => met === false);
console.log(
  `\n${missed.length} of ${figures.filter(({ met }) => met !== null).length} targets are not met. test-results/bench.json`,
);
