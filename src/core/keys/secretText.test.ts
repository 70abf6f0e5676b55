import { expect, test } from 'vitest';
import { octSecret, shownSecret, withoutLastBreak } from './secretText.js';

test.each([
  ['{"kty":"oct","k":"c2VjcmV0"}', 'c2VjcmV0'],
  [' {"keys":[{"kty":"oct","k":"c2VjcmV0","kid":"a"}]}', 'c2VjcmV0'],
  ['{"keys":[{"kty":"oct","k":"a"},{"kty":"oct","k":"b"}]}', null],
  ['{"kty":"RSA","n":"x","e":"AQAB"}', null],
  ['{"kty":"oct","k":5}', null],
  ['{"keys":[null]}', null],
  ['{not JSON', null],
  ['secret', null],
])('the secret of %j is %j', (text, k) => {
  expect(octSecret(text)).toBe(k);
});

test('the last line break, and no other, goes', () => {
  expect(withoutLastBreak('a\nb\r\n')).toBe('a\nb');
  expect(withoutLastBreak('a\n\n')).toBe('a\n');
  expect(withoutLastBreak('a ')).toBe('a ');
});

test('bytes are shown as text where all of it can be seen', () => {
  const shown = (...bytes: number[]) => shownSecret(Uint8Array.from(bytes));
  expect(shown(...new TextEncoder().encode('sécret 1'))).toEqual({ text: 'sécret 1', encoding: 'utf-8' });
  expect(shown(0xff, 0xfe, 1)).toEqual({ text: '__4B', encoding: 'base64url' });
  expect(shown(0x61, 0x0a)).toEqual({ text: 'YQo', encoding: 'base64url' });
});
