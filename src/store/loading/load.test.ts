import { expect, test } from 'vitest';
import { startDeferredLoads, load, loadAtOnce, retryFailedLoads, useMissing } from './load.js';

const missing = () => useMissing.getState().again.length;

test('a part that did not arrive is asked for again on demand, each time, and what waits gets it', async () => {
  let asked = 0;
  const part = loadAtOnce(() => {
    asked += 1;
    return asked < 3 ? Promise.reject(new Error('offline')) : Promise.resolve('part');
  });
  await expect.poll(missing).toBe(1);
  retryFailedLoads();
  expect(missing()).toBe(0);
  await expect.poll(missing).toBe(1);
  expect(asked).toBe(2);
  retryFailedLoads();
  expect(await part).toBe('part');
  expect(missing()).toBe(0);
});

test('several missing parts are asked for at once', async () => {
  const online = { is: false };
  const ask = (name: string) => () => (online.is ? Promise.resolve(name) : Promise.reject(new Error(name)));
  const parts = [loadAtOnce(ask('one')), loadAtOnce(ask('other'))];
  await expect.poll(missing).toBe(2);
  online.is = true;
  retryFailedLoads();
  expect(await Promise.all(parts)).toEqual(['one', 'other']);
});

test('a part that the first token must not wait for is not asked for before it is there', async () => {
  let asked = 0;
  const part = load(() => Promise.resolve((asked += 1)));
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toBe(0);
  startDeferredLoads();
  expect(await part).toBe(1);
});
