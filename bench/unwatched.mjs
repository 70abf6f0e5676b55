import { installProbe } from './probe.mjs';

/**
 * Opens an address in a page that no debugger listens to. Playwright listens to the Runtime domain of all its pages,
 * and Chromium then notes the source position of each frame of each error that is made: for those that React makes
 * while its module runs, it parses React once more, 10 to 40 ms in the middle of the opening.
 *
 * @template T
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {() => void} before runs in the page before its own scripts, after the probe
 * @param {() => Promise<T>} answer runs in the page once it is loaded
 * @returns {Promise<T>}
 */
export async function unwatched(browser, url, before, answer) {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  /** @param {string} method @param {object} params */
  const ask = (method, params = {}) => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      /** @param {{ sessionId: string, message: string }} event */
      const hear = (event) => {
        if (event.sessionId !== sessionId) return;
        const reply = JSON.parse(event.message);
        if (reply.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        if (reply.error) reject(new Error(`${method}: ${reply.error.message}`));
        else resolve(reply.result);
      };
      session.on('Target.receivedMessageFromTarget', hear);
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
  };
  await ask('Page.enable');
  for (const source of [installProbe, before])
    await ask('Page.addScriptToEvaluateOnNewDocument', { source: `(${source})()` });
  const loaded = new Promise((resolve) =>
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      if (JSON.parse(message).method === 'Page.loadEventFired') resolve(undefined);
    }),
  );
  await ask('Page.navigate', { url });
  await loaded;
  const { result, exceptionDetails } = await ask('Runtime.evaluate', {
    expression: `(${answer})()`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.send('Target.disposeBrowserContext', { browserContextId });
  await session.detach();
  if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
  return result.value;
}
