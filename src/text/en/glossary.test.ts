import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replaced } from '../testing/glossary.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name);

/** Source text without what no reader of the page sees: comments and case labels. */
const wordingOf = (source: string): string => source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*|case '[^']*':/gm, '');

describe('English wording uses the terms of the field', () => {
  const sources = readdirSync(new URL('.', import.meta.url)).filter(
    (name) => !name.includes('.test.') && name !== 'glossary.ts',
  );
  test.each(sources)('%s', (name) => {
    const lines = wordingOf(read(`src/text/en/${name}`)).split('\n');
    expect(lines.filter((line) => replaced.test(line))).toEqual([]);
  });

  test.each([
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...markdownIn('docs/'),
    ...markdownIn('docs/problems/'),
  ])('%s', (path) => {
    // Names of code are no prose.
    const lines = read(path)
      .replace(/`[^`\n]*`/g, '')
      .split('\n');
    expect(lines.filter((line) => replaced.test(line))).toEqual([]);
  });
});
