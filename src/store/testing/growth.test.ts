import { test } from 'vitest';
import { growsWithLength } from '../../core/testing/growth.js';
import { keysAtChoice } from '../derive/keys/keySet.js';
import { otherKey, standing } from './bench.js';

test('the keys of a large set are offered in a time that grows with their number', async () => {
  const { bench } = await standing();
  const key = await otherKey();
  const keysOf = (length: number) =>
    Array.from({ length }, (_, index) => ({
      ...key,
      id: `id ${index}`,
      facts: { ...key.facts, keyId: `key ${index}` },
    }));
  const state = bench.getState();
  await growsWithLength(2000, (length) => keysAtChoice({ ...state, keys: keysOf(length) }));
});
