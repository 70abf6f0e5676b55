import { describe, expect, test } from 'vitest';
import { mostSuspicious, suspiciousCharacters } from './suspicious.js';

describe('finds what deceives the eye', () => {
  test.each([
    ['\u202enimda', 'bidi', 0, 0x202e],
    ['a\\u202Eb', 'bidi', 1, 0x202e],
    ['ad\u200bmin', 'zero-width', 2, 0x200b],
    ['a\ufeff', 'zero-width', 1, 0xfeff],
    ['a\u0000', 'control', 1, 0],
    ['\\u001b[31m', 'control', 0, 0x1b],
    ['x\\b', 'control', 1, 8],
    ['x\u2028', 'control', 1, 0x2028],
    ['"\\ud800"', 'lone-surrogate', 1, 0xd800],
    ['\\udc00\\ud800', 'lone-surrogate', 0, 0xdc00],
    ['a\ufffd', 'replacement', 1, 0xfffd],
    ['a\uffff', 'noncharacter', 1, 0xffff],
    ['pаypal', 'look-alike', 1, 0x430],
    ['ѕub', 'look-alike', 0, 0x455],
    ['р\\u0430\\u0440аl', 'look-alike', 7, 0x440],
    ['pра', 'look-alike', 1, 0x440],
    [`${'а'.repeat(100)}x`, 'look-alike', 0, 0x430],
    ['a\u{e0041}', 'zero-width', 1, 0xe0041],
  ])('%j', (text, kind, offset, codePoint) => {
    expect(suspiciousCharacters(text)[0]).toMatchObject({ class: kind, offset, codePoint });
  });

  test.each([
    'plain\n\ttext',
    'привет мир',
    'Ελληνικά',
    '你好',
    'שלום',
    'مرحبا',
    'café',
    '👨‍👩‍👧',
    '\\ud83d\\ude00',
    '\\\\u202e',
    '\\n\\t\\"',
  ])('and nothing in %j', (text) => {
    expect(suspiciousCharacters(text)).toEqual([]);
  });

  test('stops counting at some point', () => {
    expect(suspiciousCharacters('\u200b'.repeat(1000))).toHaveLength(mostSuspicious);
  });
});
