import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactJson } from './compact.js';
import { removeMember, setMember } from './edit.js';
import { prettyJson } from './pretty.js';
import { memberOf, readJson, stringValue } from './read.js';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const compacted = (text: string) => {
  const compact = compactJson(text);
  return compact.ok ? compact.value : compact.problem.kind;
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
      fc.property(fc.oneof(nearly, fc.json(), fc.string()), (text) => {
        expect(readJson(text).problem === null).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
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

  test('finds doubles at any depth, and only within one object', () => {
    expect(readJson('{"a":{"b":1},"c":{"b":2}}').duplicates).toEqual([]);
    expect(readJson('[{"x":{"b":1,"b":2}}]').duplicates).toHaveLength(1);
  });

  test.each([
    ["{'a': 1}", 1, "'", 'name'],
    ['{"a": 1,}', 8, '}', 'name-after-comma'],
    ['[1,]', 3, ']', 'value-after-comma'],
    ['{"a": NaN}', 6, 'N', 'value'],
    ['{"a" 1}', 5, '1', 'colon'],
    ['{"a": 1', 7, '', 'comma-or-brace'],
    ['[01]', 2, '1', 'comma-or-bracket'],
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

  test('counts lines and columns from one', () => {
    expect(readJson('{\n  "a": 1,\n  b\n}').problem).toMatchObject({ line: 3, column: 3 });
  });

  test('a hundred thousand levels do not overflow', () => {
    expect(readJson('['.repeat(100_000)).problem?.expected).toBe('value');
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(readJson(deep).problem).toBeNull();
    expect(prettyJson(deep).length).toBeLessThan(deep.length * 80);
  });

  test('keeps a lone surrogate of a string', () => {
    const text = '"\\ud800"';
    const { root } = readJson(text);
    expect(root && stringValue(text, root)).toBe('\ud800');
  });
});

describe('printing', () => {
  test('leaves digits, escapes, order and doubles as typed', () => {
    expect(compacted('{ "n": 9007199254740993, "n": 1.0,\n"e": 1e400, "s": "\\u0041 b" }')).toBe(
      '{"n":9007199254740993,"n":1.0,"e":1e400,"s":"\\u0041 b"}',
    );
  });

  test('compact of pretty is compact', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(compacted(prettyJson(text))).toBe(compacted(text));
      }),
    );
  });

  test('pretty sets out as usual', () => {
    expect(prettyJson('{"a":[],"b":{"c":[1,2]},"d":{}}')).toBe(
      JSON.stringify({ a: [], b: { c: [1, 2] }, d: {} }, null, 2),
    );
    expect(prettyJson('{"a":')).toBe('{"a":');
  });
});

describe('editing in place', () => {
  const edited = (text: string, name: string, json: string) => {
    const result = setMember(text, name, json);
    return result.ok ? result.value : result.problem.kind;
  };

  test('changes the value and nothing else', () => {
    expect(edited('{"a":1.0,  "b" : "x",\n"a": 2}', 'b', '"y"')).toBe('{"a":1.0,  "b" : "y",\n"a": 2}');
    expect(edited('{"a":1.0, "a": 2}', 'a', '3')).toBe('{"a":1.0, "a": 3}');
  });

  test('adds at the end in the style of the text', () => {
    expect(edited('{}', 'a', '1')).toBe('{"a": 1}');
    expect(edited('{\n}', 'a', '1')).toBe('{\n  "a": 1\n}');
    expect(edited('{"a":1}', 'b', '2')).toBe('{"a":1, "b": 2}');
    expect(edited('{\n    "a": 1\n}', 'b', '2')).toBe('{\n    "a": 1,\n    "b": 2\n}');
  });

  test('says why it cannot', () => {
    expect(edited('[1]', 'a', '1')).toBe('json-not-object');
    expect(edited('{', 'a', '1')).toBe('json-syntax');
  });

  test('a value set can be read, and all others stay to the letter', () => {
    const name = fc.constantFrom('a', 'b', 'sub', '__proto__', 'x"y');
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue()), name, fc.boolean(), (object, target, spaced) => {
        const text = JSON.stringify(object, null, spaced ? 2 : 0);
        const result = edited(text, target, '"new"');
        const before = readJson(text).members.filter((member) => member.name !== target);
        const after = readJson(result).members;
        expect(
          after.filter((member) => member.name !== target).map((m) => result.slice(m.nameStart, m.value.end)),
        ).toEqual(before.map((m) => text.slice(m.nameStart, m.value.end)));
        const set = after.find((member) => member.name === target);
        expect(set && stringValue(result, set.value)).toBe('new');
      }),
    );
  });

  test('removes every member of a name with its comma', () => {
    const removed = (text: string) => {
      const result = removeMember(text, 'a');
      return result.ok ? result.value : result.problem.kind;
    };
    expect(removed('{"a": 1, "b": 2}')).toBe('{"b": 2}');
    expect(removed('{"b": 2, "a": 1}')).toBe('{"b": 2}');
    expect(removed('{"a": 1, "a": 3}')).toBe('{}');
    expect(removed('{"b": 2}')).toBe('{"b": 2}');
  });
});
