import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { about, constants } from './about.mjs';

const readme = readFileSync('README.md', 'utf8');

test('an address that package.json does not name is left out', () => {
  expect(constants({ version: '1.2.3' })).toEqual({ __VERSION__: '"1.2.3"', __SOURCE__: '""' });
  const repository = 'https://forge.example/countersign';
  expect(constants({ version: '1.2.3', repository }).__SOURCE__).toBe(`"${repository}"`);
});

test('the README links the live page where package.json names one, and nowhere else', () => {
  const live = /\[Live page\]\((.*)\)/.exec(readme)?.[1];
  expect(live).toBe(about.homepage);
});

test('the version is that of the lock file and of the newest release in the changelog', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const newest = /^## \[(\d.*)\] - \d{4}-\d\d-\d\d$/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
  expect([lock.version, lock.packages[''].version, newest]).toEqual(Array(3).fill(about.version));
});
