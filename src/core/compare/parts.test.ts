import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partDifference, type Change, type Spelling } from './parts.js';

const encoded = (text: string) => Buffer.from(text).toString('base64url');
const difference = (former: string, present: string) =>
  partDifference({ text: former, encoded: encoded(former) }, { text: present, encoded: encoded(present) });
const changes = (former: string, present: string) =>
  difference(former, present).changes.map(({ path, kind, former: one, present: other }) => [
    kind,
    path,
    one?.text ?? null,
    other?.text ?? null,
  ]);
const spelling = (former: string, present: string) => difference(former, present).spelling;

test.each<[string, string, string, unknown[]]>([
  ['added', '{"a":1}', '{"a":1,"b":[2]}', [['added', '/b', null, '[2]']]],
  ['gone', '{"a":1,"b":null}', '{"a":1}', [['gone', '/b', 'null', null]]],
  ['changed', '{"a":"x"}', '{"a":"y"}', [['changed', '/a', '"x"', '"y"']]],
  ['another type', '{"a":"1"}', '{"a":1}', [['changed', '/a', '"1"', '1']]],
  ['inside', '{"a":{"b":{"c":1,"d":2}}}', '{"a":{"b":{"c":3,"d":2}}}', [['changed', '/a/b/c', '1', '3']]],
  ['escaped in a pointer', '{"a/b~":1}', '{}', [['gone', '/a~1b~0', '1', null]]],
  ['an element in front', '{"l":[1,2]}', '{"l":[0,1,2]}', [['added', '/l/0', null, '0']]],
  ['an element in the middle', '{"l":[1,2,3]}', '{"l":[1,3]}', [['gone', '/l/1', '2', null]]],
  [
    'an element, and one behind',
    '{"l":[1,2]}',
    '{"l":[9,2,3]}',
    [
      ['changed', '/l/0', '1', '9'],
      ['added', '/l/2', null, '3'],
    ],
  ],
  [
    'beyond the digits of a double',
    '{"a":9007199254740993}',
    '{"a":9007199254740992}',
    [['changed', '/a', '9007199254740993', '9007199254740992']],
  ],
  [
    'a name of Object',
    '{"__proto__":1}',
    '{"constructor":1}',
    [
      ['gone', '/__proto__', '1', null],
      ['added', '/constructor', null, '1'],
    ],
  ],
  ['of doubled names the last counts', '{"a":1,"a":2}', '{"a":3}', [['changed', '/a', '2', '3']]],
  ['no object', '"x"', '"y"', [['changed', '', '"x"', '"y"']]],
  ['not JSON', '{"a":', '{"a":1}', [['changed', '', '{"a":', '{"a":1}']]],
])('%s', (_name, former, present, expected) => {
  expect(changes(former, present)).toEqual(expected);
});

test('the way back has what was added as gone', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (one, other) => {
      const there = changes(JSON.stringify(one), JSON.stringify(other));
      const back = changes(JSON.stringify(other), JSON.stringify(one));
      const count = (list: unknown[][], kind: string) => list.filter(([found]) => found === kind).length;
      expect(count(back, 'gone')).toBe(count(there, 'added'));
      expect(count(back, 'changed')).toBe(count(there, 'changed'));
      expect(there.length === 0).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
    }),
  );
});

