import { describe, expect, test } from 'vitest';
import { readJson } from '../../core/json/read.js';
import { json } from './json.js';

const said = (text: string) => {
  const { problem } = readJson(text);
  const { title = '', detail = '', fix = '' } = problem ? json['json-syntax'](problem) : {};
  return `${title} | ${detail} | ${fix}`;
};

describe('wording for invalid JSON', () => {
  test.each([
    [
      "{'sub': 1}",
      'column 2',
      'Expected a name in double quotes',
      "found “'” (U+0027)",
      'straight double quotes',
    ],
    ['{“sub”: 1}', 'U+201C', 'straight double quotes'],
    ['{"sub": \'x\'}', 'Expected a value', 'straight double quotes'],
    ['{\n  "sub": 1,\n}', 'line 3, column 1', 'Remove the comma before it'],
    ['[1,]', 'the next value', 'Remove the comma before it'],
    ['[,1]', 'Remove the comma'],
    ['{,}', 'Remove the comma'],
    ['{"exp": NaN}', 'Expected a value, found “NaN”', 'no such value'],
    ['{"exp": -Infinity}', 'Expected a digit, found “Infinity”', 'no such value'],
    ['{"a": undefined}', 'no such value'],
    ['{"a": True}', 'lowercase: true'],
    ['{"a": None}', 'Write null'],
    ['{"a": constructor}', 'found “constructor”', 'Put text in double quotes'],
    ['{"a": tru}', 'found “tru”', 'Only true, false and null'],
    ['{sub: 1}', 'found “sub”', 'Put the name in double quotes'],
    ['{"a": 1 // why\n}', 'a comma or the closing brace', 'comment'],
    ['# x', 'comment'],
    ['eyJhbGciOiJSUzI1NiJ9.e30.AA', 'paste it into Encoded token'],
    ['-----BEGIN PUBLIC KEY-----', 'paste it into Import key'],
    ['{"a": eyJhbGciOiJSUzI1NiJ9}', 'Put text in double quotes'],
    ['{"a" 1}', 'Expected a colon', 'Put a colon'],
    ['{"a"}', 'Expected a colon', 'Put a colon'],
    ['{"a":}', 'Expected a value', 'Write "text"'],
    ['{"a": 1 "b": 2}', 'Put a comma before the next name'],
    ['[1 2]', 'Put a comma before the next value'],
    ['{"a": [1}', 'first close the last open bracket'],
    ['{}}', 'the end of the text', 'Remove it'],
    ['{} {}', 'everything after the first value'],
    ['\ufeff{}', 'U+FEFF', 'byte order mark'],
    ['{\u00a0"a": 1}', 'found U+00A0', 'Remove it'],
    ['{"a":\u200b1}', 'found U+200B', 'Remove it'],
    ['"a\nb"', 'found U+000A', 'Write it as \\n'],
    ['"a\u0001"', 'found U+0001', 'Write it as \\u0001'],
    ['"\\x41"', 'after a backslash', '\\\\'],
    ['"\\u12g4"', 'hex digits', '\\u00e9'],
    ['[01]', 'starts with zero', 'leading zeros'],
    ['[.5]', 'zero before the point'],
    ['[+1]', 'plus'],
    ['[1.]', 'Expected a digit', 'Write a digit'],
    ['', 'The text ends early. Expected a value.', 'start from {}'],
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
