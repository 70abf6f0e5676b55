import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemFiles } from './problemPages.mjs';

const files = problemFiles();
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const htmlOf = (/** @type {string} */ path) => files.get(`problems/${path}`) ?? '';

describe('a page about a problem', () => {
  test.each(pages)('%s is words alone, and leads nowhere but into the build', (_path, html) => {
    expect(html).not.toMatch(/<script|<style|<img|\s(?:style|on\w+)=/i);
    expect(html).toContain("script-src 'none'");
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    const beside = ['../', '../icon.svg'];
    expect(addresses.filter((one) => !beside.includes(one) && htmlOf(one.replace('./', '')) === '')).toEqual(
      [],
    );
  });

  test('has the title, the text and the way out of its source', () => {
    const html = htmlOf('alg-none.html');
    const source = readFileSync('docs/problems/alg-none.md', 'utf8');
    expect(html).toContain(`<h1>${source.split('\n')[0]?.slice(2)}</h1>`);
    expect(html).toContain('<h2>What to do</h2>');
    expect(html).toContain('<a href="../">Countersign</a>');
  });

  test('names the facts of a title, and shows what looks like markup as text', () => {
    expect(htmlOf('json-syntax.html')).toContain('<h1>Not JSON: line <var>line</var>, column');
    expect(htmlOf('json-syntax.html')).toContain('<title>Not JSON: line …, column … – Countersign');
    expect(htmlOf('json-syntax.html')).toContain('<th>what to write</th>');
  });
});

test('the list leads to every page once', () => {
  const listed = [...htmlOf('index.html').matchAll(/<li><a href="([^"]+)"/g)].map(([, path]) => path);
  expect(listed.toSorted()).toEqual(
    pages
      .map(([path]) => path.replace('problems/', ''))
      .filter((path) => path !== 'index.html')
      .toSorted(),
  );
});
