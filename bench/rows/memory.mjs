import { claims } from '../samples.mjs';
import { box, newPage, openWorkbench } from '../workbench.mjs';
import { fillPayload } from './typing.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */

const edits = 1000;

/**
 * What the page holds after a thousand edits, beside what it held before them.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function memory({ browser, url }) {
  const page = await newPage(browser);
  await openWorkbench(page, url);
  await fillPayload(page, claims(1000, 'somebody'));
  const session = await page.context().newCDPSession(page);
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1_000_000;
  };
  const before = await held();
  await box(page, 'Payload').focus();
  for (let edit = 0; edit < edits; edit += 1) {
    await page.keyboard.press(edit % 2 === 0 ? 'a' : 'Backspace');
  }
  await page.waitForTimeout(1500);
  const after = await held();
  await page.context().close();
  return [{ name: `heap after ${edits} edits at 1 KB`, unit: 'MB', samples: [after], floor: [before] }];
}
