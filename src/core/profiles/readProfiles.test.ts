import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedSchemas } from '../../../scripts/build/schemas.js';
import { checkIds, checkIdsOf } from '../checks/all.js';
import { apiProxy, profiles as builtIn } from './builtIn.js';
import type { OwnProfile } from './profile.js';
import { printProfiles, readProfiles as readBy } from './readProfiles.js';

const published = publishedSchemas().profile;
const readProfiles = (text: string) => readBy(text, checkIds);
const own = (id: string): OwnProfile => ({
  ...apiProxy,
  id,
  name: `Mine: ${id}`,
  checks: checkIdsOf(apiProxy),
});
const good = own('mine');

/** The profile as JSON, with the value at a path put in place, or taken away where it is undefined. */
function changed(path: (string | number)[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(good));
  let inside: unknown = copy;
  for (const key of path.slice(0, -1)) inside = Reflect.get(Object(inside), key);
  Reflect.set(Object(inside), path.at(-1) ?? '', value);
  return copy;
}
const file = (...profiles: unknown[]) => JSON.stringify({ version: 3, profiles }, null, 2);

/** Samples that a schema can judge, and what the reader says of the bad ones. */
const samples: [path: (string | number)[], value: unknown, finding: string | null][] = [
  [['name'], 'Other name', null],
  [['jti'], true, null],
  [['algorithms'], ['ES256', 'RS256'], null],
  [['header', 'typ'], null, null],
  [['lifetime', 'max'], 60.0, null],
  [['claims'], { scope: 'a', n: -1.5, b: false, l: ['x'], ['__proto__']: 'p' }, null],
  [['fields'], [], null],
  [['fields', 0, 'shape'], null, null],
  [['tokenRequest'], { parameter: 'assertion', grantType: 'g', tokenUrl: 'https://x.example' }, null],
  [['checks'], [], null],

  [['name'], undefined, 'profile-member-missing profiles[0]'],
  [['name'], null, 'profile-type profiles[0].name'],
  [['name'], '  ', 'profile-value profiles[0].name'],
  [['name'], 'a\nb', 'profile-value profiles[0].name'],
  [['id'], '1st', 'profile-value profiles[0].id'],
  [['id'], 7, 'profile-type profiles[0].id'],
  [['colour'], 'red', 'profile-member-unknown profiles[0].colour'],
  [['toString'], 'x', 'profile-member-unknown profiles[0].toString'],
  [['algorithms'], [], 'profile-value profiles[0].algorithms'],
  [['algorithms'], 'RS256', 'profile-type profiles[0].algorithms'],
  [['algorithms', 0], 'RS1', 'profile-value profiles[0].algorithms[0]'],
  [['algorithms'], ['RS256', 'RS256'], 'profile-twice profiles[0].algorithms[1]'],
  [['header', 'kid'], true, 'profile-type profiles[0].header.kid'],
  [['header', 'kid'], 'yes', 'profile-value profiles[0].header.kid'],
  [['header'], [], 'profile-type profiles[0].header'],
  [['fields', 0, 'shape'], 'hex', 'profile-value profiles[0].fields[0].shape'],
  [['fields', 0, 'fills'], { iat: '{applicationId}' }, 'profile-value profiles[0].fields[0].fills.iat'],
  [['fields', 0, 'fills', 'sub'], '{applicationId', 'profile-value profiles[0].fields[0].fills.sub'],
  [['fields', 0, 'fills', '/a/b'], '{applicationId|upper}/1', null],
  [['fields', 0, 'as'], 'number', null],
  [['fields', 0, 'as'], 'text', 'profile-value profiles[0].fields[0].as'],
  [['fields', 0, 'shape'], { pattern: '^[A-Z]{10}$', example: 'ABCDEFGHIJ' }, null],
  ...['[A-Z]{10}', '^(a+)+$', '^a*b*c*d*$', '^(a)*$', '^a{2,}$'].map((pattern): (typeof samples)[number] => [
    ['fields', 0, 'shape'],
    { pattern, example: 'x' },
    'profile-value profiles[0].fields[0].shape.pattern',
  ]),
  [['times'], { iat: -60, exp: null, copies: { tokenExp: 'exp' } }, null],
  [['times'], { iat: 60 }, 'profile-value profiles[0].times.iat'],
  [['wants'], { iss: { present: true }, '/a/b': { oneOf: ['x'] } }, null],
  [['header', 'kid'], 'field', null],
  [['expects'], { issuer: 'https://id.example', scope: 'read write' }, null],
  [['expects'], { issuer: ' ' }, 'profile-value profiles[0].expects.issuer'],
  [['expects'], { nonce: 'n-1' }, 'profile-member-unknown profiles[0].expects.nonce'],
  [['keyFrom'], 'service', null],
  [['keyFrom'], 'own', 'profile-value profiles[0].keyFrom'],
  [['credential'], '{applicationId}:{secret}', null],
  [['credential'], '{applicationId', 'profile-value profiles[0].credential'],
  [['seen'], '2026-13', 'profile-value profiles[0].seen'],
  [['fields', 0, 'fills', 'a b'], 1, 'profile-type profiles[0].fields[0].fills["a b"]'],
  [['claims', 'exp'], 1, 'profile-value profiles[0].claims.exp'],
  [['claims', 'deep'], { a: { b: [1] } }, null],
  [['claims', 'nothing'], null, 'profile-type profiles[0].claims.nothing'],
  [['claims', 'n'], 1e16, 'profile-value profiles[0].claims.n'],
  [['lifetime', 'default'], 0, 'profile-value profiles[0].lifetime.default'],
  [['lifetime', 'default'], 1e9, 'profile-value profiles[0].lifetime.default'],
  [['lifetime', 'default'], 1.5, 'profile-type profiles[0].lifetime.default'],
  [['lifetime', 'default'], null, 'profile-type profiles[0].lifetime.default'],
  [['lifetime', 'max'], '60', 'profile-type profiles[0].lifetime.max'],
  [['tokenRequest'], {}, 'profile-member-missing profiles[0].tokenRequest'],
  [['tokenRequest'], 'bearer', 'profile-type profiles[0].tokenRequest'],
  [['checks'], ['exp', 'expp'], 'profile-value profiles[0].checks[1]'],
  [['limits', 'keyBits'], -1, 'profile-value profiles[0].limits.keyBits'],
  [['steps'], null, 'profile-type profiles[0].steps'],
];

