import { samplesOf } from '../statistics.mjs';
import { box, newPage, openWorkbench, takenOfKey } from '../workbench.mjs';
import { fillPayload } from './typing.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

const size = '3000 claims';
const wanted = 100;

/**
 * From the last letter of what is looked for in a payload of 3,000 claims until it is in sight.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function reading({ browser, url, samples }) {
  const page = await newPage(browser);
  await openWorkbench(page, url);
  await fillPayload(page, payload());
  const region = page.getByRole('region', { name: 'Payload', exact: true });
  await region.getByRole('button', { name: 'Find', exact: true }).click();
  await box(page, 'Find').waitFor();
  const found = await searches(page, samples, 'Find');
  await page.keyboard.press('Escape');
  await region.getByRole('radio', { name: 'Claims', exact: true }).check();
  const filtered = await searches(page, samples, 'Search claims');
  await page.context().close();
  return [
    row('letter in Find to the line in sight', found),
    row('letter in Search claims to its rows', filtered),
  ];
}

/** @param {string} name @param {ProbeSample[]} all @returns {Row} */
const row = (name, all) => ({
  name,
  size,
  samples: all.map(({ paint }) => paint),
  longestTask: Math.max(...all.map(({ longestTask }) => longestTask)),
  wanted,
});

function payload() {
  const claims = Array.from({ length: 3000 }, (_, index) => [`claim-${index}`, `value ${index}`]);
  return JSON.stringify({ sub: 'somebody', ...Object.fromEntries(claims) }, null, 2);
}

/** @param {Page} page @param {number} count @param {'Find' | 'Search claims'} name */
function searches(page, count, name) {
  return samplesOf(count, async () => {
    await box(page, name).fill('value 1');
    await page.waitForTimeout(300);
    await box(page, name).fill('value 290');
    await page.waitForTimeout(300);
    await page.evaluate((field) => {
      const seen =
        field === 'Find'
          ? () => window.probe.textOf('Payload').includes('"claim-2905"')
          : () => document.querySelector('tbody')?.rows.length === 1;
      window.probe.arm('keydown', seen);
    }, name);
    return takenOfKey(page, '5');
  });
}
