import { readFileSync } from 'node:fs';

/**
 * What package.json says of the product; the addresses are left out where the product has none.
 *
 * @typedef {{ version: string, homepage?: string, repository?: string }} About
 */

/** @type {About} */
export const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * The constants that the page is built with (src/about.d.ts).
 *
 * @param {About} about
 */
export function constants({ version, repository = '' }) {
  return { __VERSION__: JSON.stringify(version), __SOURCE__: JSON.stringify(repository) };
}
