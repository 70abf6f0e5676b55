import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../json/read.js';
import { claimRows, filterRows, prettyValue } from './rows.js';
import { readTime } from './time/time.js';

const text = `{
  "sub": "a\\u0062c", "id": 12345678901234567890.10, "exp": 1800000600,
  "realm_access": { "roles": ["admin", "billing/read"], "a~b": null },
  "sub": true
}`;

describe('a claims set as rows', () => {
  test('values as written, nested ones after the whole', () => {
    expect(claimRows(text).map(({ path, depth, kind, text: value }) => [path, depth, kind, value])).toEqual([
      ['/sub', 0, 'string', '"a\\u0062c"'],
      ['/id', 0, 'number', '12345678901234567890.10'],
      ['/exp', 0, 'number', '1800000600'],
      ['/realm_access', 0, 'object', '{ "roles": ["admin", "billing/read"], "a~b": null }'],
      ['/realm_access/roles', 1, 'array', '["admin", "billing/read"]'],
      ['/realm_access/roles/0', 2, 'string', '"admin"'],
      ['/realm_access/roles/1', 2, 'string', '"billing/read"'],
      ['/realm_access/a~0b', 1, 'null', 'null'],
      ['/sub', 0, 'true', 'true'],
    ]);
  });

  test('contents of strings, and names as they are meant', () => {
    const [sub, id] = claimRows(text);
    expect([sub?.string, id?.string]).toEqual(['abc', null]);
    expect(claimRows('{"a\\/b":{"\\u0063":1}}').map(({ name, path }) => [name, path])).toEqual([
      ['a/b', '/a~1b'],
      ['c', '/a~1b/c'],
    ]);
  });

  test('meanings of registered names only, and only of claims themselves', () => {
    const meaningsOf = (json: string, part?: 'header') =>
      claimRows(json, part).map(({ meaning }) => meaning && [meaning.key, meaning.source, meaning.isTime]);
    expect(meaningsOf('{"exp":1,"email":"e","mine":{"exp":1},"toString":1}')).toEqual([
      ['exp', { document: 'RFC 7519', section: '4.1.4' }, true],
      ['email', { document: 'OpenID Connect Core', section: '5.1' }, false],
      null,
      null,
      null,
    ]);
    expect(meaningsOf('{"kid":"k","exp":1}', 'header')).toEqual([
      ['kid', { document: 'RFC 7515', section: '4.1.4' }, false],
      null,
    ]);
  });

  test('nested values are set out in lines on demand', () => {
    const row = claimRows('{"a":{"n":1.0,"l":[]}}')[0];
    expect(row && prettyValue(row)).toBe('{\n  "n": 1.0,\n  "l": []\n}');
  });

  test('no rows of what is no object, and those before a fault of what is not JSON', () => {
    for (const none of ['', '[{"a":1}]', '"x"', '7', 'null', 'x']) expect(claimRows(none)).toEqual([]);
    expect(claimRows('{"a":1,"b":[2,x').map(({ path, text: value }) => [path, value])).toEqual([
      ['/a', '1'],
      ['/b', '[2,x'],
      ['/b/0', '2'],
    ]);
  });

  test('a megabyte of brackets ends', () => {
    const deep = `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`;
    const rows = claimRows(deep);
    expect(rows).toHaveLength(17);
    expect(rows[0]?.text).toHaveLength(1_000_000);
  });

  test('the rows of any object are its members, to the letter', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, 3), (value, indent) => {
        const json = JSON.stringify(value, null, indent);
        const rows = claimRows(json);
        const top = rows.filter(({ depth }) => depth === 0);
        expect(top.map(({ name, kind, start, end }) => ({ name, kind, start, end }))).toEqual(
          readJson(json).members.map(({ name, value: span }) => ({ name, ...span })),
        );
        for (const row of rows) {
          expect(row.text).toBe(json.slice(row.start, row.end));
          if (row.string !== null) expect(row.string).toBe(JSON.parse(row.text));
        }
      }),
    );
  });

  test('of any text at all, without a fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => json.slice(1)),
        ),
        (any) => {
          expect(claimRows(any).every(({ start, end }) => start < end && end <= any.length)).toBe(true);
        },
      ),
    );
  });
});

describe('finding rows', () => {
  const rows = claimRows(text);
  const found = (query: string) => filterRows(rows, query).rows.map(({ path }) => path);

  test.each([
    ['', rows.map(({ path }) => path)],
    ['  ', rows.map(({ path }) => path)],
    ['ABC', ['/sub']],
    ['sub', ['/sub', '/sub']],
    ['34567', ['/id']],
    ['billing', ['/realm_access', '/realm_access/roles', '/realm_access/roles/1']],
    ['admin roles', ['/realm_access', '/realm_access/roles', '/realm_access/roles/0']],
    ['roles', ['/realm_access', '/realm_access/roles', '/realm_access/roles/0', '/realm_access/roles/1']],
    ['true', ['/sub']],
    ['nowhere', []],
  ])('%j', (query, paths) => {
    expect(found(query)).toEqual(paths);
  });

  test.each([
    ['', rows.length],
    ['billing', 1],
    ['admin roles', 1],
    ['sub', 2],
    ['realm_access', 5],
    ['nowhere', 0],
  ])('of %j only what matches itself is counted', (query, count) => {
    expect(filterRows(rows, query).found).toBe(count);
  });

  test('what is found is in the rows, in order, with all that it is inside', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string({ maxLength: 2 }), (value, query) => {
        const all = claimRows(JSON.stringify(value));
        const { rows: kept } = filterRows(all, query);
        const places = kept.map((row) => all.indexOf(row));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        const paths = new Set(kept.map(({ path }) => path));
        for (const { path, depth } of kept)
          if (depth > 0) expect(paths).toContain(path.slice(0, path.lastIndexOf('/')));
      }),
    );
  });
});

describe('times of rows', () => {
  const now = 1_800_000_000;
  test.each<[string, ReturnType<typeof readTime>]>([
    ['1800000600', { seconds: 1_800_000_600, unit: 'seconds' }],
    ['1516239022', { seconds: 1_516_239_022, unit: 'seconds' }],
    ['1.8e9', { seconds: 1_800_000_000, unit: 'seconds' }],
    ['-1', { seconds: -1, unit: 'seconds' }],
    ['1800000600000', { seconds: 1_800_000_600, unit: 'milliseconds' }],
    ['1800000600000000', { seconds: 1_800_000_600, unit: 'microseconds' }],
    ['1800000600000000000', { seconds: 1_800_000_600, unit: 'nanoseconds' }],
    ['1e300', null],
    ['"1"', null],
  ])('%s', (literal, reading) => {
    expect(readTime(literal, now)).toEqual(reading);
  });
});
