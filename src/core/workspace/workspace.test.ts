import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOwnProfile, anyText, damaged, own, privateTexts } from '../../../e2e/sharedSamples.js';
import { profiles } from '../profiles/builtIn.js';
import { encodeBase64url } from '../bytes/base64url.js';
import type { Part } from '../token/document.js';
import { printWorkspace } from './printWorkspace.js';
import { readWorkspace } from './readWorkspace.js';
import type { Workspace } from './workspace.js';

const typed = (text: string): Part => ({ kind: 'typed', text });
const came = (text: string): Part => ({ kind: 'came', bytes: new TextEncoder().encode(text) });
const good: Workspace = {
  document: { kind: 'draft', header: typed('{"alg":"RS256"}'), payload: typed('{ "n": 1.0 }') },
  profile: 'mine',
  profiles: [own('mine')],
  publicKeys: ['-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n'],
  skew: 60,
};
const printed = (workspace: Workspace): string => {
  const file = printWorkspace(workspace);
  return file.ok ? file.value : JSON.stringify(file.problem);
};
const read = (text: string) => {
  const { workspace, problems } = readWorkspace(text);
  return problems.length > 0 ? problems : workspace;
};
/** The file with one value put in place, or taken away where it is undefined. */
function changed(path: (string | number)[], value: unknown): string {
  const copy: unknown = JSON.parse(printed(good));
  let inside: unknown = copy;
  for (const key of path.slice(0, -1)) inside = Reflect.get(Object(inside), key);
  Reflect.set(Object(inside), path.at(-1) ?? '', value);
  return JSON.stringify(copy, null, 2);
}

const anyPart: fc.Arbitrary<Part> = fc.oneof(
  anyText.map(typed),
  fc.uint8Array().map((bytes): Part => ({ kind: 'came', bytes })),
);
const noNullPrototype = { noNullPrototype: true };
const anyWorkspace: fc.Arbitrary<Workspace> = fc
  .record({
    document: fc.oneof(
      fc.record({ kind: fc.constant('draft' as const), header: anyPart, payload: anyPart }, noNullPrototype),
      fc.record({ kind: fc.constant('token' as const), input: anyText }, noNullPrototype),
    ),
    profiles: fc.uniqueArray(anyOwnProfile, { selector: ({ id }) => id, maxLength: 2 }),
    publicKeys: fc.array(anyText, { maxLength: 3 }),
    skew: fc.nat({ max: 86_400 }),
    at: fc.nat(),
  })
  .map(({ at, ...rest }) => {
    const ids = [...profiles, ...rest.profiles].map(({ id }) => id);
    return { ...rest, profile: ids[at % ids.length] ?? '' };
  });

