import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOwnProfile, anyText, damaged, own, privateTexts } from '../../../e2e/sharedSamples.js';
import { apiProxy, profiles } from '../profiles/builtIn.js';
import { encodeBase64url } from '../bytes/base64url.js';
import { longestLink, type LinkContent } from './link.js';
import { printLink } from './printLink.js';
import { readLink } from './readLink.js';

const draft: LinkContent = {
  header: '{"alg":"RS256"}',
  payload: '{"sub":"a","n":9007199254740993}',
  profile: 'api-proxy',
  fieldValues: { applicationId: 'a' },
};
const noNullPrototype = { noNullPrototype: true };
const anyContent: fc.Arbitrary<LinkContent> = fc.oneof(
  fc.record(
    { token: anyText.filter((text) => /\S/u.test(text)), publicKey: fc.option(anyText) },
    noNullPrototype,
  ),
  fc.record(
    {
      header: anyText,
      payload: anyText,
      profile: fc.oneof(fc.constantFrom(...profiles.map(({ id }) => id)), anyOwnProfile),
      fieldValues: fc.dictionary(anyText, anyText, noNullPrototype),
    },
    noNullPrototype,
  ),
);
const printed = (content: LinkContent): string => {
  const link = printLink(content);
  return link.ok ? link.value : JSON.stringify(link.problem);
};
const wire = (json: string, version = 2) => `#v${version}.${encodeBase64url(new TextEncoder().encode(json))}`;
const problemOf = (fragment: string) => {
  const reading = readLink(fragment);
  return reading?.ok === false ? reading.problem : reading;
};
const contentOf = (fragment: string) => {
  const reading = readLink(fragment);
  return reading?.ok === true && reading.value.notices.length === 0 ? reading.value.content : reading;
};

