import fc from 'fast-check';
import { checkIdsOf } from '../src/core/checks/all.js';
import { apiProxy, profiles } from '../src/core/profiles/builtIn.js';
import type { OwnProfile } from '../src/core/profiles/profile.js';

/** A person's own profile. */
export const own = (id: string): OwnProfile => ({
  ...apiProxy,
  id,
  name: `Mine: ${id}`,
  checks: checkIdsOf(apiProxy),
});

/** Texts with all that strings can hold, lone surrogates and names of Object's prototype too. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.json(),
  fc.constantFrom('', '__proto__', '\ud800', '"\\\n\u2028', 'constructor', 'a.b.c'),
);
const anyId = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,10}$/)
  .filter((id) => !profiles.some((one) => one.id === id));
const word = anyText.filter((text) => /^.*\S.*$/u.test(text));

/** Own profiles in all their variety. */
export const anyOwnProfile: fc.Arbitrary<OwnProfile> = fc
  .record({
    base: fc.constantFrom(...profiles),
    id: anyId,
    name: word,
    typ: fc.option(anyText),
    value: anyText,
    claims: fc.dictionary(
      anyText.filter((name) => !['iat', 'exp', 'jti', 'sub', 'iss', 'aud'].includes(name)),
      fc.oneof(
        anyText,
        fc.boolean(),
        fc.array(anyText),
        fc.maxSafeInteger().filter((number) => number !== 0),
      ),
      { noNullPrototype: true },
    ),
  })
  .map(({ base, id, name, typ, value, claims }) => ({
    ...base,
    id,
    name,
    header: { ...base.header, typ },
    fields: base.fields.map((field) => ({ ...field, value })),
    claims,
    checks: checkIdsOf(base),
  }));

/** A text with some of its characters taken out, doubled, replaced or cut off. */
export function damaged(text: string, random: Iterator<number>): string {
  const next = (below: number) => Number(random.next().value) % Math.max(1, below);
  let changed = text;
  for (let times = next(3); times >= 0; times -= 1) {
    const at = next(changed.length);
    const length = next(4);
    const insert = ['', '', 'A', '"', '{', '1', changed.slice(at, at + 8)][next(7)] ?? '';
    changed = changed.slice(0, at) + insert + changed.slice(at + length);
  }
  return next(5) === 0 ? text.slice(0, next(text.length)) : changed;
}

const encode = (text: string) => Buffer.from(text).toString('base64url');
const pem = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n';

/** Private keys in the ways in which they stand in texts. */
export const privateTexts: Readonly<Record<string, string>> = {
  'a PEM': pem,
  'a PEM on one line': pem.replaceAll('\n', '\\n'),
  'a PEM of OpenSSH': '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----',
  'an encrypted PEM': '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE\n-----END ENCRYPTED PRIVATE KEY-----',
  'a PEM in JSON': JSON.stringify({ key: pem }),
  'a JWK': '{ "kty" : "OKP", "crv": "Ed25519", "x": "AA", "d" : "AA" }',
  'a JWK in a string of JSON': JSON.stringify({ key: '{"kty":"EC","d":"AA"}' }),
  'a secret as a JWK': '{"kty":"oct","k":"AAAA"}',
  'a JWK Set': '{"keys":[{"kty":"RSA","n":"AA","e":"AQAB","d":"AA"}]}',
  'bare base64': `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${'A'.repeat(64)}`,
  'a token with a JWK in it': `${encode('{"alg":"RS256"}')}.${encode('{"cnf":{"kty":"EC","d":"AA"}}')}.AAAA`,
  'a token of the bytes of one': `${encode('{"alg":"RS256"}')}.MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${'A'.repeat(64)}.AAAA`,
  'a header line with such a token': `Authorization: Bearer ${encode(`{"alg":"RS256","x":${JSON.stringify(pem)}}`)}.e30.AAAA`,
};
