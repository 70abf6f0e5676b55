import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { browserArguments } from '../../scripts/browser.mjs';
import { samplesOf } from '../statistics.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */

/** @type {Record<string, number>} */
const wanted = { 'mobile performance': 97 };

/**
 * Lighthouse's scores; it is fetched for the run, because its platform binaries stay out of the lock file.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function lighthouse(bench) {
  return [...(await scores(bench, 'desktop')), ...(await scores(bench, 'mobile'))];
}

/** One run differs from the next by a few points. */
const mostRuns = 5;

/** @param {Bench} bench @param {'desktop' | 'mobile'} preset @returns {Promise<Row[]>} */
async function scores(bench, preset) {
  const runs = await samplesOf(Math.min(bench.samples, mostRuns), () => run(bench, preset));
  const categories = runs.flatMap((one) => (one ? Object.entries(one) : []));
  if (categories.length === 0)
    return [{ name: `Lighthouse, ${preset}: absent, it could not be run`, unit: 'points', samples: [] }];
  return [...new Map(categories)].map(([id, { title }]) => ({
    name: `Lighthouse, ${preset}: ${title}`,
    unit: 'points',
    samples: categories.filter(([other]) => other === id).map(([, { score }]) => (score ?? 0) * 100),
    wanted: wanted[`${preset} ${id}`] ?? 100,
    isLeast: true,
  }));
}

/**
 * @typedef {Record<string, { title: string, score: number | null }>} Categories
 * @param {Bench} bench @param {'desktop' | 'mobile'} preset
 * @returns {Promise<Categories | null>} null where it could not be run, or lost its trace
 */
async function run({ browserPath, url, results }, preset) {
  const file = `${results}/lighthouse-${preset}.json`;
  const options = [
    ...(preset === 'desktop' ? ['--preset=desktop'] : []),
    `--chrome-flags=--headless=new ${browserArguments.join(' ')}`,
    '--only-categories=performance,accessibility,best-practices,seo',
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
  ];
  try {
    await promisify(execFile)('npx', ['--yes', 'lighthouse@12.8.2', url, ...options], {
      timeout: 300_000,
      env: { ...process.env, CHROME_PATH: browserPath },
    });
    /** @type {{ categories: Categories, runtimeError?: object }} */
    const { categories, runtimeError } = JSON.parse(readFileSync(file, 'utf8'));
    return runtimeError ? null : categories;
  } catch {
    return null;
  }
}
