import { tokenOf } from '../samples.mjs';
import { newPage, openWorkbench } from '../workbench.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

const longestWanted = 100;
const patience = 120_000;

/**
 * A HAR is pasted (10 MB) and dropped as a file (100 MB), until its tokens are a table; then it is cleared.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function responses({ browser, url }) {
  const rows = [];
  for (const { size, megabytes, make, how } of /** @type {const} */ ([
    { size: '10 MB', megabytes: 10, make: textOf, how: 'paste' },
    { size: '100 MB', megabytes: 100, make: fileOf, how: 'drop' },
  ])) {
    const page = await newPage(browser);
    await openWorkbench(page, url);
    // What comes with the first list stays: the page's own files, and what they are compiled to.
    await give(page, await fileOf(page, 5), 'drop');
    await cleared(page);
    const before = await held(page);
    const given = await make(page, megabytes);
    await page.waitForTimeout(500);
    const tasks = await page.evaluateHandle(() => {
      /** @type {number[]} */
      const durations = [];
      new PerformanceObserver((list) =>
        durations.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
      return durations;
    });
    const took = await give(page, given, how);
    await cleared(page);
    const longestTask = await tasks.evaluate((durations) => Math.max(0, ...durations));
    await tasks.dispose();
    const after = await held(page);
    await page.context().close();
    rows.push(
      { name: 'HAR to the table of its tokens', size, samples: [took], longestTask, longestWanted },
      {
        name: 'heap after Clear',
        size,
        unit: 'MB',
        samples: [after],
        floor: [before],
        wanted: (/** @type {number} */ floor) => floor * 1.2,
        target: 'floor x 1.2',
      },
    );
  }
  return rows;
}

/** @param {Page} page */
async function held(page) {
  const session = await page.context().newCDPSession(page);
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}

const table = (/** @type {Page} */ page) => page.getByRole('table', { name: 'Tokens', exact: true });

/** @param {Page} page */
async function cleared(page) {
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await table(page).waitFor({ state: 'detached' });
  await page.waitForTimeout(1000);
}

/** A token for every megabyte, and bodies of 100 KB, as scripts and lists of a service are. */
const access = Array.from({ length: 100 }, (_, index) =>
  tokenOf(
    JSON.stringify({
      iss: 'https://issuer.example',
      sub: `user-${index}`,
      scope: 'read',
      exp: 4_102_444_800,
    }),
  ),
);

/** What a person has before it is given to the page. @typedef {import('@playwright/test').JSHandle<DataTransfer>} Given */

/** @param {Page} page @param {number} megabytes @returns {Promise<Given>} */
const textOf = (page, megabytes) =>
  page.evaluateHandle(
    ({ parts, tokens }) => {
      const given = new DataTransfer();
      const text = parts
        .map((part, index) => part.replace('TOKEN', tokens[index % tokens.length] ?? ''))
        .join('');
      given.setData('text/plain', text);
      return given;
    },
    { parts: partsOf(megabytes), tokens: access },
  );

/** @param {Page} page @param {number} megabytes @returns {Promise<Given>} */
const fileOf = (page, megabytes) =>
  page.evaluateHandle(
    ({ start, body, count, tokens }) => {
      const entries = Array.from({ length: count }, (_, index) => [
        index === 0 ? '' : ',',
        start.replace('TOKEN', tokens[Math.floor(index / 10) % tokens.length] ?? ''),
        body,
      ]);
      const given = new DataTransfer();
      given.items.add(new File(['{"log":{"entries":[', ...entries.flat(), ']}}'], 'large.har'));
      return given;
    },
    { start: head, body: bodyOf(), count: Math.max(1, megabytes * 10), tokens: access },
  );

/** @param {Page} page @param {Given} given @param {'paste' | 'drop'} how */
async function give(page, given, how) {
  await page.getByRole('button', { name: 'New token', exact: true }).focus();
  const start = await given.evaluate((data, type) => {
    const begun = performance.now();
    const facts = { bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(
      type === 'paste'
        ? new ClipboardEvent(type, { ...facts, clipboardData: data })
        : new DragEvent(type, { ...facts, dataTransfer: data }),
    );
    return begun;
  }, how);
  await given.dispose();
  await table(page).waitFor({ timeout: patience });
  return (await page.evaluate(() => performance.now())) - start;
}

const head =
  '{"request":{"method":"GET","url":"https://api.example/list?page=1","headers":[{"name":"Authorization","value":"Bearer TOKEN"}]},"response":{"headers":[],"content":{"mimeType":"application/json","text":';

/** The rest of an entry: a list of a service, 100 KB. */
function bodyOf() {
  const list = Array.from({ length: 1000 }, (_, id) => ({
    id,
    name: `Order ${id}`,
    state: 'open',
    note: 'as it was ordered, "gift"',
    n: id * 7,
  }));
  return `${JSON.stringify(JSON.stringify(list))}}}}`;
}

/** @param {number} megabytes */
function partsOf(megabytes) {
  const body = bodyOf();
  const count = Math.round((megabytes * 1_000_000) / body.length);
  const entries = Array.from({ length: count }, (_, index) => `${index === 0 ? '' : ','}${head}${body}`);
  return ['{"log":{"entries":[', ...entries, ']}}'];
}
