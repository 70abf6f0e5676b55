import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchSuite, suites } from './vectors.mjs';

/** @type {string} */
let folder;
/** @type {(...args: string[]) => string} */
let git;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  mkdirSync(join(folder, 'work', 'data'), { recursive: true });
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  git = (...args) =>
    execFileSync('git', ['-C', join(folder, 'work'), ...identity, ...args], { encoding: 'utf8' }).trim();
  git('init', '--quiet');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Commits these files to a repository that is fetched from like a distant one. @param {string} content */
function committed(content) {
  for (const name of ['data/cases.json', 'data/other.bin', 'README.md'])
    writeFileSync(join(folder, 'work', name), content);
  git('add', '--all');
  git('commit', '--quiet', '--message', content);
  rmSync(join(folder, 'origin.git'), { recursive: true, force: true });
  git('clone', '--quiet', '--bare', '.', join(folder, 'origin.git'));
  execFileSync('git', ['-C', join(folder, 'origin.git'), 'config', 'uploadpack.allowFilter', 'true']);
  return git('rev-parse', 'HEAD');
}

/** @param {string} commit */
const suiteAt = (commit) => ({
  name: 'suite',
  url: pathToFileURL(join(folder, 'origin.git')).href,
  commit,
  folder: 'data',
  wanted: ['/data/*.json'],
});
const fetched = () => join(folder, 'vectors', 'suite');
const cases = () => readFileSync(join(fetched(), 'cases.json'), 'utf8');

test('fetches the wanted files of the pinned commit, though the branch has gone on', () => {
  const pinned = committed('one\r\n');
  committed('two');
  expect(fetchSuite(suiteAt(pinned), join(folder, 'vectors'))).toBe(true);
  expect(cases()).toBe('one\r\n');
  expect(readdirSync(fetched()).sort()).toEqual(['SOURCE.txt', 'cases.json']);
  expect(readdirSync(join(folder, 'vectors'))).toEqual(['suite']);
});

test('a second run does nothing, another commit replaces all', () => {
  const [one, two] = [committed('one'), committed('two')];
  fetchSuite(suiteAt(one), join(folder, 'vectors'));
  writeFileSync(join(fetched(), 'mark'), '');
  expect(fetchSuite(suiteAt(one), join(folder, 'vectors'))).toBe(false);
  expect(existsSync(join(fetched(), 'mark'))).toBe(true);
  expect(fetchSuite(suiteAt(two), join(folder, 'vectors'))).toBe(true);
  expect(cases()).toBe('two');
  expect(existsSync(join(fetched(), 'mark'))).toBe(false);
});

test('a commit that the repository does not have is refused, and what was there stays', () => {
  const one = committed('one');
  fetchSuite(suiteAt(one), join(folder, 'vectors'));
  expect(() => fetchSuite(suiteAt('0123456789'.repeat(4)), join(folder, 'vectors'))).toThrow(
    /^suite: git fetch failed/,
  );
  expect(cases()).toBe('one');
  expect(readdirSync(join(folder, 'vectors'))).toEqual(['suite']);
});

test('a name that can move is no pin', () => {
  committed('one');
  expect(() => fetchSuite(suiteAt('main'), join(folder, 'vectors'))).toThrow('no full commit hash');
  expect(existsSync(fetched())).toBe(false);
});

test('every suite is pinned', () => {
  expect(suites.map(({ name }) => name)).toEqual(['wycheproof', 'json-test-suite', 'rfc7520-cookbook']);
  for (const { commit } of suites) expect(commit).toMatch(/^[0-9a-f]{40}$/);
});