/** By name, as no order of names is a change; -0 is 0. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const names: [string, unknown][] = Object.entries(value);
  return {
    members: names
      .map(([name, inner]) => [name, sorted(inner)])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  };
}

test.each<[string, string, string, Spelling[]]>([
  ['names in another order', '{"a":1,"b":2}', '{"b":2,"a":1}', [{ kind: 'order', path: '' }]],
  ['order inside', '{"a":{"b":1,"c":2}}', '{"a":{"c":2,"b":1}}', [{ kind: 'order', path: '/a' }]],
  ['whitespace', '{"a":1}', '{ "a": 1 }', [{ kind: 'whitespace' }]],
  ['other whitespace', '{ "a":1}', '{"a": 1}', [{ kind: 'whitespace' }]],
  ['1.0', '{"a":1}', '{"a":1.0}', [{ kind: 'number', path: '/a', former: '1', present: '1.0' }]],
  ['1e0', '{"a":1.0}', '{"a":1e0}', [{ kind: 'number', path: '/a', former: '1.0', present: '1e0' }]],
  ['10e-1', '{"a":1}', '{"a":10e-1}', [{ kind: 'number', path: '/a', former: '1', present: '10e-1' }]],
  ['0.00', '{"a":0}', '{"a":-0.00E+7}', [{ kind: 'number', path: '/a', former: '0', present: '-0.00E+7' }]],
  [
    'an escape',
    '{"a":"é"}',
    '{"a":"\\u00e9"}',
    [{ kind: 'string', path: '/a', former: '"é"', present: '"\\u00e9"' }],
  ],
  ['a name that is doubled', '{"a":1,"b":2}', '{"a":0,"a":1,"b":2}', [{ kind: 'double', path: '/a' }]],
  ['what a doubled name hides', '{"a":0,"a":1}', '{"a":9,"a":1}', [{ kind: 'double', path: '/a' }]],
  ['a list of one', '{"aud":"x"}', '{"aud":["x"]}', [{ kind: 'list', path: '/aud' }]],
  ['a set in another order', '{"aud":["x","y"]}', '{"aud":["y","x"]}', [{ kind: 'order', path: '/aud' }]],
  ['scopes in another order', '{"scope":"a b"}', '{"scope":"b a"}', [{ kind: 'order', path: '/scope' }]],
])('the same values, spelt otherwise: %s', (_name, former, present, expected) => {
  expect(difference(former, present)).toEqual({ changes: [], spelling: expected });
});

test('a change and a spelling are apart', () => {
  expect(changes('{"a":1,"b":1,"c":1}', '{"c":2,"b":1.0}')).toEqual([
    ['gone', '/a', '1', null],
    ['changed', '/c', '1', '2'],
  ]);
  expect(spelling('{"a":1,"b":1,"c":1}', '{"c":2,"b":1.0}').map(({ kind }) => kind)).toEqual([
    'number',
    'order',
  ]);
  expect(spelling('{"a":1}', '{"a": 2}')).toEqual([{ kind: 'whitespace' }]);
});

test('base64url of the same bytes is a spelling', () => {
  const text = '{"a":1}';
  const odd = partDifference({ text, encoded: encoded(text) }, { text, encoded: `${encoded(text)}=` });
  expect(odd).toEqual({ changes: [], spelling: [{ kind: 'base64url' }] });
});

const only = (former: object, present: object): Change | undefined =>
  difference(JSON.stringify(former), JSON.stringify(present)).changes[0];

test('sets say what came and what went', () => {
  expect(only({ aud: 'a' }, { aud: ['b', 'a'] })?.items).toEqual({ added: ['"b"'], gone: [] });
  expect(only({ scope: 'read write' }, { scope: 'write' })?.items).toEqual({ added: [], gone: ['"read"'] });
  expect(only({ realm: { roles: ['a', 'b'] } }, { realm: { roles: ['c', 'a'] } })).toMatchObject({
    path: '/realm/roles',
    name: 'realm',
    items: { added: ['"c"'], gone: ['"b"'] },
  });
  expect(only({ list: ['a', 'b'] }, { list: ['b'] })?.items).toBeNull();
});

test('times have a span, wherever they are times', () => {
  expect(only({ exp: 1_800_000_000 }, { exp: 1_800_003_600 })?.span).toBe(3600);
  expect(only({ iat: 1.8e9 }, { iat: 1_799_999_700 })?.span).toBe(-300);
  expect(only({ exp: 1 }, { exp: '2' })?.span).toBeNull();
  expect(only({ count: 1 }, { count: 2 })?.span).toBeNull();
  expect(only({ inner: { exp: 1 } }, { inner: { exp: 2 } })?.span).toBeNull();
});

test('depth and length cost neither stack nor square', () => {
  const deep = (inner: string) => `{"a":${'['.repeat(50_000)}${inner}${']'.repeat(50_000)}}`;
  expect(difference(deep('1'), deep('2')).changes).toHaveLength(1);
  expect(difference(deep('1'), deep(' 1')).changes).toEqual([]);
  const zeros = '0'.repeat(200_000);
  expect(difference(`{"a":1${zeros}1}`, `{"a":1${zeros}2}`).changes).toHaveLength(1);
  const list = Array.from({ length: 20_000 }, (_, index) => index);
  expect(difference(JSON.stringify({ list }), JSON.stringify({ list: [-1, ...list] })).changes).toHaveLength(
    1,
  );
});