describe('reader and published schema', () => {
  test.each(samples)('agree about %j = %j', (path, value, finding) => {
    const text = file(changed(path, value));
    const { profiles, problems } = readProfiles(text);
    expect(problems.slice(0, 1).map((one) => `${one.kind} ${'path' in one ? one.path : ''}`)).toEqual(
      finding === null ? [] : [finding],
    );
    expect(profiles).toHaveLength(finding === null ? 1 : 0);
    expect(conforms(JSON.parse(text), published)).toBe(finding === null);
  });

  test('agree about whole files', () => {
    for (const [text, isGood] of [
      ['{"version":3,"profiles":[]}', true],
      ['{"$schema":"profile.schema.json","version":3,"profiles":[]}', true],
      ['{}', false],
      ['[]', false],
      ['{"version":3}', false],
      ['{"version":3,"profiles":{}}', false],
      ['{"version":0,"profiles":[]}', false],
      ['{"version":"3","profiles":[]}', false],
      ['{"version":4,"profiles":[]}', false],
      ['{"version":3,"profiles":[],"more":1}', false],
      ['{"version":3,"profiles":[7]}', false],
      [file(good, own('other')), true],
    ] as const) {
      expect(readProfiles(text).problems.length === 0, text).toBe(isGood);
      expect(conforms(JSON.parse(text), published), text).toBe(isGood);
    }
  });
});

describe('what only the reader sees', () => {
  const twoFields = (first: object, second: object) =>
    changed(
      ['fields'],
      [
        { ...good.fields[0], ...first },
        { ...good.fields[0], ...second },
      ],
    );
  test.each([
    ['profile-twice', 'profiles[0].id', file({ ...good, id: 'api-proxy' })],
    ['profile-twice', 'profiles[1].id', file(good, own('mine'))],
    ['profile-twice', 'profiles[0].fields[1].id', file(twoFields({}, { fills: {} }))],
    [
      'profile-twice',
      'profiles[0].fields[1].fills.sub',
      file(twoFields({}, { id: 'b', fills: { sub: '{b}' } })),
    ],
    ['profile-twice', 'profiles[0].fields[0].fills.aud', file(changed(['claims'], { aud: 'x' }))],
    ['profile-twice', 'profiles[0].jti', file(good).replace('"jti"', '"jti": true, "jti"')],
    [
      'profile-template',
      'profiles[0].fields[0].fills.sub',
      file(changed(['fields', 0, 'fills', 'sub'], '{x}')),
    ],
    ['profile-template', 'profiles[0].credential', file(changed(['credential'], '{applicationId}'))],
    ['profile-template', 'profiles[0].credential', file(changed(['credential'], '{x}:{secret}'))],
    ...['x', '{applicationId}{x}', '{applicationId|lower}', '{applicationId}{applicationId}'].map(
      (template) => [
        'profile-template',
        'profiles[0].fields[0].fills.sub',
        file(changed(['fields', 0, 'fills', 'sub'], template)),
      ],
    ),
    [
      'profile-value',
      'profiles[0].fields[0].shape.pattern',
      file(changed(['fields', 0, 'shape'], { pattern: '^[z-a]$', example: 'x' })),
    ],
    [
      'profile-template',
      'profiles[0].header.members.x',
      file(changed(['header', 'members'], { x: '{applicationId}' })),
    ],
    [
      'profile-template',
      'profiles[0].tokenRequest.tokenUrl',
      file(changed(['tokenRequest'], { parameter: 'assertion', grantType: 'g', tokenUrl: '{nowhere}/t' })),
    ],
  ])('%s at %s', (kind, path, text) => {
    expect(readProfiles(text).problems).toEqual([expect.objectContaining({ kind, path })]);
  });
});

