import { expect, test } from 'vitest';
import { load, missingWanted, useMissing } from './load.js';

const missing = () => useMissing.getState().again.length;

test('a part that did not arrive is asked for again on demand, each time, and what waits gets it', async () => {
  let asked = 0;
  const part = load(() => {
    asked += 1;
    return asked < 3 ? Promise.reject(new Error('offline')) : Promise.resolve('part');
  });
  await expect.poll(missing).toBe(1);
  missingWanted();
  expect(missing()).toBe(0);
  await expect.poll(missing).toBe(1);
  expect(asked).toBe(2);
  missingWanted();
  expect(await part).toBe('part');
  expect(missing()).toBe(0);
});

test('several missing parts are asked for at once', async () => {
  const online = { is: false };
  const ask = (name: string) => () => (online.is ? Promise.resolve(name) : Promise.reject(new Error(name)));
  const parts = [load(ask('one')), load(ask('other'))];
  await expect.poll(missing).toBe(2);
  online.is = true;
  missingWanted();
  expect(await Promise.all(parts)).toEqual(['one', 'other']);
});
