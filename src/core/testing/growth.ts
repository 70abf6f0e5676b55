import { expect } from 'vitest';
import { worked } from './worked.js';

/** The quickest of three. */
async function quickest(read: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) times.push(await worked(read));
  return Math.min(...times);
}

/** Eight times the length takes no forty times the work: the square of eight is sixty-four. */
export async function growsWithLength(length: number, read: (length: number) => unknown): Promise<void> {
  await read(length);
  // What takes less is a matter of the clock.
  const small = Math.max(4, await quickest(() => read(length)));
  expect(await quickest(() => read(8 * length))).toBeLessThan(40 * small);
}
