import { samplesOf } from '../statistics.mjs';
import { unwatched } from '../unwatched.mjs';

/** @typedef {import('../report.mjs').Row} Row @typedef {import('../run.mjs').Bench} Bench */

const mostRequests = 8;

/**
 * From the navigation to the first signed token, nothing cached, beside a page that does no more.
 *
 * @param {Bench} bench @returns {Promise<Row[]>}
 */
export async function opening({ browser, pages, url, samples }) {
  const floor = await samplesOf(samples, () => opened(browser, `${pages}opening.html`));
  const own = await samplesOf(samples, () => opened(browser, url));
  return [
    {
      name: 'navigation to first signed token',
      samples: own.map(({ time }) => time),
      floor: floor.map(({ time }) => time),
      longestTask: Math.max(...own.map((one) => one.longestTask)),
      longestWanted: 50,
      wanted: (least) => least * 2,
      target: 'floor x 2',
    },
    {
      name: 'requests until the first signed token',
      unit: 'requests',
      samples: own.map(({ requests }) => requests),
      floor: floor.map(({ requests }) => requests),
      wanted: mostRequests,
    },
    {
      name: 'requests until the page is at rest',
      unit: 'requests',
      samples: own.map(({ allRequests }) => allRequests),
      floor: floor.map(({ allRequests }) => allRequests),
    },
  ];
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
async function opened(browser, url) {
  const { time, longestTask, starts } = await unwatched(browser, url, watchForToken, atRest);
  const until = starts.filter((start) => start < time);
  return { time, longestTask, requests: until.length + 1, allRequests: starts.length + 1 };
}

// Both run in the page.
const watchForToken = () =>
  window.probe.armFromStart(() => window.probe.textOf('Encoded token').split('.')[2] !== undefined);

async function atRest() {
  const { document: time } = await window.probe.taken();
  const requests = () => performance.getEntriesByType('resource');
  // Until everything that comes later is there.
  for (let known = -1; known < requests().length;) {
    known = requests().length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return {
    time,
    longestTask: window.probe.longestTask(),
    starts: requests().map(({ startTime }) => startTime),
  };
}
