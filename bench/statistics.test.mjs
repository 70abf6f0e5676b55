import { expect, test } from 'vitest';
import { median, quantile } from './statistics.mjs';

test('median and 95th percentile, whatever the order', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
  const hundred = Array.from({ length: 101 }, (_, index) => 100 - index);
  expect(quantile(hundred, 0.95)).toBeCloseTo(95);
});
