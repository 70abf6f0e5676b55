import { newPage, openWorkbench, taken } from '../workbench.mjs';
import { samplesOf } from '../statistics.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */

/** @param {number} floor */
const wanted = (floor) => floor * 1.05 + 5;

/**
 * Key generation, each sample beside the very call of WebCrypto that it made.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function generation({ browser, pages, url, samples }) {
  const core = await newPage(browser);
  await core.goto(`${pages}core.html`);
  const rows = [];
  for (const alg of /** @type {const} */ (['RS256', 'ES256'])) {
    const { own, raw } = await core.evaluate(({ name, count }) => window.coreBench.generate(name, count), {
      name: alg,
      count: samples,
    });
    rows.push({
      name: `generate ${alg} in core`,
      samples: own,
      floor: raw,
      wanted,
      target: 'raw x 1.05 + 5',
    });
  }
  await core.context().close();

  const page = await newPage(browser);
  await openWorkbench(page, url);
  const button = page.getByRole('button', { name: 'Generate key pair', exact: true });
  const pressed = await samplesOf(samples, async () => {
    await page.getByRole('button', { name: 'New key', exact: true }).click();
    await button.waitFor();
    await page.evaluate(() => {
      const before = window.probe.textOf('Public key');
      window.probe.arm('click', () => ![before, ''].includes(window.probe.textOf('Public key')));
    });
    await button.click();
    return taken(page);
  });
  rows.push({
    name: 'Generate key pair pressed, to the public key in the document',
    samples: pressed.map((sample) => sample.document),
    // The dialog asks by small pairs of other kinds which algorithms the browser has.
    floor: await page.evaluate(
      (count) =>
        window.probe.generateKeyTimes
          .filter(({ isRsa }) => isRsa)
          .slice(-count)
          .map(({ time }) => time),
      samples,
    ),
    longestTask: Math.max(...pressed.map((sample) => sample.longestTask)),
    wanted,
    target: 'raw x 1.05 + 5',
  });
  await page.context().close();
  return rows;
}
