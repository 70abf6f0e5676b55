import { describe, expect, test } from 'vitest';
import { readJson } from '../../core/json/read.js';
import { json } from './json.js';

const said = (text: string) => {
  const { problem } = readJson(text);
  const { title = '', detail = '', fix = '' } = problem ? json['json-syntax'](problem) : {};
  return `${title} | ${detail} | ${fix}`;
};

describe('what is said of a text that is not JSON', () => {
  test.each([
    ["{'sub': 1}", 'column 2', "“'” (U+0027) stands where a name in double quotes", 'straight double quotes'],
    ['{“sub”: 1}', 'U+201C', 'straight double quotes'],
    ['{"sub": \'x\'}', 'where a value belongs', 'straight double quotes'],
    ['{\n  "sub": 1,\n}', 'line 3, column 1', 'Take the comma before it away'],
    ['[1,]', 'the next value', 'Take the comma before it away'],
    ['[,1]', 'Take the comma away'],
    ['{,}', 'Take the comma away'],
    ['{"exp": NaN}', '“NaN” stands where a value', 'no such value'],
    ['{"exp": -Infinity}', '“Infinity” stands where a digit', 'no such value'],
    ['{"a": undefined}', 'no such value'],
    ['{"a": True}', 'small letters: true'],
    ['{"a": None}', 'Write null'],
    ['{"a": constructor}', '“constructor” stands', 'Put text in double quotes'],
    ['{"a": tru}', '“tru” stands', 'Only true, false and null'],
    ['{sub: 1}', '“sub” stands', 'Put the name in double quotes'],
    ['{"a": 1 // why\n}', 'a comma or the closing brace', 'comment'],
    ['# x', 'comment'],
    ['eyJhbGciOiJSUzI1NiJ9.e30.AA', 'paste it into Encoded token'],
    ['-----BEGIN PUBLIC KEY-----', 'paste it into Import key'],
    ['{"a": eyJhbGciOiJSUzI1NiJ9}', 'Put text in double quotes'],
    ['{"a" 1}', 'where a colon belongs', 'Put a colon'],
    ['{"a"}', 'where a colon belongs', 'Put a colon'],
    ['{"a":}', 'where a value belongs', 'Write "text"'],
    ['{"a": 1 "b": 2}', 'Put a comma before the next name'],
    ['[1 2]', 'Put a comma before the next value'],
    ['{"a": [1}', 'close first what was opened last'],
    ['{}}', 'the end of the text', 'Take it away'],
    ['{} {}', 'what follows the first value'],
    ['\ufeff{}', 'U+FEFF', 'byte order mark'],
    ['{\u00a0"a": 1}', 'U+00A0 stands', 'Delete it'],
    ['{"a":\u200b1}', 'U+200B stands', 'Delete it'],
    ['"a\nb"', 'U+000A stands', 'Write it as \\n'],
    ['"a\u0001"', 'U+0001 stands', 'Write it as \\u0001'],
    ['"\\x41"', 'after a backslash', '\\\\'],
    ['"\\u12g4"', 'hex digits', '\\u00e9'],
    ['[01]', 'starts with zero', 'leading zeros'],
    ['[.5]', 'zero before the point'],
    ['[+1]', 'plus'],
    ['[1.]', 'where a digit belongs', 'Write a digit'],
    ['', 'The text ends where a value is missing', 'start from {}'],
    ['{"a": 1', 'The text ends', 'Close the object with }'],
    ['[1', 'Close the list with ]'],
    ['"abc', 'Close the string with a double quote'],
  ])('%j', (text, ...parts) => {
    for (const part of parts) expect(said(text)).toContain(part);
  });

  test('a name that cannot be seen is made visible, and a long one is cut', () => {
    const facts = { kind: 'json-duplicate-name', offset: 9, firstOffset: 1 } as const;
    expect(json['json-duplicate-name']({ ...facts, name: 'a\u202e' }).title).toContain('a‹U+202E›');
    expect(json['json-duplicate-name']({ ...facts, name: 'x'.repeat(1e6) }).title.length).toBeLessThan(200);
  });
});
