import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problems } from './problems.js';

const docs = new URL('../../../docs/problems/', import.meta.url);
const kinds = Object.keys(problems);

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
});
