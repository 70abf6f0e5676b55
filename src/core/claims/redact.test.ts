import { expect, test } from 'vitest';
import { redact } from './redact.js';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAA';
const pem = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n';
const jwk = { kty: 'EC', crv: 'P-256', x: 'xxxx', y: 'yyyy' };
const replaced = { key: '(key left out)', token: '(token left out)' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

test('tokens and keys are left out, everything else is as written', () => {
  const json = `{"sub": "a", "id": 12345678901234567890.10, "act": "${token}", "cnf": {"jwk": ${JSON.stringify(jwk)}, "jkt": "t"}, "roles": ["b"]}`;
  expect(redact(json, replaced)).toBe(
    '{"sub": "a", "id": 12345678901234567890.10, "act": "(token left out)", "cnf": {"jwk": "(key left out)", "jkt": "t"}, "roles": ["b"]}',
  );
});

test.each([
  ['a token in a sentence', `Bearer ${token}`],
  ['a token in JSON as text', JSON.stringify({ a: token })],
  ['a token in base64', base64(`token=${token}`)],
  ['a token in base64 of JSON as text', base64(JSON.stringify({ a: JSON.stringify({ b: token }) }))],
  ['a private key', pem],
  ['a token five levels down', { a: { b: { c: { d: token } } } }],
  ['a token deeper than rows go', Array.from({ length: 30 }).reduce((inner) => [inner], token)],
  ['JWK Sets', { jwks: { keys: [jwk] } }],
  ['certificates', { x5c: ['MIIE'] }],
])('%s', (_, value) => {
  const redacted = redact(JSON.stringify({ value, sub: 'kept' }), replaced);
  expect(redacted).not.toMatch(/eyJhbGci|MIIE|xxxx/);
  if (typeof value === 'string') expect(redacted).not.toContain(JSON.stringify(value).slice(1, 30));
  expect(JSON.parse(redacted)).toMatchObject({ sub: 'kept' });
});
