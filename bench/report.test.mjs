import { expect, test } from 'vitest';
import { allFigures, tableOf } from './report.mjs';

test('a row is met where median, longest task and growth are within their targets', () => {
  const row = {
    name: 'key',
    size: '1 KB',
    samples: [10],
    floor: [8],
    wanted: 12,
    longestTask: 0,
    longestWanted: 50,
  };
  const met = (/** @type {import('./report.mjs').Row[]} */ ...rows) => allFigures(rows).at(-1)?.met;
  expect(met(row)).toBe(true);
  expect(met({ ...row, samples: [13] })).toBe(false);
  expect(met({ ...row, longestTask: 60 })).toBe(false);
  expect(met({ ...row, wanted: (floor) => floor + 1 })).toBe(false);
  expect(met(row, { ...row, size: '10 KB', samples: [11], wanted: 12 })).toBe(true);
  expect(met({ ...row, samples: [0.5] }, { ...row, size: '10 KB' })).toBe(false);
  expect(met({ ...row, samples: [0.5], floor: [0.4] }, { ...row, size: '10 KB' })).toBe(true);
  expect(met({ name: 'score', samples: [95], wanted: 100, isLeast: true })).toBe(false);
  expect(met({ name: 'only told', samples: [95] })).toBeNull();
});

test('the table has a line for each row, one that could not be measured too', () => {
  const table = tableOf(
    allFigures([
      { name: 'one', samples: [1, 2, 3], floor: [1] },
      { name: 'none', samples: [] },
    ]),
  );
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toMatch(/one +ms +2\.00 +2\.90 +1\.00 +2\.00/);
});
