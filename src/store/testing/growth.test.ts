import { expect, test } from 'vitest';
import { growsWithLength } from '../../core/testing/growth.js';
import { withNew } from '../actions/keys/keys.js';
import { keysAtChoice } from '../derive/keySet.js';
import { otherKey, standing } from './bench.js';

test('the keys of a large set are added, and offered, in a time that grows with their number', async () => {
  const { bench } = await standing();
  const key = await otherKey();
  const keysOf = (length: number) =>
    Array.from({ length }, (_, index) => ({
      ...key,
      id: `id ${index}`,
      facts: { ...key.facts, keyId: `key ${index}` },
    }));
  await growsWithLength(2000, (length) => withNew(bench, keysOf(length)));
  const state = bench.getState();
  await growsWithLength(2000, (length) => keysAtChoice({ ...state, keys: keysOf(length) }));
  expect(withNew(bench, [...keysOf(3), ...keysOf(3)])).toHaveLength(state.keys.length + 3);
});
