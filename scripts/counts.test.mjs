import { expect, test } from 'vitest';
import { countEndToEnd, countUnit, noFrame, tableRow } from './counts.mjs';

/** @param {string} status @param {string} fullName */
const unit = (status, fullName = status) => ({ status, fullName });

test('a failed unit test counts once, however many describes are around it', () => {
  const report = {
    numFailedTestSuites: 3,
    testResults: [
      { status: 'failed', assertionResults: [unit('failed'), unit('passed'), unit('todo', 'later')] },
      { status: 'passed', assertionResults: [unit('passed'), unit('skipped', 'elsewhere')] },
    ],
  };
  expect(countUnit(report, false)).toEqual({ passed: 2, failed: 1, skipped: ['later', 'elsewhere'] });
});

test('a unit test file that does not load is a failure', () => {
  const report = { testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(countUnit(report, false).failed).toBe(1);
});

test('a runner that ended badly or said nothing has failed', () => {
  const report = { testResults: [{ status: 'passed', assertionResults: [unit('passed')] }] };
  expect(countUnit(report, false)).toEqual({ passed: 1, failed: 1, skipped: [] });
  expect(countUnit(report, true).failed).toBe(0);
  expect(countUnit(null, true).failed).toBe(1);
  expect(countEndToEnd(null, true).failed).toBe(1);
  const silent = { stats: { expected: 4, unexpected: 0, flaky: 0 }, errors: [], suites: [] };
  expect(countEndToEnd(silent, false).failed).toBe(1);
});

test('end-to-end: flaky is failed, an error outside of tests is failed, skips carry their reason', () => {
  /** @param {string} title @param {{ type: string, description?: string }[]} annotations */
  const skipped = (title, annotations) => ({
    title,
    tests: [{ status: 'skipped', annotations, results: [] }],
  });
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 1 },
    errors: [{}],
    suites: [
      {
        specs: [skipped('outer', [])],
        suites: [{ specs: [skipped('inner', [{ type: 'skip', description: 'no jq' }])] }],
      },
    ],
  };
  expect(countEndToEnd(report, false)).toEqual({
    passed: 5,
    failed: 3,
    skipped: ['inner: no jq', 'outer: no reason given'],
    stalled: [],
  });
});

test('end-to-end: a test that failed only where the browser drew no frame has passed, and is named', () => {
  const passed = { status: 'passed', annotations: [] };
  const failed = { status: 'timedOut', annotations: [] };
  const stalled = { status: 'timedOut', annotations: [{ type: noFrame }] };
  /** @param {string} title @param {string} status @param {(typeof stalled)[]} results */
  const spec = (title, status, results) => ({ title, tests: [{ status, annotations: [], results }] });
  const report = {
    stats: { expected: 3, unexpected: 1, flaky: 3 },
    errors: [],
    suites: [
      {
        specs: [spec('one', 'flaky', [stalled, passed]), spec('two', 'flaky', [failed, passed])],
        suites: [
          {
            specs: [
              spec('three', 'flaky', [stalled, failed, passed]),
              spec('four', 'unexpected', [stalled, stalled]),
            ],
          },
        ],
      },
    ],
  };
  expect(countEndToEnd(report, true)).toEqual({ passed: 4, failed: 3, skipped: [], stalled: ['one'] });
});

test('the closing table says how long each step took', () => {
  const counts = { passed: 584, failed: 0, skipped: ['elsewhere'] };
  const timeOf = (/** @type {number} */ milliseconds) => tableRow('build', counts, milliseconds).slice(-9);
  expect(tableRow('build', counts, 700)).toBe(
    'build              584 passed, 0 failed, 1 skipped          0.7 s',
  );
  expect(timeOf(59_949)).toBe('   59.9 s');
  expect(timeOf(59_950)).toBe(' 1 min 00');
  expect(timeOf(725_400)).toBe('12 min 05');
});
