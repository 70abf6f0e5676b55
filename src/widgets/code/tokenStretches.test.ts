import { expect, test } from 'vitest';
import { tokenStretches } from './tokenStretches.js';

const shown = (text: string) =>
  tokenStretches(text).map(({ part, from, to }) => `${part} ${text.slice(from, to)}`);

test.each([
  ['eyJh.eyJz.c2ln', ['header eyJh', 'payload eyJz', 'signature c2ln']],
  ['eyJh.eyJz.', ['header eyJh', 'payload eyJz']],
  ['eyJh..c2ln', ['header eyJh', 'signature c2ln']],
  ['  eyJh.eyJz.c2ln\n', ['header   eyJh', 'payload eyJz', 'signature c2ln\n']],
  ['a.b.c.d', ['header a', 'payload b', 'signature c', 'rest d']],
  ['a.b.c.d.e', ['header a', 'payload d', 'signature e']],
  ['a.b.c.d.e.f.g', ['header a', 'payload b', 'signature c', 'rest d', 'rest e', 'rest f.g']],
  [
    'curl https://api.example.com -H "Authorization: Bearer eyJh.eyJz.c2ln"',
    ['header eyJh', 'payload eyJz', 'signature c2ln'],
  ],
  [
    '{"one":"eyJh.eyJz.c2ln","two":"eyJx..w"}',
    ['header eyJh', 'payload eyJz', 'signature c2ln', 'header eyJx', 'signature w'],
  ],
  ['nothing. to. see', []],
  ['', []],
])('%j', (text, parts) => expect(shown(text)).toEqual(parts));

test('a large text that is nearly a token is answered', () => {
  const text = `${'eyJ-'.repeat(1_000_000)} ${'eyJ.'.repeat(1_000_000)}!`;
  expect(tokenStretches(text).length).toBeGreaterThan(1000);
});
