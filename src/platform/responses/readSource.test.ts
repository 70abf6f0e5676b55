import { expect, test } from 'vitest';
import { readSource } from './readSource.js';

const line = 'time=2026-11-29T10:00:00Z user="Möbius 能" access_token=kZ3Qe8b1XyT0pLr5aW7d\n';
const text = `${line.repeat(12_000)}refresh_token=last-one-0123456789`;

test.each<[string, string | Blob]>([
  ['a text', text],
  ['a file', new Blob([text])],
])('%s of 1 MB is read in slices, with progress', async (_what, source) => {
  const parts: number[] = [];
  const found = await readSource(source, (part) => parts.push(part)).done;
  expect(found?.reading.findings.map(({ count }) => count)).toEqual([12_000, 1]);
  expect(found?.reading.findings[1]?.places[0]?.line).toBe(12_001);
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.at(-1)).toBe(1);
  expect(parts).toEqual(parts.toSorted((one, other) => one - other));
});

test('what is stopped finds nothing', async () => {
  const job = readSource(new Blob([text]), () => job.stop());
  expect(await job.done).toBeNull();
});

test('a file that the browser does not hand over rejects', async () => {
  const gone = Object.assign(new Blob(['x']), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
  });
  await expect(readSource(gone, () => undefined).done).rejects.toThrow('gone');
});