describe('a workspace file', () => {
  test('round trip, ten thousand of them, and damaged ones', () => {
    let loaded = 0;
    fc.assert(
      fc.property(anyWorkspace, fc.infiniteStream(fc.nat()), (workspace, random) => {
        const file = printed(workspace);
        // Not toStrictEqual, which takes a claim named constructor for the type.
        deepStrictEqual(readWorkspace(file), { workspace, problems: [] });
        const other = damaged(file, random);
        const reading = readWorkspace(other);
        expect(reading.workspace === null).toBe(reading.problems.length > 0 || other.trim() === '');
        if (reading.workspace === null) return;
        loaded += 1;
        // What is loaded stands in the file: printed, it is the same JSON.
        deepStrictEqual(
          JSON.parse(printed(reading.workspace)),
          // Damage can make it a file of an older version, in any spacing.
          withoutSchema(
            JSON.parse(
              other.replace(/("version"\s*:\s*)[12](?![\d.eE])/, (_all, name: string) => `${name}3`),
            ),
          ),
        );
      }),
      { numRuns: 10_000 },
    );
    expect(loaded).toBeGreaterThan(200);
  }, 180_000);

  test('of any text at all is read without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(readWorkspace(text).workspace).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });

  test('of great depth or width is read in a moment', () => {
    for (const inside of ['['.repeat(100_000) + ']'.repeat(100_000), `[${'"x",'.repeat(100_000)}"x"]`]) {
      expect(
        read(printed(good).replace('"publicKeys": [', `"deep": ${inside}, "publicKeys": [`)),
      ).toMatchObject([{ kind: 'workspace-fault', path: 'deep' }]);
    }
  });

  test('is what its page says', () => {
    const page = readFileSync(new URL('../../../docs/workspace.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    expect(read(example)).toMatchObject({ document: { payload: came('{"sub": "a"}') }, skew: 60 });
  });

  test('may name its schema', () => {
    expect(read(changed(['$schema'], 'workspace.schema.json'))).toEqual(good);
  });

  test.each<[(string | number)[], unknown, string]>([
    [['version'], undefined, 'workspace-fault profile-member-missing  at {'],
    [['version'], 0, 'workspace-fault profile-value version at 0,'],
    [['version'], '1', 'workspace-fault profile-type version at "1",'],
    [['version'], 4, 'workspace-version'],
    [['more'], 1, 'workspace-fault profile-member-unknown more at "more": 1'],
    [['skew'], -1, 'workspace-fault profile-value skew at -1'],
    [['skew'], 1.5, 'workspace-fault profile-type skew at 1.5'],
    [['publicKeys', 0], 7, 'workspace-fault profile-type publicKeys[0] at 7'],
    [['document'], [], 'workspace-fault profile-type document at [],'],
    [['document', 'payload'], undefined, 'workspace-fault profile-member-missing document at {'],
    [['document', 'payload'], null, 'workspace-fault profile-type document.payload at null'],
    [
      ['document', 'payload'],
      { base64url: 'A+A' },
      'workspace-fault profile-value document.payload.base64url at "A+A"',
    ],
    [
      ['document', 'token'],
      'a',
      'workspace-fault profile-member-unknown document.header at "header": "{\\"alg\\":\\"RS256\\"}",',
    ],
    [['profiles', 0, 'name'], '', 'workspace-fault profile-value profiles[0].name at "",'],
    [['profiles', 0, 'id'], 'blank', 'workspace-fault profile-twice profiles[0].id at "blank",'],
    [['profiles'], [], 'workspace-profile-unknown'],
    [['profile'], 'toString', 'workspace-profile-unknown'],
  ])('with %j as %j', (path, value, finding) => {
    const text = changed(path, value);
    const { workspace, problems } = readWorkspace(text);
    expect(workspace).toBeNull();
    const said = problems.map((problem) =>
      problem.kind === 'workspace-fault'
        ? `${problem.kind} ${problem.fault.kind} ${problem.path} at ${rest(text, problem)}`
        : problem.kind,
    );
    expect(said[0]).toBe(finding);
  });

  test('that is no JSON is named with its place', () => {
    expect(read('{"version":1,')).toMatchObject([{ kind: 'json-syntax', line: 1, column: 14 }]);
  });
});

describe('a private key', () => {
  const places: [string, string, (text: string) => Partial<Workspace>][] = [
    ['document.token', 'the token', (input) => ({ document: { kind: 'token', input } })],
    [
      'document.payload',
      'a claim',
      (text) => ({ document: { kind: 'draft', header: typed(''), payload: typed(text) } }),
    ],
    [
      'document.header',
      'bytes that came',
      (text) => ({ document: { kind: 'draft', header: came(text), payload: typed('') } }),
    ],
    ['publicKeys[0]', 'the public keys', (text) => ({ publicKeys: [text] })],
    [
      'profiles[0].claims.a',
      'a profile',
      (text) => ({ profiles: [{ ...own('mine'), claims: { a: text } }] }),
    ],
  ];
  describe.each(places)('%s, %s', (path, _, part) => {
    test.each(Object.entries(privateTexts))('%s is neither saved nor loaded', (_name, text) => {
      const problem = { kind: 'workspace-private-key', path };
      expect(printWorkspace({ ...good, ...part(text) })).toEqual({ ok: false, problem });
      // As somebody else may have written it.
      const harmless = printed({ ...good, ...part('HARMLESS') });
      const forged = harmless
        .replace('"HARMLESS"', () => JSON.stringify(text))
        .replace(
          encodeBase64url(new TextEncoder().encode('HARMLESS')),
          encodeBase64url(new TextEncoder().encode(text)),
        );
      expect(forged).not.toBe(harmless);
      expect(readWorkspace(forged)).toEqual({ workspace: null, problems: [problem] });
    });
  });
});

test('a private key that stands in the wrong place is not told', () => {
  for (const text of Object.values(privateTexts)) {
    for (const file of [
      changed(['document', 'payload'], { base64url: text }),
      changed([text], 1),
      changed(['profiles', 0, 'name'], `\n${text}`),
      changed(['profiles', 0, 'claims'], { [text]: 'a' }),
    ]) {
      const { workspace, problems } = readWorkspace(file);
      expect(workspace).toBeNull();
      expect(problems).toMatchObject([{ kind: 'workspace-private-key' }]);
      expect(JSON.stringify(problems)).not.toMatch(/BEGIN|kty|MIIE|eyJ/);
    }
  }
});

/** What stands on the line from the place on. */
const rest = (text: string, { line, column }: { line: number; column: number }): string =>
  text.split('\n')[line - 1]?.slice(column - 1) ?? '';

function withoutSchema(file: unknown): unknown {
  return Object.fromEntries(Object.entries(file ?? {}).filter(([name]) => name !== '$schema'));
}
