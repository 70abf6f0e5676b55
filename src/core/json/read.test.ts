import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberOf, readJson, stringValue } from './read.js';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('reading', () => {
  test('agrees with the engine on what is JSON, for texts that nearly are', () => {
    const nearly = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '0', '\\', ' ', 'e', '.', '\u0000', '\ufeff', '['),
      )
      .map(
        ([text, at, insert]) =>
          text.slice(0, at % (text.length + 1)) + insert + text.slice((at + 1) % (text.length + 1)),
      );
    fc.assert(
      fc.property(fc.oneof(nearly, fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(readJson(text).problem === null).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('agrees with the engine on every character of a string, of an escape and between tokens', () => {
    for (let code = 0; code < 0x3000; code += 1) {
      const character = String.fromCharCode(code);
      for (const text of [
        `"${character}"`,
        `"\\${character}"`,
        `"\\u00e${character}"`,
        `[1${character}]`,
        character,
      ])
        expect(readJson(text).problem === null, JSON.stringify(text)).toBe(isJson(text));
    }
    for (const digits of ['', '0', '00', '00e', '00e9', '00E9']) {
      const text = `"\\u${digits}"`;
      expect(readJson(text).problem === null, text).toBe(isJson(text));
    }
  });

  test('gives members in order with their places, doubles included', () => {
    const text = '{"a": 1, "__proto__": "x", "\\u0061": 9007199254740993}';
    const reading = readJson(text);
    expect(reading.members.map(({ name }) => name)).toEqual(['a', '__proto__', 'a']);
    const last = memberOf(reading, 'a');
    expect(last && text.slice(last.value.start, last.value.end)).toBe('9007199254740993');
    expect(reading.duplicates).toEqual([
      { kind: 'json-duplicate-name', name: 'a', offset: 27, firstOffset: 1 },
    ]);
  });

  test.each([
    ["{'a': 1}", 1, "'", 'name-or-brace'],
    ['{sub: 1}', 1, 's', 'name-or-brace'],
    ['{"a": 1,}', 8, '}', 'name-after-comma'],
    ['[1,]', 3, ']', 'value-after-comma'],
    ['{"a": NaN}', 6, 'N', 'value'],
    ['{"a" 1}', 5, '1', 'colon'],
    ['{"a": 1', 7, '', 'comma-or-brace'],
    ['[01]', 2, '1', 'no-digit-after-zero'],
    ['[1 2]', 3, '2', 'comma-or-bracket'],
    ['[}', 1, '}', 'value-or-bracket'],
    ['[\u{1f600}]', 1, '\u{1f600}', 'value-or-bracket'],
    ['[1.]', 3, ']', 'digit'],
    ['"a\nb"', 2, '\n', 'string-character'],
    ['"\\x"', 2, 'x', 'escape'],
    ['"\\u12g4"', 5, 'g', 'hex-digit'],
    ['{} {}', 3, '{', 'end-of-text'],
    ['\ufeff{}', 0, '\ufeff', 'value'],
    ['', 0, '', 'value'],
  ])('names the place in %j', (text, offset, found, expected) => {
    expect(readJson(text).problem).toMatchObject({ offset, found, expected });
  });

  test.each([
    ['{"a": NaN}', 'NaN'],
    ['{"a": -Infinity}', 'Infinity'],
    ['{sub: 1}', 'sub'],
    ['[1, é]', ''],
    [`[${'x'.repeat(99)}]`, 'x'.repeat(40)],
  ])('names the word in %j', (text, word) => {
    expect(readJson(text).problem?.word).toBe(word);
  });

  test('counts lines and columns from one, with any line break', () => {
    expect(readJson('{\n  "a": 1,\n  b\n}').problem).toMatchObject({ line: 3, column: 3 });
    expect(readJson('{\r\n\r b').problem).toMatchObject({ line: 3, column: 2 });
  });

  test('with a syntax error gives the members before it', () => {
    const { root, members, problem } = readJson('{"a": 1, "b": {"c": x}}');
    expect(root).toBeNull();
    expect(members.map(({ name }) => name)).toEqual(['a']);
    expect(problem?.offset).toBe(20);
    expect(readJson('{"a": 1} x')).toMatchObject({ root: null, members: [{ name: 'a' }] });
  });

  test('a list has no members', () => {
    expect(readJson('[{"a": 1}, 2]')).toMatchObject({
      root: { kind: 'array', start: 0, end: 13 },
      members: [],
    });
  });

  test('a hundred thousand levels do not overflow', () => {
    expect(readJson('['.repeat(100_000)).problem?.expected).toBe('value-or-bracket');
    expect(readJson('['.repeat(100_000) + ']'.repeat(100_000)).problem).toBeNull();
    expect(readJson('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)).problem).toBeNull();
  });

  test('keeps a lone surrogate of a string', () => {
    const text = '"\\ud800"';
    const { root } = readJson(text);
    expect(root && stringValue(text, root)).toBe('\ud800');
  });

  test('gives no string where there is none', () => {
    const { root } = readJson('1');
    expect(root && stringValue('1', root)).toBeNull();
  });
});

describe('doubled names', () => {
  test('are those that are equal when read, within one object', () => {
    expect(readJson('{"a":{"b":1},"c":{"b":2}}').duplicates).toEqual([]);
    expect(readJson('{"a":{"a":1}}').duplicates).toEqual([]);
    expect(readJson('[{"x":{"b":1,"\\u0062":2}}]').duplicates).toEqual([
      { kind: 'json-duplicate-name', name: 'b', offset: 13, firstOffset: 7 },
    ]);
  });

  test('are found like this too, whatever the number and nesting of names', () => {
    type Tree = [name: string, value: Tree | null][];
    const names = fc.oneof(
      fc.integer({ min: 1, max: 16 }).map(String),
      fc.constantFrom('__proto__', 'toJSON'),
    );
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.array(fc.tuple(names, fc.option(tie('tree'), { maxDepth: 4 })), { maxLength: 24 }),
    }));
    const written = (members: Tree): string =>
      `{${members.map(([name, value]) => `"${name}":${value ? written(value) : '1'}`).join()}}`;
    const doubled = (members: Tree): string[] =>
      members.flatMap(([name, value], index) => [
        ...(members.findIndex((other) => other[0] === name) < index ? [name] : []),
        ...(value ? doubled(value) : []),
      ]);
    fc.assert(
      fc.property(tree, (members) => {
        const { duplicates } = readJson(written(members));
        expect(duplicates.map(({ name }) => name)).toEqual(doubled(members).slice(0, 100));
        for (const { name, offset, firstOffset } of duplicates) {
          expect(firstOffset).toBeLessThan(offset);
          for (const place of [offset, firstOffset])
            expect(written(members).startsWith(`"${name}"`, place)).toBe(true);
        }
      }),
    );
  });

  test('are found among many names', () => {
    const names = Array.from({ length: 20 }, (_, i) => `"${i}":1`);
    for (let i = 0; i < 20; i += 1)
      expect(readJson(`{${names.join()},"${i}":2}`).duplicates).toMatchObject([{ name: `${i}` }]);
  });

  test('are counted up to a hundred', () => {
    expect(readJson(`{${'"a":1,'.repeat(50_000)}"a":1}`).duplicates).toHaveLength(100);
  });
});
