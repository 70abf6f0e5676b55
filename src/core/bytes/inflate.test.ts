import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflate, inflateZlib } from './inflate.js';

const most = 100_000;

test('undoes what zlib does, at every level and by every strategy', () => {
  const texts = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc
      .array(fc.constantFrom('{"sub":"', 'x', '","exp":', '1796', 'aaaaaaaaaaaaaaaaaaaaaaaa', '\n'), {
        maxLength: 2000,
      })
      .map((words) => new TextEncoder().encode(words.join(''))),
  );
  const strategies = fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FIXED,
    constants.Z_HUFFMAN_ONLY,
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 9 }), strategies, (bytes, level, strategy) => {
      expect(inflate(deflateRawSync(bytes, { level, strategy }), most)).toEqual(new Uint8Array(bytes));
      expect(inflateZlib(deflateSync(bytes, { level, strategy }), most)).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 200 },
  );
});

test('the farthest distance and the longest match', () => {
  const head = Uint8Array.from({ length: 32_768 }, (_, at) => (at * at * 31 + (at >> 3)) & 0xff);
  const bytes = new Uint8Array([...head, ...head.subarray(0, 600)]);
  expect(inflate(deflateRawSync(bytes, { level: 9 }), most)).toEqual(bytes);
});

test('stops at the bound, and a bomb costs no more', () => {
  expect(inflate(deflateRawSync(new Uint8Array(1000)), 1000)?.length).toBe(1000);
  expect(inflate(deflateRawSync(new Uint8Array(1001)), 1000)).toBeNull();
  expect(inflate(deflateRawSync(new Uint8Array(50_000_000)), 1000)).toBeNull();
});

test('whatever the bytes are, it ends; what is cut short is nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(inflate(bytes, most)?.length ?? 0).toBeLessThanOrEqual(most);
    }),
  );
  const whole = deflateRawSync(new TextEncoder().encode('{"vc":{"type":[]}}'.repeat(9)));
  expect(inflate(whole.subarray(0, -2), most)).toBeNull();
  expect(inflateZlib(whole, most)).toBeNull();
  expect(inflate(new Uint8Array(), most)).toBeNull();
});
