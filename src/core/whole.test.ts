import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWhole } from './whole.js';
import { worked } from './testing/worked.js';

const keys = new URL('../../e2e/vectors/own/keys/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, keys), 'utf8');
/** What is no text, or no key. */
const others = /\.(?:der|p12)$|^hello|utf16|jks|ppk|^(?:env-line|missing|html|rsa2048.*xml|url|js-object)/;
const texts = readdirSync(keys).filter((name) => !others.test(name) && !read(name).includes('\ufffd'));
const pem = read('rsa2048.pkcs8.pem');

describe('a whole key', () => {
  test.each(texts)('%s', (name) => {
    expect(isWhole(read(name))).toBe(true);
  });
});

describe('a whole token', () => {
  const token = 'eyJhbGciOiJub25lIn0.e30.';
  test.each([
    token,
    `Authorization: Bearer ${token}`,
    `curl -H 'Authorization: Bearer ${token}' https://api.example`,
    'eyJhbGciOi\nJub25lIn0.e3\n0.',
    'eyJhbGciOiJkaXIifQ..AAAA.BBBB.CCCC',
    '{"payload": "e30", "signatures": []}',
    'eyJhbGciOiJub25lIn0.e30',
    'Bearer eyJhbGciOiJub25lIn0.e30',
    'BearereyJhbGciOiJub25lIn0.e30',
    `{"access_token": "${token}", "token_type": "Bearer"}`,
    `eyJ alone is no token, but ${token} is`,
    `The tokens: eyJ, "${token}"`,
    'eyJhbGciOiJub25lIn0=.e30=.AAAA',
    'yJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSJ9.AAAA',
  ])('%s', (text) => {
    expect(isWhole(text)).toBe(true);
  });
});

describe('a piece is not whole', () => {
  const lines = pem.split('\n');
  test.each([
    '',
    'eyJhbGciOiJub25lIn0',
    'eyJhbGciOiJub25lIn0.',
    'InR5cCI6IkpXVCJ9.eyJzdWIiOiJhIn0',
    'eyJzdWIiOiJhIn0\n',
    'iIn0.AAAA',
    'www.example.com',
    'hello',
    'your-256-bit-secret',
    lines[0] ?? '',
    lines[1] ?? '',
    lines.slice(1, 8).join('\n'),
    lines.slice(3, 8).join('\n'),
    '"kty": "RSA",',
    '{"sub": "somebody"}',
    'the keys: none',
    `30${'ab'.repeat(63)}`,
    `MIIB${'A'.repeat(60)}`,
  ])('%s', (text) => {
    expect(isWhole(text)).toBe(false);
  });
});

test('a long text without any is looked at in no time', async () => {
  for (const piece of ['eyJ', 'eyJ ', 'eyJ.', 'a.b', '. ', '"eyJ', '{', 'BEGIN ', '"kty" ', 'ssh-', 'M']) {
    expect(await worked(() => isWhole(piece.repeat(300_000)))).toBeLessThan(1000);
  }
});
