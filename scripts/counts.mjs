/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */
/** @typedef {{ status: string, fullName: string }} UnitTest */
/** @typedef {{ testResults: { status: string, assertionResults: UnitTest[] }[] }} UnitReport */
/** @typedef {{ type: string, description?: string }} Annotation */
/** @typedef {{ status: string, annotations: Annotation[] }} EndToEndResult one of the times that a test ran */
/** @typedef {{ status: string, annotations: Annotation[], results: EndToEndResult[] }} EndToEndTest */
/** @typedef {{ title: string, tests: EndToEndTest[] }} Spec */
/** @typedef {{ suites?: Suite[], specs: Spec[] }} Suite */
/**
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number },
 *   errors: unknown[],
 *   suites: Suite[],
 * }} EndToEndReport
 */

/**
 * One row of the closing table.
 *
 * @param {string} name @param {Counts} counts @param {number} milliseconds
 */
export function tableRow(name, { passed, failed, skipped }, milliseconds) {
  const counts = `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
  return `${name.padEnd(18)} ${counts.padEnd(36)} ${duration(milliseconds).padStart(9)}`;
}

/** @param {number} milliseconds */
function duration(milliseconds) {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`;
}

const notRun = ['skipped', 'pending', 'todo'];

/**
 * What Vitest's JSON report says, each test counted once. A file that failed without a failed test (it did
 * not load) counts as one; Vitest's own count of failed suites has every describe around a failed test too.
 *
 * @param {UnitReport | null} report null where none was written
 * @param {boolean} ended whether the runner ended well
 * @returns {Counts}
 */
export function countUnit(report, ended) {
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: atLeastOne(failed + broken, ended),
    skipped: tests.filter(({ status }) => notRun.includes(status)).map(({ fullName }) => fullName),
  };
}

/**
 * What e2e/fixtures.ts notes of a test that failed on a page of which the browser drew no frame any more. That is a
 * fault of Chromium's, about one in a thousand pages: scripts run, but no frame comes until the page is closed.
 */
export const noFrame = 'no-frame';

/**
 * What Playwright's JSON report says. A flaky test has failed, unless the browser drew no frame each time that it did.
 *
 * @param {EndToEndReport | null} report null where none was written
 * @param {boolean} ended whether the runner ended well
 * @returns {Counts & { stalled: string[] }} `stalled` names the tests that passed only where the browser drew frames
 */
export function countEndToEnd(report, ended) {
  if (!report) return { passed: 0, failed: 1, skipped: [], stalled: [] };
  const { expected, unexpected, flaky } = report.stats;
  const stalled = report.suites.flatMap((suite) => titlesIn(suite, isStalled));
  return {
    passed: expected + stalled.length,
    failed: atLeastOne(unexpected + flaky - stalled.length + report.errors.length, ended),
    skipped: report.suites.flatMap(skippedIn),
    stalled,
  };
}

/** @param {EndToEndTest} test */
const isStalled = ({ status, results }) =>
  status === 'flaky' &&
  results
    .filter((result) => result.status !== 'passed')
    .every(({ annotations }) => annotations.some(({ type }) => type === noFrame));

/** @param {Suite} suite @param {(test: EndToEndTest) => boolean} isMeant @returns {string[]} */
function titlesIn({ suites = [], specs }, isMeant) {
  const here = specs.filter(({ tests }) => tests.some(isMeant)).map(({ title }) => title);
  return [...suites.flatMap((suite) => titlesIn(suite, isMeant)), ...here];
}

/**
 * A run that ended badly with no failed test has still failed: an error outside of any test.
 *
 * @param {number} failed @param {boolean} ended
 */
function atLeastOne(failed, ended) {
  return failed === 0 && !ended ? 1 : failed;
}

/** @param {Suite} suite @returns {string[]} */
function skippedIn({ suites = [], specs }) {
  const here = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
        return `${title}: ${reason ?? 'no reason given'}`;
      }),
  );
  return [...suites.flatMap(skippedIn), ...here];
}
