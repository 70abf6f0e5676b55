import { describe, expect, test } from 'vitest';
import { readToken } from '../token/read/read.js';
import { claimsVerdict } from './verdict.js';

const encode = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
const verdict = (payload: string | Uint8Array, header = '{"alg":"HS256"}') =>
  claimsVerdict(readToken(`${encode(header)}.${encode(payload)}.${encode(new Uint8Array(32))}`));

describe('is it a claims set?', () => {
  test.each([
    ['{}', 'claims', []],
    ['{"__proto__":1,"constructor":2,"then":3,"toJSON":4,"length":5}', 'claims', []],
    ['', 'empty', [{ kind: 'claims-empty' }]],
    [' ', 'not-json', [{ kind: 'claims-not-json', line: 1, column: 2, found: '' }]],
    ['{sub:1}', 'not-json', [{ kind: 'claims-not-json', line: 1, column: 2, found: 's' }]],
    ['{"exp":\nNaN}', 'not-json', [{ kind: 'claims-not-json', line: 2, column: 1 }]],
    ['{} {}', 'not-json', [{ kind: 'claims-not-json', line: 1, column: 4 }]],
    ['\ufeff{}', 'not-json', [{ kind: 'claims-not-json', hint: 'byte-order-mark' }]],
    ['{\0}\0', 'not-utf8', [{ kind: 'claims-not-utf8', charset: 'utf-16le' }]],
    ['{\0"\0', 'not-json', [{ kind: 'claims-not-json', hint: 'utf-16' }]],
    ['42', 'not-object', [{ kind: 'claims-not-object', found: 'number' }]],
    ['null', 'not-object', [{ kind: 'claims-not-object', found: 'null' }]],
    ['{"iss":42,"aud":["a"],"sub":[]}', 'claims', [{ kind: 'claim-type', name: 'iss' }, { name: 'sub' }]],
    ['{"iss":42,"iss":"x"}', 'claims', []],
    ['{"Exp":1}', 'claims', [{ kind: 'claim-name-resembles', resembles: 'exp' }]],
    ['{" exp":1}', 'claims', [{ kind: 'claim-name-resembles', resembles: 'exp' }]],
    ['{"ехр":1}', 'claims', [{ kind: 'claim-name-resembles', resembles: 'exp' }]],
    ['{"e\\u200bxp":1}', 'claims', [{ kind: 'claim-name-resembles', resembles: 'exp' }]],
  ])('%j: %s', (payload, status, problems) => {
    const judged = verdict(payload);
    expect(judged.status).toBe(status);
    expect(judged.problems).toMatchObject(problems);
  });

  test.each([
    ['invalid', [0x7b, 0x22, 0xff, 0x22], 2],
    ['overlong', [0x22, 0xc0, 0xaf, 0x22], 1],
    ['a surrogate', [0x22, 0xed, 0xa0, 0xbd, 0x22], 1],
    ['cut off', [0x22, 0xe2, 0x82], 1],
    ['behind a U+FFFD that is written', [0xef, 0xbf, 0xbd, 0x80], 3],
  ])('bytes that are no UTF-8: %s', (_, bytes, byteOffset) => {
    const judged = verdict(new Uint8Array(bytes));
    expect(judged.status).toBe('not-utf8');
    expect(judged.problems).toMatchObject([{ kind: 'claims-not-utf8', byteOffset, length: bytes.length }]);
  });

  test('a nested token, declared or not', () => {
    const inner = `${encode('{"alg":"HS256"}')}.e30.AAAA`;
    expect(verdict(inner, '{"alg":"HS256","cty":"jwt"}').status).toBe('nested');
    expect(verdict(inner).status).toBe('not-json');
  });

  test('many claims, and many of one name, are judged at once', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `"${at % 2 === 0 ? 'iss' : `c${at}`}":1`);
    expect(verdict(`{${many.join(',')}}`).problems).toMatchObject([{ kind: 'claim-type', name: 'iss' }]);
  });
});
