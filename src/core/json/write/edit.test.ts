import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeMember, setMember, setMembers } from './edit.js';
import { memberOf, readJson } from '../read.js';
import type { Result } from '../../problems.js';

const outcome = (result: Result<string>) => (result.ok ? result.value : result.problem.kind);
const edited = (text: string, name: string, json: string) => outcome(setMember(text, name, json));
const removed = (text: string, name = 'a') => outcome(removeMember(text, name));

const name = fc.constantFrom('a', 'b', 'sub', '__proto__', 'x"y', '');
const gap = fc.constantFrom('', ' ', '\n  ', '\r\n\t', '  ');
const value = fc.constantFrom('1.0', '"x"', '{"a": [1,  2]}', '[ ]', '9007199254740993', 'null');
const member = fc.record({ name, before: gap, beforeColon: gap, afterColon: gap, value, after: gap });
/** An object as somebody may have typed it, names doubled or not. */
const object = fc.tuple(gap, fc.array(member, { maxLength: 6 }), gap).map(([before, members, inside]) => {
  const written = members.map(
    (each) =>
      each.before +
      JSON.stringify(each.name) +
      each.beforeColon +
      ':' +
      each.afterColon +
      each.value +
      each.after,
  );
  return { names: members.map((each) => each.name), text: `${before}{${written.join() || inside}}` };
});
const texts = (text: string) =>
  readJson(text).members.map(({ nameStart, value }) => text.slice(nameStart, value.end));

describe('setting a member', () => {
  test('changes its value and nothing else', () => {
    expect(edited('{"a":1.0,  "b" : "x",\n"a": 2}', 'b', '"y"')).toBe('{"a":1.0,  "b" : "y",\n"a": 2}');
    expect(edited('{"a":1.0, "a": 2}', 'a', '3')).toBe('{"a":1.0, "a": 3}');
    expect(edited('{"\\u0061": 1}', 'a', '3')).toBe('{"\\u0061": 3}');
  });

  test.each([
    ['{}', '{"b": 2}'],
    ['{ }', '{ "b": 2 }'],
    ['{\n}', '{\n  "b": 2\n}'],
    ['  {\r\n  }', '  {\r\n    "b": 2\r\n  }'],
    ['{"a":1}', '{"a":1,"b":2}'],
    ['{"a": 1}', '{"a": 1, "b": 2}'],
    ['{ "a": 1 }', '{ "a": 1, "b": 2 }'],
    ['{"a":1,"c":3}', '{"a":1,"c":3,"b":2}'],
    ['{"a" : 1 , "c" : 3}', '{"a" : 1 , "c" : 3 , "b" : 2}'],
    ['{\n    "a": 1\n}', '{\n    "a": 1,\n    "b": 2\n}'],
    ['{\r\n\t"a": 1,\r\n\t"c": 3\r\n}', '{\r\n\t"a": 1,\r\n\t"c": 3,\r\n\t"b": 2\r\n}'],
  ])('adds to %j in its style', (text, expected) => {
    expect(edited(text, 'b', '2')).toBe(expected);
  });

  test('sets several at once, where they stand or at the end', () => {
    const set = (text: string) =>
      outcome(
        setMembers(text, [
          ['b', '2'],
          ['sub', '"x"'],
          ['a', '1'],
        ]),
      );
    expect(set('{"a": 0, "b": 0}')).toBe('{"a": 1, "b": 2, "sub": "x"}');
    expect(set('{}')).toBe('{"b": 2, "sub": "x", "a": 1}');
    expect(set('{\n}')).toBe('{\n  "b": 2,\n  "sub": "x",\n  "a": 1\n}');
    expect(set('{"b":0}')).toBe('{"b":2,"sub":"x","a":1}');
    expect(outcome(setMembers('{"c":1 }', []))).toBe('{"c":1 }');
  });

  test('leaves every other character in its place, and what was set can be read', () => {
    fc.assert(
      fc.property(object, name, value, ({ text }, target, json) => {
        const old = memberOf(readJson(text), target);
        const result = edited(text, target, json);
        const set = memberOf(readJson(result), target);
        expect(set && result.slice(set.value.start, set.value.end)).toBe(json);
        if (old) expect(result).toBe(text.slice(0, old.value.start) + json + text.slice(old.value.end));
        else {
          const head = readJson(text).members.at(-1)?.value.end ?? text.lastIndexOf('}');
          expect(result.startsWith(text.slice(0, head))).toBe(true);
          expect(result.endsWith(text.slice(head))).toBe(true);
          expect(texts(result).slice(0, -1)).toEqual(texts(text));
        }
      }),
    );
  });

  test('says why it cannot', () => {
    expect(edited('[1]', 'a', '1')).toBe('json-not-object');
    expect(edited('null', 'a', '1')).toBe('json-not-object');
    expect(edited('{', 'a', '1')).toBe('json-syntax');
    expect(removed('"a"')).toBe('json-not-object');
    expect(removed('')).toBe('json-syntax');
  });
});

describe('removing a member', () => {
  test('takes every one of that name with its comma', () => {
    expect(removed('{"a": 1, "b": 2}')).toBe('{"b": 2}');
    expect(removed('{"b": 2, "a": 1}')).toBe('{"b": 2}');
    expect(removed('{"a": 1, "a": 3}')).toBe('{}');
    expect(removed('{"a": 1, "b": 2, "a": 3, "c": 4, "a": 5, "a": 6 }')).toBe('{"b": 2, "c": 4 }');
    expect(removed('{\n  "b": 2,\n  "a": 1\n}')).toBe('{\n  "b": 2\n}');
    expect(removed('{ "b": 2 }')).toBe('{ "b": 2 }');
    expect(removed('{ }')).toBe('{ }');
  });

  test('leaves all other members to the letter', () => {
    fc.assert(
      fc.property(object, name, ({ text, names }, target) => {
        const result = removed(text, target);
        expect(readJson(result).problem).toBeNull();
        expect(texts(result)).toEqual(texts(text).filter((_, index) => names[index] !== target));
      }),
    );
  });

  test('fifty thousand of one name are no trouble', () => {
    expect(removed(`{${'"a":1,'.repeat(50_000)}"b":1}`)).toBe('{"b":1}');
  });
});
