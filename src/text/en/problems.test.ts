import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problems } from './problems.js';

const docs = new URL('../../../docs/problems/', import.meta.url);
const kinds = Object.keys(problems);

/** Their titles depend on the facts, so their pages have a heading of their own. */
const manyTitles = [
  'token-suspicious-character',
  'token-is-relative',
  'key-foreign-format',
  'key-rsa-exponent',
  'keyring-refused',
  'check-field-shape',
  'check-field-foreign',
  'workspace-fault',
];

/** Facts that choose between sentences; all others are shown as {name}. */
const samples: Readonly<Record<string, unknown>> = {
  part: 'payload',
  segment: 'payload',
  missing: ['signature'],
  signs: false,
  snippet: 'bash',
  path: '{path}',
  line: '{line}',
  column: '{column}',
};
const samplesOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'token-is-opaque': { issuer: null },
  'token-is-relative': { relative: 'flask' },
  'crit-invalid': { reason: 'empty' },
  'key-armour-broken': { reason: 'no-end' },
  'jwk-member-invalid': { reason: 'base64url' },
  'profile-value': { rule: 'enum' },
  'jwe-part-length': { part: 'tag' },
  'autopsy-other-input': { form: 'payload' },
  'key-repaired': { how: ['pem-in-pem'] },
  'token-signature-length': { cause: 'other' },
  'header-not-utf8': { damage: 'start' },
  'header-not-json': { damage: 'start' },
};

/** A fact that is not known: whatever is done with it, it reads as its name in braces. */
const unknownFact = (name: string): unknown =>
  new Proxy(() => null, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => `{${name}}` : unknownFact(name)),
    apply: () => unknownFact(name),
  });

function titleOf(kind: string, wording: (facts: never) => unknown): string {
  const known = { ...samples, ...samplesOf[kind] };
  const facts = new Proxy(known, {
    get: (_, key) => (typeof key === 'string' && key in known ? known[key] : unknownFact(String(key))),
  });
  const found: unknown = Reflect.apply(wording, null, [facts]);
  if (typeof found !== 'object' || found === null || !('title' in found)) throw new Error(kind);
  return String(found.title);
}

describe('every problem has its page', () => {
  test.each(kinds)('%s', (kind) => {
    const file = new URL(`${kind}.md`, docs);
    expect(existsSync(file)).toBe(true);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines.length).toBeGreaterThan(4);
  });

  test('and no page is left over', () => {
    expect(readdirSync(docs).filter((name) => !kinds.includes(name.replace(/\.md$/, '')))).toEqual([]);
  });

  test.each(Object.entries(problems).filter(([kind]) => !manyTitles.includes(kind)))(
    'under the title that the page shows: %s',
    (kind, wording) => {
      const [heading] = readFileSync(new URL(`${kind}.md`, docs), 'utf8').split('\n');
      expect(heading).toBe(`# ${titleOf(kind, wording)}`);
    },
  );
});
