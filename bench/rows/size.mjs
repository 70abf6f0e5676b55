import { kilobytes, readBundle } from '../../scripts/bundle.mjs';

/** @typedef {import('../report.mjs').Row} Row */

/**
 * JavaScript by what it is needed for, gzipped.
 *
 * @returns {Promise<Row[]>}
 */
export async function size() {
  const { first, editors, besidesFormats, all } = readBundle();
  /** @type {[string, Iterable<string>, number?][]} */
  const sets = [
    ['first load', first, 180],
    ['first load and editors', editors, 275],
    ['everything but the key formats', besidesFormats, 430],
    ['everything', all],
  ];
  return sets.map(([name, files, wanted]) => ({
    name: `JavaScript, gzip: ${name}`,
    unit: 'KB',
    samples: [kilobytes(files)],
    wanted,
  }));
}
