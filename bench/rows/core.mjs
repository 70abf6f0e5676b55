import { sizes } from '../samples.mjs';
import { newPage } from '../workbench.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */

/**
 * Signing and verifying in core beside WebCrypto over the same bytes.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function signing({ browser, pages, samples }) {
  const page = await newPage(browser);
  await page.goto(`${pages}core.html`);
  const rows = [];
  for (const what of /** @type {const} */ (['sign', 'verify'])) {
    for (const size of sizes) {
      const { own, raw } = await page.evaluate(
        ({ call, bytes, count }) => window.coreBench[call](bytes, count),
        { call: what, bytes: size.bytes, count: samples },
      );
      rows.push({ name: `${what} in core`, size: size.name, samples: own, floor: raw });
    }
  }
  await page.context().close();
  return rows;
}
