import { median, quantile } from './statistics.mjs';

/**
 * One thing that was measured. Where `unit` is missing, its samples are milliseconds.
 *
 * @typedef {{
 *   name: string,
 *   size?: string,
 *   unit?: string,
 *   samples: readonly number[],
 *   floor?: readonly number[],
 *   longestTask?: number,
 *   wanted?: number | ((floor: number) => number) | undefined,
 *   target?: string | undefined,
 *   longestWanted?: number,
 *   isLeast?: boolean,
 * }} Row
 *
 * `floor` is what the same takes at the least, measured in the same run. `wanted` is the most that the median
 * may be, or the least where `isLeast`; `target` says in words how it follows from the floor.
 * `longestTask` is the longest task of the main thread in all samples, 0 where none took 50 ms.
 */

/** More than ten times the time for ten times the size is met only where the floor grows as much. */
const mostGrowth = 11;

/**
 * The figures of a row, and whether its targets are met: null where it has none.
 *
 * @param {Row} row @param {{ own: number, floor: number } | null} growth against a tenth of the size
 */
export function figures(row, growth) {
  const { name, size = '', unit = 'ms', samples, floor, wanted, target, longestTask, longestWanted } = row;
  if (samples.length === 0) return { name, size, unit, samples: 0, met: null };
  const middle = median(samples);
  const least = floor ? median(floor) : null;
  const limit = typeof wanted === 'function' ? wanted(least ?? 0) : wanted;
  const verdicts = [
    ...(limit === undefined ? [] : [row.isLeast ? middle >= limit : middle <= limit]),
    ...(longestWanted === undefined || longestTask === undefined ? [] : [longestTask <= longestWanted]),
    ...(growth === null ? [] : [growth.own <= Math.max(mostGrowth, growth.floor)]),
  ];
  return {
    name,
    size,
    unit,
    samples: samples.length,
    median: middle,
    p95: quantile(samples, 0.95),
    floor: least,
    ratio: least === null ? null : middle / least,
    growth: growth?.own ?? null,
    longestTask: longestTask ?? null,
    target: limit ?? null,
    targetInWords: target ?? null,
    longestTaskTarget: longestWanted ?? null,
    met: verdicts.length === 0 ? null : verdicts.every((verdict) => verdict),
  };
}

/**
 * The figures of every row. A row's growth is its median over that of the row before, where both are the same
 * thing at sizes ten times apart.
 *
 * @param {readonly Row[]} rows
 */
export function allFigures(rows) {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const grows = row.size !== undefined && before?.name === row.name;
    if (!grows) return figures(row, null);
    const times = (/** @type {readonly number[]} */ now, /** @type {readonly number[]} */ then) =>
      now.length > 0 && then.length > 0 ? median(now) / median(then) : 0;
    const growth = {
      own: times(row.samples, before.samples),
      floor: times(row.floor ?? [], before.floor ?? []),
    };
    return figures(row, growth);
  });
}

/** @param {ReturnType<typeof allFigures>} all @returns {string} a table for people */
export function tableOf(all) {
  const titles = [
    '',
    'size',
    'unit',
    'median',
    'p95',
    'floor',
    'ratio',
    'growth',
    'longest task',
    'target',
    'met',
  ];
  const lines = all.map((row) => [
    row.name,
    row.size,
    row.unit,
    ...[row.median, row.p95, row.floor, row.ratio, row.growth].map(number),
    row.longestTask === 0 ? '< 50' : number(row.longestTask),
    row.targetInWords ? `${number(row.target)} (${row.targetInWords})` : number(row.target),
    row.met === null ? '' : row.met ? 'yes' : 'NO',
  ]);
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] ?? '').length)),
  );
  const text = (/** @type {string[]} */ line) =>
    line
      .map((cell, column) =>
        column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [titles, ...lines].map(text).join('\n');
}

/** @param {number | null | undefined} value */
function number(value) {
  if (value === null || value === undefined) return '';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
