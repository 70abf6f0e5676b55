import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './setup.mjs';

/**
 * A test suite of others: the repository that it is in, the commit that is tested against, the folder of the
 * repository that becomes the suite's own, and which files are wanted (as in .gitignore).
 *
 * @typedef {{ name: string, url: string, commit: string, folder: string, wanted: string[] }} Suite
 */

/** @type {readonly Suite[]} */
export const suites = [
  {
    name: 'wycheproof',
    url: 'https://github.com/C2SP/wycheproof.git',
    commit: 'dac1dd4729fd1f8dd9e1e9f3dce51d783da6c166',
    folder: 'testvectors_v1',
    wanted: ['/testvectors_v1/json_web_*_test.json'],
  },
  {
    name: 'json-test-suite',
    url: 'https://github.com/nst/JSONTestSuite.git',
    commit: '1ef36fa01286573e846ac449e8683f8833c5b26a',
    folder: '.',
    wanted: ['/test_parsing/'],
  },
  {
    name: 'rfc7520-cookbook',
    url: 'https://github.com/ietf-jose/cookbook.git',
    commit: '13692b68bfc18b99557a5b1ed311fd5077bfff04',
    folder: '.',
    wanted: ['/*.json', '/jws/', '/jwe/', '/curve25519/'],
  },
];

/** Git leaves it alone; the tests look here where CONFORMANCE_VECTORS names no other folder. */
export const vectorsFolder = join(projectFolder, '.cache', 'vectors');

/**
 * Fetches one suite at its commit, whose hash vouches for every byte, unless it is there already.
 *
 * @param {Suite} suite
 * @param {string} parent
 * @returns {boolean} whether anything had to be fetched
 */
export function fetchSuite({ name, url, commit, folder, wanted }, parent) {
  if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error(`${name}: ${commit} is no full commit hash.`);
  const target = join(parent, name);
  const note = join(target, 'SOURCE.txt');
  const source = `${url} ${commit}\n`;
  if (existsSync(note) && readFileSync(note, 'utf8') === source) return false;
  mkdirSync(parent, { recursive: true });
  const clone = mkdtempSync(join(parent, `.${name}-`));
  /** @param {string[]} args */
  const git = (...args) => {
    const { status, stderr } = spawnSync('git', ['-C', clone, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: git ${args[0]} failed: ${stderr}`);
  };
  try {
    git('init', '--quiet');
    git('config', 'core.autocrlf', 'false');
    git('remote', 'add', 'origin', url);
    git('sparse-checkout', 'set', '--no-cone', ...wanted);
    git('fetch', '--quiet', '--depth', '1', '--filter=blob:none', 'origin', commit);
    git('checkout', '--quiet', '--detach', commit);
    rmSync(join(clone, '.git'), { recursive: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(join(clone, folder), target);
    writeFileSync(note, source);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
  return true;
}

if (process.argv[1] === import.meta.filename) {
  try {
    for (const suite of suites) {
      const isNew = fetchSuite(suite, vectorsFolder);
      console.log(`${suite.name}: ${isNew ? 'fetched' : 'is there'}, commit ${suite.commit}`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
