import { describe, expect, it } from 'vitest';
import { claimsVerdict } from '../../claims/verdict.js';
import { guessText } from './charset.js';
import { readToken } from '../read/read.js';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const json = (inside: string) => bytes(`{"iss":"a","name":"${inside}","exp":1}`);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const swapped = (given: Uint8Array) => given.map((_, at) => given[at ^ 1] ?? 0);

describe('the likeliest charset', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['Latin-1', json('M\xfcller'), 'windows-1252', 'Müller'],
    ['French', json('\xe9l\xe8ve \xe0 No\xebl'), 'windows-1252', 'élève à Noël'],
    ['Spanish', json('Nu\xf1ez, \xbfqu\xe9?'), 'windows-1252', 'Nuñez, ¿qué?'],
    ['GBK', json('\xd5\xc5\xc8\xfd'), 'gbk', '张三'],
    ['GBK with punctuation', json('\xc4\xe3\xba\xc3\xa3\xac\xca\xc0\xbd\xe7'), 'gbk', '你好，世界'],
    ['Shift_JIS', json('\x8eR\x93c\x82\xb3\x82\xf1'), 'shift_jis', '山田さん'],
    ['Shift_JIS with ideographs alone', json('\x93\x8c\x8b\x9e'), 'shift_jis', '東京'],
    ['UTF-16', utf16('{"name":"Müller"}'), 'utf-16le', 'Müller'],
    ['UTF-16 with a byte order mark', utf16('\ufeff{"name":"Müller"}'), 'utf-16le', 'Müller'],
    ['UTF-16, big-endian', swapped(utf16('{"name":"Müller"}')), 'utf-16be', 'Müller'],
  ])('%s', (_, given, charset, inside) => {
    const guess = guessText(given);
    expect(guess?.charset).toBe(charset);
    expect(guess?.text).toContain(inside);
  });

  it('binary is no text of any', () => {
    for (let seed = 1; seed < 200; seed++)
      expect(
        guessText(Uint8Array.from({ length: 64 }, (_, at) => (seed * (at + 7) * 2654435761) >>> 13)),
      ).toBeNull();
  });
});

it('a payload that is no UTF-8 is shown, and said to be none; its bytes stay', () => {
  const payload = json('M\xfcller');
  const header = Buffer.from('{"alg":"RS256"}').toString('base64url');
  const reading = readToken(`${header}.${Buffer.from(payload).toString('base64url')}.AAAA`);
  expect(reading.payload).toMatchObject({ charset: 'windows-1252', bytes: payload });
  expect(reading.payload?.text).toContain('Müller');
  expect(claimsVerdict(reading)).toEqual({
    status: 'not-utf8',
    problems: [
      {
        kind: 'claims-not-utf8',
        byteOffset: 20,
        byte: 0xfc,
        length: payload.length,
        charset: 'windows-1252',
        isDamaged: false,
      },
    ],
  });
});
