import { describe, expect, test } from 'vitest';
import { classifyToken } from './families.js';
import { readToken } from '../read/read.js';

const encode = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
const read = (header: string) => readToken(`${encode(header)}.${encode('{}')}.${encode(new Uint8Array(32))}`);

describe('judges a header without a key', () => {
  test.each([
    ['{"alg":"HS256"}', 'verifiable', []],
    ['{"alg":"none"}', 'malformed', ['alg-none-signed', 'alg-none']],
    ['{"alg":"nOnE"}', 'unsupported', ['alg-none-look-alike']],
    ['{"alg":"nоne"}', 'unsupported', ['alg-none-look-alike', 'token-suspicious-character']],
    ['{"alg":" none"}', 'unsupported', ['alg-none-look-alike']],
    ['{"alg":"toString"}', 'unsupported', ['alg-unknown']],
    ['{"alg":""}', 'unsupported', ['alg-unknown']],
    ['{"typ":"JWT"}', 'malformed', ['alg-missing']],
    ['{"alg":null}', 'malformed', ['alg-not-string']],
    ['{"alg":["HS256"]}', 'malformed', ['alg-not-string']],
    ['{"alg":"none","alg":"HS256"}', 'malformed', ['token-duplicate-name']],
    ['{"alg":"HS256","x":{"a":1,"a":2}}', 'verifiable', ['token-duplicate-name']],
    ['{"alg":"HS256","crit":[]}', 'malformed', ['crit-invalid']],
    ['{"alg":"HS256","crit":"b64","b64":true}', 'malformed', ['crit-invalid']],
    ['{"alg":"HS256","crit":[1]}', 'malformed', ['crit-invalid']],
    ['{"alg":"HS256","crit":["alg"]}', 'malformed', ['crit-invalid']],
    ['{"alg":"HS256","crit":["b64"]}', 'malformed', ['crit-invalid']],
    ['{"alg":"HS256","crit":["b64","b64"],"b64":true}', 'malformed', ['crit-invalid']],
    ['{"alg":"HS256","crit":["b64"],"b64":true}', 'verifiable', []],
    ['{"alg":"HS256","crit":["x"],"x":1}', 'unsupported', ['crit-unknown']],
    ['{"alg":"HS256","b64":false}', 'malformed', ['b64-invalid']],
    ['{"alg":"HS256","b64":0,"crit":["b64"]}', 'malformed', ['b64-invalid']],
    ['{"alg":"HS256","b64":false,"crit":["b64"]}', 'verifiable', ['b64-unencoded']],
    ['{"alg":"HS256","kid":42}', 'verifiable', ['header-type']],
    ['{"alg":"HS256","jwk":{}}', 'verifiable', ['header-key-inside']],
    [
      '{"alg":"HS256","x5c":["a"],"jku":"https://x.example","x5t":"a"}',
      'verifiable',
      ['header-key-inside', 'header-key-link', 'header-thumbprint'],
    ],
    ['{"alg":"HS256","zip":"DEF"}', 'verifiable', ['zip-on-jws']],
    ['{"__proto__":{"alg":"none"},"alg":"HS256","constructor":1}', 'verifiable', []],
    ['["HS256"]', 'malformed', ['header-not-object']],
    ['\ufeff{"alg":"HS256"}', 'malformed', ['header-not-json']],
    ['alg=HS256', 'malformed', ['header-not-json']],
  ])('%s: %s', (header, verdict, kinds) => {
    const reading = read(header);
    expect(reading.problems.map(({ kind }) => kind)).toEqual(kinds);
    expect(classifyToken(reading).verdict).toBe(verdict);
  });

  test('a header that is no UTF-8', () => {
    const reading = readToken(`${encode(new Uint8Array([0x7b, 0x22, 0xff]))}.e30.AAAA`);
    expect(reading.problems).toContainEqual({
      kind: 'header-not-utf8',
      byteOffset: 2,
      byte: 0xff,
      damage: 'inside',
    });
    expect(classifyToken(reading).verdict).toBe('malformed');
  });

  test('the signature of a named algorithm gone, or cut', () => {
    const reading = readToken(`${encode('{"alg":"HS256"}')}.e30.`);
    expect(reading.problems).toEqual([{ kind: 'token-signature-missing', alg: 'HS256' }]);
    expect(classifyToken(reading).verdict).toBe('malformed');
    const cut = readToken(`${encode('{"alg":"HS256"}')}.e30.AAAA`);
    expect(cut.problems).toMatchObject([{ kind: 'token-signature-length', found: 3, expected: [32] }]);
  });

  test('an encrypted token: its header is read, nothing else is tried', () => {
    const header = '{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":2000000000,"zip":"DEF"}';
    const reading = readToken(`${encode(header)}.AAAA.AAAA.AAAA.AAAA`);
    expect(reading).toMatchObject({ form: 'jwe', payload: null, header: { text: header } });
    expect(reading.problems.map(({ kind }) => kind)).toEqual([
      'token-encrypted',
      'jwe-compressed',
      'jwe-pbes2-count',
    ]);
    expect(classifyToken(reading).verdict).toBe('encrypted');
    expect(classifyToken(readToken(`${encode('{"alg":"RSA-OAEP"}')}.AAAA.AAAA.AAAA.AAAA`)).verdict).toBe(
      'malformed',
    );
  });
});

describe('numbers that doubles do not hold', () => {
  const numbersOf = (literal: string) =>
    read(`{"alg":"HS256","x":${literal}}`).problems.filter(({ kind }) => kind === 'token-number-precision');
  test.each([
    '0',
    '-0',
    '1.0',
    '1e3',
    '0.1',
    '1800000010.5',
    '9007199254740991',
    '1E+2',
    '"9007199254740993"',
  ])('not %s', (literal) => {
    expect(numbersOf(literal)).toEqual([]);
  });
  test.each([
    '9007199254740993',
    '9007199254740992',
    '-9007199254740993',
    '1e400',
    '1e-400',
    '0.12345678901234567890',
    '123456789012345678901234567890',
  ])('but %s', (literal) => {
    expect(numbersOf(literal)).toMatchObject([{ text: literal, offset: 19, count: 1 }]);
  });
});
