import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findOrInstallBrowser } from './browser.mjs';
import { countEndToEnd, countUnit, tableRow } from './counts.mjs';
import { forbiddenSkips, onReference } from './reference.mjs';
import { distFolder } from './serve.mjs';
import { installPackages, projectFolder, requireNode, run } from './setup.mjs';
import { installTestTools } from './testTools.mjs';
import { installJudges } from './tools.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const results = `${projectFolder}/test-results`;
const inCi = process.env['CI'] === 'true';

requireNode();
installPackages();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
installJudges();
installTestTools();
const browser = findOrInstallBrowser();
console.log(browser ? `Browser: ${browser.taken}` : 'Browser: none was found, and none could be installed.');

/** @type {[string, () => Counts][]} */
const steps = [
  ['type check', () => command('npm', ['run', '--silent', 'typecheck'])],
  ['lint', () => command('npm', ['run', '--silent', 'lint'])],
  ['unit tests', unitTests],
  ['build', build],
  ['size budget', () => onBuild(() => command('node', ['scripts/size.mjs']))],
  ['reproducible build', reproducibleBuild],
  ['end-to-end tests', () => onBuild(endToEndTests)],
];

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: [] };
const table = [];
for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const counts = step();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped.push(...counts.skipped);
  table.push(tableRow(name, counts, performance.now() - begun));
}

const forbidden = forbiddenSkips(total.skipped, { inCi, onReference });
total.failed += forbidden.length;
total.skipped = total.skipped.filter((reason) => !forbidden.includes(reason));
writeFileSync(
  `${results}/summary.json`,
  JSON.stringify({ passed: total.passed, failed: total.failed, skipped: total.skipped.length }),
);
console.log(`\n${table.join('\n')}`);
for (const reason of total.skipped) console.log(`skipped: ${reason}`);
for (const reason of forbidden) console.log(`failed, because CI may not skip it: ${reason}`);
console.log(`In all: ${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** @param {string} name @param {string[]} args @param {{ mayWarn?: boolean }} [options] @returns {Counts} */
function command(name, args, options) {
  const ended = run(name, args, {}, options);
  return { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: [] };
}

/** @returns {Counts} */
function build() {
  // What an earlier build left must not be tested in place of this one.
  rmSync(distFolder, { recursive: true, force: true });
  return command('npm', ['run', '--silent', 'build'], { mayWarn: false });
}

/** @param {() => Counts} step @returns {Counts} */
function onBuild(step) {
  if (existsSync(`${distFolder}/index.html`)) return step();
  console.log('Not run, because there is no build.');
  return { passed: 0, failed: 1, skipped: [] };
}

/** @returns {Counts} */
function reproducibleBuild() {
  if (existsSync(`${projectFolder}/.git`)) return command('node', ['scripts/reproducible.mjs']);
  return { passed: 0, failed: 0, skipped: ['reproducible build: there is no git repository to clone'] };
}

/** @returns {Counts} */
function unitTests() {
  const file = `${results}/unit.json`;
  const ended = run('npx', [
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return countUnit(readReport(file), ended);
}

/** @returns {Counts} */
function endToEndTests() {
  if (!browser)
    return {
      passed: 0,
      failed: 0,
      skipped: ['end-to-end tests: there is no Chromium (set COUNTERSIGN_CHROMIUM)'],
    };
  const file = `${results}/e2e.json`;
  const ended = run('npx', ['playwright', 'test', '--reporter=dot,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(browser.path === null ? {} : { COUNTERSIGN_CHROMIUM: browser.path }),
  });
  const { stalled, ...counts } = countEndToEnd(readReport(file), ended);
  for (const title of stalled) console.log(`passed again, after the browser drew no frame: ${title}`);
  return counts;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