describe('a link', () => {
  test('is a fragment that needs no escaping', () => {
    expect(printed(draft)).toMatch(/^#v1\.[\w-]+$/);
    expect(contentOf(printed(draft))).toEqual(draft);
    expect(contentOf(printed(draft).slice(1))).toEqual(draft);
  });

  test('round trip, ten thousand of them, and damaged ones', () => {
    fc.assert(
      fc.property(anyContent, fc.infiniteStream(fc.nat()), (content, random) => {
        const link = printed(content);
        // Not toStrictEqual, which takes a claim named constructor for the type.
        deepStrictEqual(contentOf(link), content);
        const other = damaged(link, random);
        const reading = readLink(other);
        // What is read from a changed link stands in that link: it prints to the very same.
        if (reading?.ok && reading.value.notices.length === 0) {
          const again = printed(reading.value.content);
          expect(again === other || !other.startsWith('#v1.') || sameJson(again, other)).toBe(true);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('of any text at all is read without a fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .tuple(fc.constantFrom('#v1.', '#token=', '#v', '#debugger-io?token='), fc.string())
            .map((all) => all.join('')),
          fc.json().map((json) => wire(json)),
        ),
        (text) => void readLink(text),
      ),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test('cut anywhere is damaged', () => {
    const link = printed({ ...draft, profile: own('mine') });
    for (let length = 2; length < link.length; length += 1) {
      expect(problemOf(link.slice(0, length)), `${length}`).toEqual(
        length === 2 ? null : expect.objectContaining({ kind: 'link-damaged' }),
      );
    }
  });

  test.each([
    ['', null],
    ['#', null],
    ['#section', null],
    ['?token=a.b.c', null],
    ['#v4.abc', { kind: 'link-version', version: '4', known: 3 }],
    ['#v01.abc', { kind: 'link-version', version: '01', known: 3 }],
    ['#v1', { kind: 'link-damaged' }],
    ['#v1.', { kind: 'link-damaged' }],
    [`${printed(draft)}.`, { kind: 'link-damaged' }],
    [printed(draft).toLowerCase(), { kind: 'link-damaged' }],
    ['#token=', { kind: 'link-damaged' }],
    ['#token=%zz', { kind: 'link-damaged' }],
    [wire('{"token":"a.b.c","publicKey":null,"more":1}'), { kind: 'link-damaged' }],
    [wire('{"token":"a.b.c"}'), { kind: 'link-damaged' }],
    [wire(JSON.stringify({ ...draft, profile: privateTexts['a PEM'] })), { kind: 'link-damaged' }],
    [wire('{"token":"a.b.c","token":"d","publicKey":null}'), { kind: 'link-damaged' }],
    [wire(JSON.stringify({ ...draft, payload: 1 })), { kind: 'link-damaged' }],
    [
      wire(JSON.stringify({ ...draft, profile: { ...own('mine'), checks: ['x'] } })),
      { kind: 'link-damaged' },
    ],
    [wire(JSON.stringify({ ...draft, profile: { ...own('mine'), id: 'blank' } })), { kind: 'link-damaged' }],
  ])('%s', (fragment, problem) => {
    expect(problemOf(fragment)).toEqual(problem);
  });

  test('is what its page says', () => {
    const page = readFileSync(new URL('../../../docs/links.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => json);
    expect(examples).toHaveLength(2);
    for (const json of examples) expect(contentOf(wire(json))).toEqual(JSON.parse(json));
  });

  test('with a profile that this page lacks falls back to the blank one, and says so', () => {
    expect(readLink(wire(JSON.stringify({ ...draft, profile: 'newer' })))).toEqual({
      ok: true,
      value: {
        content: { ...draft, profile: 'blank', fieldValues: {} },
        notices: [{ kind: 'link-profile-unknown', id: 'newer' }],
      },
    });
  });

  test('as long as browsers keep is made and read, one longer is not', () => {
    const tokenOf = (length: number): LinkContent => ({ token: 'x'.repeat(length), publicKey: null });
    let length = 40_000;
    while (printLink(tokenOf(length + 1)).ok) length += 1;
    const link = printed(tokenOf(length));
    expect(link.length).toBeGreaterThan(longestLink - 3);
    expect(contentOf(link)).toEqual(tokenOf(length));
    expect(printLink(tokenOf(length + 3))).toMatchObject({
      problem: { kind: 'link-too-long', most: longestLink },
    });
    expect(problemOf(`#token=${'x'.repeat(longestLink)}`)).toMatchObject({ kind: 'link-too-long' });
  });
});

describe('a private key', () => {
  const places: [string, (text: string) => LinkContent][] = [
    ['the token', (token) => ({ token, publicKey: null })],
    ['the public key', (publicKey) => ({ token: 'a.b.c', publicKey })],
    ['the header', (header) => ({ ...draft, header })],
    ['a claim', (text) => ({ ...draft, payload: JSON.stringify({ a: { b: [text] } }) })],
    ['a field', (text) => ({ ...draft, fieldValues: { a: text } })],
    ['a profile', (text) => ({ ...draft, profile: { ...own('mine'), name: 'x', claims: { a: text } } })],
  ];
  describe.each(places)('in %s', (_, content) => {
    test.each(Object.entries(privateTexts))('%s goes into no link and comes out of none', (_name, text) => {
      expect(printLink(content(text))).toEqual({ ok: false, problem: { kind: 'link-private-key' } });
      expect(problemOf(wire(JSON.stringify(content(text))))).toEqual({ kind: 'link-private-key' });
    });
  });

  test.each(Object.entries(privateTexts))('%s does not come out of a link of jwt.io', (_, text) => {
    for (const name of ['token', 'publicKey', 'privateKey', 'x']) {
      const fragment = `#access_token=a.b.c&${name}=${encodeURIComponent(text)}`;
      expect(problemOf(fragment), name).toEqual({ kind: 'link-private-key' });
    }
  });

  test('as members of a profile goes into no link', () => {
    const profile = { ...own('mine'), claims: { kty: 'OKP', d: 'AAAA' } };
    expect(printLink({ ...draft, profile })).toMatchObject({ problem: { kind: 'link-private-key' } });
  });
});

describe('links of others', () => {
  const pem = '-----BEGIN PUBLIC KEY-----\nMIIB+/==\n-----END PUBLIC KEY-----\n';
  const key = encodeURIComponent(pem);
  test.each([
    ['#token=a.b.c', 'a.b.c', null],
    ['#id_token=a.b.c', 'a.b.c', null],
    ['#access_token=a.b.c&token_type=Bearer&state=x', 'a.b.c', null],
    ['#value=a.b.c', 'a.b.c', null],
    ['#state=x&access_token=d&id_token=a.b.c', 'a.b.c', null],
    [`#token=a.b.c&publicKey=${key}`, 'a.b.c', pem],
    [`#debugger-io?token=a.b.c&publicKey=${key}`, 'a.b.c', pem],
    [`#debugger?id_token=a.b.c&publicKey=`, 'a.b.c', null],
    [`#token=a.b.c&publicKey=${pem.replaceAll('\n', '%0A')}`, 'a.b.c', pem],
    ['#token=a.b.c%3D', 'a.b.c=', null],
  ])('%s', (fragment, token, publicKey) => {
    expect(contentOf(fragment)).toEqual({ token, publicKey });
  });
});

test('every profile that comes with the page goes by its id', () => {
  for (const { id } of profiles)
    expect(contentOf(printed({ ...draft, profile: id }))).toEqual({ ...draft, profile: id });
  expect(printed({ ...draft, profile: apiProxy.id }).length).toBeLessThan(250);
});

/** Whether two own links hold the same JSON, in whatever spelling. */
function sameJson(one: string, other: string): boolean {
  const parsed = (link: string): unknown =>
    JSON.parse(Buffer.from(link.replace('#v1.', ''), 'base64url').toString());
  return JSON.stringify(sorted(parsed(one))) === JSON.stringify(sorted(parsed(other)));
}
function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, inside]) => [name, sorted(inside)])
    : value;
}
