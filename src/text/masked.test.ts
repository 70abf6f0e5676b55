import { expect, test } from 'vitest';
import { wordingOf, type Details } from './catalogue.js';
import { details as english } from './en/details.js';
import { keySetTexts } from './en/keySets.js';
import { familyTexts } from './en/families.js';
import { masked } from './masked.js';
import { details as chinese } from './zh/details.js';

const languages: [string, Details][] = [
  ['en', english],
  ['zh', chinese],
];
const source = { document: 'RFC 7523', section: '3' } as const;

test.each(languages)('%s: sentences keep names and lose values', (_, details) => {
  const { problems, repairLabel, compareTexts, kindTexts, keyTexts, refusalTexts } = masked(details);
  const differs = wordingOf(problems, {
    kind: 'check-claim-differs',
    claim: 'sub',
    found: 'alice',
    wanted: 'bob',
    by: [],
    field: null,
  });
  const kid = wordingOf(problems, { kind: 'kind-kid-unknown', kid: 'k-2026', keys: 1 });
  const aud = wordingOf(problems, { kind: 'kind-aud-not-issuer', aud: ['https://a.example', 'x'], source });
  const change = {
    path: '/scope',
    name: 'scope',
    kind: 'changed',
    former: { kind: 'string', text: '"read write"' },
    present: { kind: 'string', text: '"read"' },
    span: null,
    items: { added: [], gone: ['"write"'] },
  } as const;
  const said = [
    JSON.stringify([differs, kid, aud]),
    repairLabel({ kind: 'set-claims', members: [['sub', '"alice"']], field: null, value: 'alice' }),
    repairLabel({ kind: 'set-header', name: 'kid', json: '"k-2026"' }),
    compareTexts.sentence({ kind: 'difference', change }, { title: '', kinds: ['', ''], alg: 'ES256' }),
    compareTexts.verifiedWith('k-2026'),
    kindTexts.reason({ fact: 'value', claim: 'iss', value: 'https://a.example' }),
    keyTexts.keyLabel('k-2026', 'RSA', true),
    refusalTexts.inToken('aud', 'bob'),
  ].join('\n');
  expect(said).not.toMatch(/alice|bob|k-2026|a\.example|write|“x”/);
  expect(said.match(/•••••/g)?.length).toBeGreaterThan(9);
  for (const name of ['sub', 'aud', 'iss', 'scope', 'RSA', 'RFC 7523']) expect(said).toContain(name);
});

test('a value of one letter takes no letters out of words', () => {
  const { detail } = wordingOf(masked(english).problems, {
    kind: 'check-header-differs',
    name: 'kid',
    found: 'e',
    wanted: 's',
  });
  expect(detail).toBe('It is “•••••” but should be “•••••”.');
});

test('of a long value its beginning alone is not shown either', () => {
  const { detail } = wordingOf(masked(english).problems, {
    kind: 'jwe-decryption-failed',
    alg: 'dir',
    enc: 'A128GCM',
    kid: 'k'.repeat(300),
    tried: 1,
  });
  expect(detail).toContain('The token’s kid is “•••••”.');
  expect(detail).toContain('(dir, A128GCM)');
});

test('what a part of the page says of keys and families, too', () => {
  const { findings, facts } = masked(familyTexts).sdJwt;
  expect(findings['binding-nonce']({ kind: 'binding-nonce', found: 'n-1', expected: 'n-2' })).toBe(
    'Key binding JWT: nonce is •••••, not •••••.',
  );
  expect(facts('pepper', 'f00d')).toBe('Salt •••••, digest •••••');
  expect(masked(keySetTexts).changes.came('k-1', 'RSA')).not.toContain('k-1');
});

test('what quotes nothing is the text itself, and the catalogue the same each time', () => {
  const texts = masked(english);
  expect(texts.commandTexts.search).toBe(english.commandTexts.search);
  expect(texts.readingTexts.copyValue('sub')).toBe('Copy value of sub');
  expect(texts.problems).toBe(texts.problems);
});
