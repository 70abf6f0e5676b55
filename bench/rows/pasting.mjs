import { claims, publicKeyPem, sizes, tokenOf } from '../samples.mjs';
import { samplesOf } from '../statistics.mjs';
import { aboutToPaste, box, newPage, openFloor, openWorkbench, takenOfKey } from '../workbench.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

/** Milliseconds from the key to paint. @type {Record<string, number>} */
const painted = { '1 KB': 30, '10 KB': 35, '100 KB': 50, '1 MB': 120 };
const longestTask = 50;

/**
 * From pasting a token to its verdict, its payload and its own end on the screen.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function pasting(bench) {
  const rows = [];
  for (const { name: size, bytes } of sizes) {
    rows.push({
      ...(await measured(bench, bytes, bench.samples)),
      name: 'paste to painted verdict',
      size,
      wanted: painted[size],
      longestWanted: longestTask,
    });
  }
  return rows;
}

/**
 * Ten megabytes of payload are answered, and the page goes on.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function pastingMuch(bench) {
  const row = await measured(bench, 10_000_000, Math.min(bench.samples, 5));
  // What a person still takes for an answer at once.
  return [{ ...row, name: 'paste to painted verdict', size: '10 MB', wanted: 3000, longestWanted: 200 }];
}

/** @param {Bench} bench @param {number} bytes @param {number} samples */
async function measured({ browser, pages, url }, bytes, samples) {
  const floorPage = await newPage(browser);
  await openFloor(floorPage, `${pages}pasting.html`);
  await box(floorPage, 'Public key').fill(publicKeyPem);
  const floor = await pastes(floorPage, bytes, samples);
  await floorPage.context().close();

  const page = await newPage(browser);
  await openWorkbench(page, url);
  await box(page, 'Public key').fill(publicKeyPem);
  const own = await pastes(page, bytes, samples);
  await page.context().close();
  return {
    samples: own.map(({ paint }) => paint),
    floor: floor.map(({ paint }) => paint),
    longestTask: Math.max(...own.map((sample) => sample.longestTask)),
  };
}

/** @param {Page} page @param {number} bytes @param {number} count */
async function pastes(page, bytes, count) {
  // The first one compiles what all run.
  const [, ...all] = await samplesOf(count + 1, async (index) => {
    const subject = `subject-${index}`;
    const token = tokenOf(claims(bytes, subject));
    await aboutToPaste(page, 'Encoded token', token);
    await page.evaluate(
      ({ sub, end }) =>
        window.probe.arm(
          'keydown',
          () =>
            window.probe.statusOf('Signature').startsWith('valid') &&
            window.probe.textOf('Payload').includes(`"${sub}"`) &&
            window.probe.textOf('Encoded token').endsWith(end),
        ),
      { sub: subject, end: token.slice(-60) },
    );
    const sample = await takenOfKey(page, 'v');
    await page.keyboard.up('Control');
    return sample;
  });
  return all;
}
