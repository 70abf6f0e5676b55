import { describe, expect, test } from 'vitest';
import { apiProxy } from '../profiles/builtIn.js';
import { newTokenJson } from '../profiles/fill/newTokenJson.js';
import { secretEncodings, type SecretEncoding } from '../keys/secretText.js';
import { snippetOf, type SnippetId } from './snippets.js';

type Hmac = 'HS256' | 'HS384' | 'HS512';

function written(id: SnippetId, alg: Hmac, secretEncoding: SecretEncoding): string {
  const texts = newTokenJson(apiProxy, { alg, kid: 'k1', now: 1, jti: 'j1', fieldValues: {} });
  const part = (text: string) => ({ kind: 'typed', text }) as const;
  const snippet = snippetOf(id, {
    alg,
    profile: apiProxy,
    lifetime: 600,
    secretEncoding,
    header: part(texts.header),
    payload: part(texts.payload),
  });
  return snippet.ok ? snippet.value.code : JSON.stringify(snippet.problem);
}

/** What npm test has no tool for, as Rust below; the others run in e2e/interop/snippetsSecret.spec.ts. */
describe('.NET', () => {
  test.each(['csharp', 'powershell', 'verify-powershell'] as const)(
    '%s computes the HMAC of its algorithm, and none without a secret',
    (id) => {
      for (const [alg, hash] of [
        ['HS256', '256'],
        ['HS384', '384'],
        ['HS512', '512'],
      ] as const) {
        const [before = '', after = '', ...more] = written(id, alg, 'utf-8').split('HMACSHA');
        expect(more).toEqual([]);
        expect(after).toMatch(new RegExp(`^${hash}\\b`));
        expect(before).toMatch(/throw .*JWT_SECRET is not set/);
      }
    },
  );

  test('C# verifies with the algorithm of the token alone, and by the secret', () => {
    const code = written('verify-csharp', 'HS384', 'hex');
    expect(code).toContain('ValidAlgorithms = new[] { "HS384" }');
    expect(code).toContain('IssuerSigningKey = new SymmetricSecurityKey(secret)');
    expect(code).toMatch(/IsNullOrEmpty\(variable\)\) throw/);
  });

  test('PowerShell compares in a time that tells nothing', () => {
    expect(written('verify-powershell', 'HS256', 'utf-8')).toContain(
      '::FixedTimeEquals($expected, $given)\nif (-not $isSigned) { throw',
    );
  });

  // The decoder is .NET's, and wants the padding that the page does without.
  test.each([
    ['utf-8', /UTF8\.GetBytes\(variable\)/, /::UTF8\.GetBytes\(\$text\)/],
    [
      'base64url',
      /FromBase64String\(variable\.Replace\('-', '\+'\)\.Replace\('_', '\/'\)\.PadRight/,
      /FromBase64String\(\$text\.Replace\('-', '\+'\)\.Replace\('_', '\/'\) \+ '=' \*/,
    ],
    ['base64', /FromBase64String\(variable\.PadRight/, /FromBase64String\(\$text \+ '=' \*/],
    ['hex', /FromHexString\(variable\)/, /FromHexString\(\$text\)/],
  ] satisfies [SecretEncoding, RegExp, RegExp][])('reads a secret in %s', (encoding, csharp, powershell) => {
    for (const id of ['csharp', 'verify-csharp'] as const)
      expect(written(id, 'HS256', encoding)).toMatch(csharp);
    for (const id of ['powershell', 'verify-powershell'] as const)
      expect(written(id, 'HS256', encoding)).toMatch(powershell);
  });
});

test.each([
  ['utf-8', 'from_secret(secret.as_bytes())'],
  ['base64url', `from_base64_secret(&format!("{}{}", secret, "=".repeat((4 - secret.len() % 4) % 4)))?`],
  ['base64', `from_base64_secret(&format!("{}{}", secret, "=".repeat((4 - secret.len() % 4) % 4)))?`],
  ['hex', 'from_secret(&bytes?)'],
] satisfies [SecretEncoding, string][])(
  'Rust reads a secret in %s, and none that is empty',
  (encoding, read) => {
    for (const [id, type] of [
      ['rust', 'EncodingKey'],
      ['verify-rust', 'DecodingKey'],
    ] as const) {
      const code = written(id, 'HS512', encoding);
      expect(code).toContain(`let key = ${type}::${read};`);
      expect(code).toContain('.filter(|text| !text.is_empty()).ok_or("JWT_SECRET is not set")?');
      expect(code).toContain('Algorithm::HS512');
      expect(code.includes(`.replace('-', "+").replace('_', "/")`)).toBe(encoding === 'base64url');
    }
  },
);

test.each(['postman', 'k6'] as const)('%s sends nothing without a secret', (id) => {
  for (const encoding of secretEncodings) {
    const [before = '', after = ''] = written(id, 'HS256', encoding).split('JWT_SECRET is not set');
    expect(before).toContain('if (!secret) throw');
    expect(after).toMatch(/HmacSHA256|"HMAC"/);
  }
});
