import { expect, test } from 'vitest';
import { utcOffsetOf } from './utcOffset.js';

test.each([
  // Two hours, written just now, minutes ago, by a fast clock.
  [7200, 120],
  [7197, 120],
  [6900, 120],
  [7260, 120],
  // India, Nepal, Chatham Islands in summer, the Line Islands.
  [19_790, 330],
  [20_700, 345],
  [49_499, 825],
  [50_399, 840],
  // Too long ago, too fast.
  [6899, null],
  [7261, null],
  // No clock is ahead by these: a quarter of an hour, 2:30, 15 hours.
  [900, null],
  [9000, null],
  [54_000, null],
  // A clock that is a minute or two fast, and one that is slow.
  [60, null],
  [120, null],
  [0, null],
  [-7200, null],
  [NaN, null],
])('%s seconds ahead: UTC plus %s minutes', (ahead, offset) => expect(utcOffsetOf(ahead)).toBe(offset));
