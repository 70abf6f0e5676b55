import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childrenOf } from './children.js';
import { readJson, type JsonSpan } from './read.js';

/** The value of a span, put together of what is inside of it. */
function valueOf(text: string, span: JsonSpan): unknown {
  const children = childrenOf(text, span);
  if (span.kind === 'array') return children.map(({ value }) => valueOf(text, value));
  if (span.kind === 'object')
    return Object.fromEntries(children.map(({ key, value }) => [key, valueOf(text, value)]));
  return JSON.parse(text.slice(span.start, span.end));
}

test('what is inside of every value is what JSON.parse finds there', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(3), (value, indent) => {
      const text = ` ${JSON.stringify(value, null, indent)}`;
      const { root } = readJson(text);
      expect(root && valueOf(text, root)).toEqual(JSON.parse(text));
    }),
  );
});

test('names that occur twice are both there, each with its place', () => {
  const text = '{"a": 1, "\\u0061": [2]}';
  const { root } = readJson(text);
  expect(root && childrenOf(text, root)).toEqual([
    { key: 'a', start: 1, value: { kind: 'number', start: 6, end: 7 } },
    { key: 'a', start: 9, value: { kind: 'array', start: 19, end: 22 } },
  ]);
});

test('a value is found however deep it is', () => {
  const depth = 1000;
  for (const [before, behind] of [
    ['{"a":', '}'],
    ['[0,', ']'],
  ] as const) {
    const text = before.repeat(depth) + '"there"' + behind.repeat(depth);
    let span = readJson(text).root;
    for (let level = 0; level < depth; level += 1)
      span = (span && childrenOf(text, span).at(-1)?.value) ?? null;
    expect(span && text.slice(span.start, span.end)).toBe('"there"');
  }
});
