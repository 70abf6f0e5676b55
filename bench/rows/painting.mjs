import { samplesOf } from '../statistics.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */

/** A slow line and a slow processor: 150 ms there and back, 1.6 Mbit/s, a quarter of the speed. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const slowdown = 4;

/**
 * First contentful paint (Paint Timing, W3C) on a slow line, beside that of a page that does nothing.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function painting({ browser, pages, url, samples }) {
  const count = Math.min(samples, 15);
  const floor = await samplesOf(count, () => firstPaint(browser, `${pages}bare.html`));
  const own = await samplesOf(count, () => firstPaint(browser, url));
  return [
    {
      name: 'first contentful paint, slow line and processor',
      samples: own.map(({ paint }) => paint),
      floor: floor.map(({ paint }) => paint),
      wanted: (least) => least * 2,
      target: 'floor x 2',
    },
    {
      name: 'largest contentful paint, slow line and processor',
      samples: own.map(({ largest }) => largest),
      floor: floor.map(({ largest }) => largest),
    },
    {
      name: 'layout shift until the page is at rest, slow line and processor',
      unit: 'score',
      samples: own.map(({ shift }) => shift),
      wanted: 0,
    },
  ];
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
async function firstPaint(browser, url) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'networkidle' });
  const measured = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    /** @param {string} type */
    const entries = (type) => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type, buffered: true });
      return observer.takeRecords();
    };
    const shift = entries('layout-shift').reduce(
      (sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0),
      0,
    );
    return { paint, largest: entries('largest-contentful-paint').at(-1)?.startTime ?? NaN, shift };
  });
  await context.close();
  return measured;
}
