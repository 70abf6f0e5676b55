import { beforeEach, expect, test, vi } from 'vitest';
import { briefly, hereAndUtc } from './times.js';
import { page } from './en/page.js';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));

test.each([
  ['2026-11-24T12:00:00Z', '24 Nov 2026, 13:00:00 CET · 12:00:00 UTC'],
  ['2026-11-24T23:30:00Z', '25 Nov 2026, 00:30:00 CET · 24 Nov, 23:30:00 UTC'],
  ['2026-12-31T23:30:00Z', '1 Jan 2027, 00:30:00 CET · 31 Dec 2026, 23:30:00 UTC'],
])('%s is told here and in UTC, with no part of the date twice', (moment, told) =>
  expect(hereAndUtc('en-GB', Date.parse(moment) / 1000)).toBe(told),
);

test('a moment is told once where the clocks agree', () => {
  vi.stubEnv('TZ', 'UTC');
  expect(hereAndUtc('en-US', 0)).toBe('Jan 1, 1970, 00:00:00 UTC');
});

test('a moment beyond the calendar is not told', () => expect(hereAndUtc('en-GB', 1e300)).toBe(null));

test.each([
  [0, '0s'],
  [59.9, '59s'],
  [598, '9m 58s'],
  [3600, '1h'],
  [6840, '1h 54m'],
  [1_770_000_000, '56y 32d'],
])('%d seconds are told in two units at most, as %s', (seconds, told) =>
  expect(briefly(page.brief, seconds)).toBe(told),
);
