import { describe, expect, test } from 'vitest';
import { insideOf, insides } from './inside.js';

const token = 'eyJhbGciOiJub25lIn0.e30.';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('what is inside the text of a claim', () => {
  test.each([
    [token, { kind: 'token', token }],
    [' {"a":1} ', { kind: 'json', text: '{"a":1}' }],
    ['[1,2]', { kind: 'json', text: '[1,2]' }],
    [base64('{"tenant":"acme"}'), { kind: 'text', text: '{"tenant":"acme"}' }],
    [Buffer.from('Grüße, ???>>').toString('base64url'), { kind: 'text', text: 'Grüße, ???>>' }],
    [
      Buffer.from('fb6e2c0a9f0b4d3e8c7a6b5d4e3f2a1bfb6e2c0a', 'hex').toString('base64'),
      {
        kind: 'bytes',
        bytes: new Uint8Array(Buffer.from('fb6e2c0a9f0b4d3e8c7a6b5d4e3f2a1bfb6e2c0a', 'hex')),
      },
    ],
  ])('%s', (value, inside) => {
    expect(insideOf(value)).toEqual(inside);
  });

  test.each([
    'acme',
    '{not json}',
    'https://login.example.com/',
    'administrator',
    'n-0S6_WzA2Mj',
    '2f1c9a56-1f0b-4b4c-9a52-3a5d1d5f2d11',
    '5f7c8ec7c33c6c004bbafe82',
    '1234567890123456',
    'auth0|5f7c8ec7c33c6c004bbafe82',
    '',
  ])('nothing: %s', (value) => {
    expect(insideOf(value)).toBeNull();
  });

  test('the strings of a JSON text that have something inside', () => {
    const json = JSON.stringify({ name: 'Ann', acts: [{ act: token }], info: '{"a":"b"}' });
    expect(insides(json, 9)).toEqual([
      { path: '/acts/0/act', value: token },
      { path: '/info', value: '{"a":"b"}' },
    ]);
    expect(insides(json, 1)).toHaveLength(1);
    expect(insides(JSON.stringify(['a', token]), 9)).toEqual([{ path: '/1', value: token }]);
    expect(insides('not json', 9)).toEqual([]);
    expect(insides(JSON.stringify([token, 'a'.repeat(100_000)]), 9)).toEqual([]);
  });
});
