import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactJson } from './compact.js';
import { prettyJson } from './pretty.js';

const compacted = (text: string) => {
  const compact = compactJson(text);
  return compact.ok ? compact.value : compact.problem.kind;
};
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^"{}[\],:]+/g;
/** A compact text, and the same with white space around its tokens. */
const spaced = fc
  .tuple(
    fc.jsonValue(),
    fc.array(fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r'), maxLength: 3 }), { minLength: 1 }),
  )
  .map(([value, spaces]) => {
    const compact = JSON.stringify(value);
    let next = 0;
    const space = () => spaces[next++ % spaces.length] ?? '';
    return { compact, text: space() + compact.replace(tokens, (token) => token + space()) };
  });

describe('compact', () => {
  test('leaves digits, escapes, order and doubles as typed', () => {
    expect(compacted('{ "n": 9007199254740993, "n": 1.0,\n"e": 1e400, "s": "\\u0041 b" }')).toBe(
      '{"n":9007199254740993,"n":1.0,"e":1e400,"s":"\\u0041 b"}',
    );
  });

  test('takes white space away, and only that', () => {
    fc.assert(
      fc.property(spaced, ({ compact, text }) => {
        expect(compacted(text)).toBe(compact);
      }),
    );
  });

  test('a text that is not JSON has none', () => {
    expect(compacted('{"a": 1,}')).toBe('json-syntax');
    expect(compacted(' \n')).toBe('json-syntax');
  });
});

describe('pretty', () => {
  test('sets out as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 1, max: 4 }), (value, indent) => {
        const json = JSON.stringify(value);
        expect(prettyJson(json, indent)).toBe(JSON.stringify(JSON.parse(json), null, indent));
      }),
    );
  });

  test('loses nothing, whatever the white space was', () => {
    fc.assert(
      fc.property(spaced, ({ compact, text }) => {
        expect(compacted(prettyJson(text))).toBe(compact);
        expect(prettyJson(text)).toBe(prettyJson(compact));
      }),
    );
  });

  test('leaves digits, escapes, order and doubles as typed', () => {
    expect(prettyJson('{"n":9007199254740993,"n":1.0,"s":"\\u0041 b"}')).toBe(
      '{\n  "n": 9007199254740993,\n  "n": 1.0,\n  "s": "\\u0041 b"\n}',
    );
  });

  test('keeps empty objects and lists on their line', () => {
    expect(prettyJson('{"a":{ },"b":[ ]}')).toBe('{\n  "a": {},\n  "b": []\n}');
  });

  test('leaves a text alone that is not JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(compacted(text) === 'json-syntax');
        expect(prettyJson(text)).toBe(text);
      }),
    );
    expect(prettyJson('{"a":')).toBe('{"a":');
  });

  test('leaves what is deeper than sixteen levels on one line', () => {
    const pretty = prettyJson('['.repeat(16) + '[1,{"a":[],"b":2}]' + ']'.repeat(16));
    expect(pretty.split('\n')[16]).toBe(' '.repeat(32) + '[1, {"a": [], "b": 2}]');
    expect(pretty.split('\n')).toHaveLength(33);
  });

  test('stays in bounds and lossless however deep the nesting', () => {
    for (const deep of [
      '['.repeat(100_000) + ']'.repeat(100_000),
      '{"a":[1,2,'.repeat(50_000) + '3' + ']}'.repeat(50_000),
    ]) {
      const pretty = prettyJson(deep);
      expect(pretty.length).toBeLessThan(deep.length * 2);
      expect(compacted(pretty)).toBe(deep);
    }
  });
});