describe('a file', () => {
  test('like the documented one is read', () => {
    const page = readFileSync(new URL('../../../docs/profiles.md', import.meta.url), 'utf8');
    const { profiles, problems } = readProfiles(/```json\n([^`]*)```/.exec(page)?.[1] ?? '');
    expect(problems).toEqual([]);
    expect(profiles.map(({ id }) => id)).toEqual(['orders']);
  });

  test('comes back as it was written', () => {
    const profiles = builtIn.map((profile) => ({
      ...profile,
      ...own(`my-${profile.id}`),
      fields: profile.fields,
    }));
    expect(readProfiles(printProfiles(profiles))).toEqual({ profiles, unread: [], problems: [] });
  });

  test('keeps its good profiles, and names the place of what is wrong with the others', () => {
    const text = file(own('a'), { ...own('b'), lifetime: { default: '60', max: null }, extra: 1 }, own('c'));
    const { profiles, problems } = readProfiles(text);
    expect(profiles.map(({ id }) => id)).toEqual(['a', 'c']);
    const lines = text.split('\n');
    expect(problems).toEqual([
      expect.objectContaining({
        kind: 'profile-type',
        path: 'profiles[1].lifetime.default',
        expected: ['integer'],
      }),
      expect.objectContaining({ kind: 'profile-member-unknown', path: 'profiles[1].extra', name: 'extra' }),
    ]);
    expect(problems.map((one) => ('line' in one ? lines[one.line - 1]?.slice(one.column - 1) : ''))).toEqual([
      '"60",',
      '"extra": 1',
    ]);
  });

  test('that is no JSON says where', () => {
    expect(readProfiles('{\n "profiles": [,]}')).toEqual({
      profiles: [],
      unread: null,
      problems: [expect.objectContaining({ kind: 'json-syntax', line: 2, column: 15 })],
    });
    expect(readProfiles('').problems).toHaveLength(1);
  });

  test('of any text at all is read without a fault', { timeout: 60_000 }, () => {
    const text = printProfiles([good, own('other')]);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary' }), (at, length, insert) => {
        const { profiles } = readProfiles(text.slice(0, at) + insert + text.slice(at + length));
        expect(profiles.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 1000 },
    );
  });

  test('however deep or wide is read in a moment', () => {
    const deep = `{"profiles":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}`;
    expect(readProfiles(deep).problems).toHaveLength(1);
    const wide = `{"profiles":[${Array<string>(50_000).fill('1').join(',')}]}`;
    expect(readProfiles(wide).problems).toHaveLength(100);
  });
});

/** A second reading of JSON Schema, apart from the reader's; it knows the keywords that the schema uses, and no more. */
function conforms(value: unknown, schema: unknown): boolean {
  const rules: Record<string, (argument: unknown) => boolean> = {
    type: (types) =>
      [types]
        .flat()
        .some((type) => type === typeOf(value) || (type === 'number' && typeOf(value) === 'integer')),
    required: (names) => !isObject(value) || (names as string[]).every((name) => Object.hasOwn(value, name)),
    properties: () => true,
    additionalProperties: (other) =>
      !isObject(value) ||
      Object.entries(value).every(([name, one]) => {
        const properties = Object(Reflect.get(Object(schema), 'properties')) as object;
        return conforms(one, Object.hasOwn(properties, name) ? Reflect.get(properties, name) : other);
      }),
    propertyNames: (names) => !isObject(value) || Object.keys(value).every((name) => conforms(name, names)),
    items: (items) => !Array.isArray(value) || value.every((item) => conforms(item, items)),
    minItems: (least) => !Array.isArray(value) || value.length >= Number(least),
    uniqueItems: () =>
      !Array.isArray(value) || new Set(value.map((item) => JSON.stringify(item))).size === value.length,
    anyOf: (forms) => (forms as unknown[]).some((one) => conforms(value, one)),
    const: (allowed) => value === allowed,
    enum: (allowed) => (allowed as unknown[]).includes(value),
    pattern: (pattern) => typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value),
    minimum: (least) => typeof value !== 'number' || value >= Number(least),
    maximum: (most) => typeof value !== 'number' || value <= Number(most),
    $schema: () => true,
    $id: () => true,
    title: () => true,
    description: () => true,
  };
  if (typeof schema === 'boolean') return schema;
  return Object.entries(Object(schema) as object).every(([keyword, argument]) => {
    const rule = rules[keyword];
    if (!rule) throw new Error(`unknown keyword ${keyword}`);
    return rule(argument);
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
