import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allFilesIn, digest } from './build/files.mjs';
import { projectFolder } from './setup.mjs';

/**
 * Proves that the build can be repeated: two clean clones of the last commit, in folders of other names and
 * depths and under other clocks and languages, must give the same bytes, the single file included.
 */

const packages = join(projectFolder, 'node_modules');
const folders = ['countersign-', 'countersign-in-a-folder-of-a-longer-name-'].map((name) =>
  mkdtempSync(join(tmpdir(), name)),
);
const surroundings = [
  { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
  { TZ: 'Pacific/Auckland', LC_ALL: 'C.UTF-8', LANG: 'de_DE.UTF-8' },
];

/** @param {string} folder @param {string} command @param {string[]} args @param {Record<string, string>} [environment] */
function run(folder, command, args, environment = {}) {
  const { status, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stderr;
}

const unwanted = ['.cache', '.vite'].map((name) => join(packages, name));

/**
 * Each file under a second name where the file system can: a symbolic link would lead both builds to one path, and a copy
 * takes half a minute.
 *
 * @param {string} from @param {string} to
 */
function copy(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (unwanted.includes(source)) continue;
    if (entry.isDirectory()) copy(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}

/** @param {string} parent @param {number} index @returns {Map<string, string>} each built file with its hash */
function built(parent, index) {
  const folder = join(parent, index === 0 ? 'clone' : 'deeper/clone');
  run(parent, 'git', ['clone', '--quiet', projectFolder, folder]);
  copy(packages, join(folder, 'node_modules'));
  for (const script of ['build', 'build:single']) {
    const warnings = run(folder, 'npm', ['run', '--silent', script], surroundings[index]);
    if (warnings.trim() !== '') throw new Error(`npm run ${script} warns: ${warnings}`);
  }
  return new Map(
    ['dist', 'dist-single'].flatMap((name) =>
      allFilesIn(join(folder, name)).map((path) => [
        `${name}/${path}`,
        digest(join(folder, name), path, 'hex'),
      ]),
    ),
  );
}

try {
  const [one = new Map(), other = new Map()] = folders.map(built);
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  const different = paths.filter((path) => one.get(path) !== other.get(path));
  for (const path of different) console.error(`${path} differs between two builds.`);
  console.log(
    `${paths.length - different.length} of ${paths.length} built files are the same in two builds.`,
  );
  console.log(`SHA-256 of dist/SHA256SUMS: ${one.get('dist/SHA256SUMS')}`);
  process.exitCode = different.length === 0 && paths.length > 0 ? 0 : 1;
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
