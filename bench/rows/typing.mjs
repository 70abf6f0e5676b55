import { claims, sizes } from '../samples.mjs';
import { samplesOf } from '../statistics.mjs';
import {
  aboutToPaste,
  box,
  newPage,
  openFloor,
  openWorkbench,
  paste,
  taken,
  takenOfKey,
} from '../workbench.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

/** Milliseconds from key to paint. @type {Record<string, number>} */
const painted = { '1 KB': 20, '10 KB': 24, '100 KB': 34, '1 MB': 60 };
const longestTask = 50;
const mostElements = 5000;

/**
 * From a key pressed in the payload to the new token.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function typing({ browser, pages, url, samples }) {
  const inDocument = [];
  const onScreen = [];
  const rows = [];
  for (const { name: size, bytes } of sizes) {
    const payload = claims(bytes, 'somebody');
    const floorPage = await newPage(browser);
    await openFloor(floorPage, `${pages}typing.html`);
    await aboutToPaste(floorPage, 'Whole payload', payload);
    await paste(floorPage);
    const floor = await keys(floorPage, samples);
    await floorPage.context().close();

    const page = await newPage(browser);
    await openWorkbench(page, url);
    await fillPayload(page, payload);
    const own = await keys(page, samples);
    if (bytes === 1_000_000) rows.push(await elements(page, 'elements with 1 MB in the editors'));
    await page.context().close();

    /** @type {(key: 'document' | 'paint') => Pick<Row, 'size' | 'samples' | 'floor' | 'longestTask'>} */
    const measured = (key) => ({
      size,
      samples: own.map((sample) => sample[key]),
      floor: floor.map((sample) => sample[key]),
      longestTask: Math.max(...own.map((sample) => sample.longestTask)),
    });
    const signed = { wanted: (/** @type {number} */ least) => least + 8, target: 'floor + 8' };
    inDocument.push({
      name: 'key to token in the document',
      ...measured('document'),
      ...(size === '1 KB' ? signed : {}),
    });
    onScreen.push({
      name: 'key to paint',
      ...measured('paint'),
      wanted: painted[size],
      longestWanted: longestTask,
    });
  }
  return [...inDocument, ...onScreen, ...rows];
}

/** @param {Page} page @param {string} payload */
export async function fillPayload(page, payload) {
  await aboutToPaste(page, 'Payload', payload);
  await page.evaluate(() => {
    const before = window.probe.textOf('Encoded token');
    window.probe.arm('keydown', () => window.probe.textOf('Encoded token') !== before);
  });
  await paste(page);
  await taken(page);
  // Into the subject, in the second line.
  for (const key of ['Control+Home', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft'])
    await page.keyboard.press(key);
  await page.waitForTimeout(500);
}

/** @param {Page} page @param {number} count */
function keys(page, count) {
  return samplesOf(count, async () => {
    await box(page, 'Payload').focus();
    await page.evaluate(() => {
      const before = window.probe.textOf('Encoded token');
      window.probe.arm('keydown', () => window.probe.textOf('Encoded token') !== before);
    });
    return takenOfKey(page, 'a');
  });
}

/** @param {Page} page @param {string} name @returns {Promise<Row>} */
async function elements(page, name) {
  const count = await page.evaluate(() => window.probe.countElements());
  return { name, unit: 'elements', samples: [count], wanted: mostElements };
}
