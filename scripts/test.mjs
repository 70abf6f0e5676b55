import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findOrInstallBrowser } from './browser.mjs';
import { installPackages, projectFolder, requireNode, run } from './setup.mjs';
import { installJudges } from './tools.mjs';

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */

const results = `${projectFolder}/test-results`;
const inCi = process.env['CI'] === 'true';
/** The one kind of test that CI may skip: third-party suites that are not part of the repository. */
const mayBeAbsent = /CONFORMANCE_VECTORS/;

requireNode();
installPackages();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
installJudges();
const browser = findOrInstallBrowser();
console.log(browser ? `Browser: ${browser.taken}` : 'Browser: none was found, and none could be installed.');

/** @type {[string, () => Counts][]} */
const steps = [
  ['type check', () => command('npm', ['run', '--silent', 'typecheck'])],
  ['lint', () => command('npm', ['run', '--silent', 'lint'])],
  ['unit tests', unitTests],
  ['build', build],
  ['size budget', () => command('node', ['scripts/size.mjs'])],
  ['end-to-end tests', endToEndTests],
];

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: [] };
const table = [];
for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  const counts = step();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped.push(...counts.skipped);
  table.push(
    `${name.padEnd(18)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`,
  );
}

const forbidden = inCi ? total.skipped.filter((reason) => !mayBeAbsent.test(reason)) : [];
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

/** @param {string} name @param {string[]} args @returns {Counts} */
function command(name, args) {
  const ended = run(name, args);
  return { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: [] };
}

/** @returns {Counts} */
function build() {
  // What an earlier build left must not be tested in place of this one.
  rmSync(`${projectFolder}/dist`, { recursive: true, force: true });
  return command('npm', ['run', '--silent', 'build']);
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
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  const tests = report.testResults.flatMap((/** @type {any} */ suite) => suite.assertionResults);
  const failed = report.numFailedTests + report.numFailedTestSuites;
  return {
    passed: report.numPassedTests,
    // A run that ended badly with no failed test has still failed: an error outside of any test.
    failed: failed === 0 && !ended ? 1 : failed,
    skipped: tests
      .filter((/** @type {any} */ { status }) => status === 'skipped' || status === 'pending')
      .map((/** @type {any} */ { fullName }) => fullName),
  };
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
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return {
    passed: expected,
    failed: failed === 0 && !ended ? 1 : failed,
    skipped: skippedSpecs(report.suites),
  };
}

/** @param {any[]} suites @returns {string[]} */
function skippedSpecs(suites) {
  return suites.flatMap((suite) => [
    ...skippedSpecs(suite.suites ?? []),
    ...suite.specs.flatMap((/** @type {any} */ spec) =>
      spec.tests
        .filter((/** @type {any} */ { status }) => status === 'skipped')
        .map((/** @type {any} */ test) => {
          const reason = test.annotations.find((/** @type {any} */ { type }) => type === 'skip')?.description;
          return `${spec.title}: ${reason ?? 'no reason given'}`;
        }),
    ),
  ]);
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
