import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Without a slash at its end: git compares it as a text with its `safe.directory`. */
export const projectFolder = resolve(fileURLToPath(new URL('..', import.meta.url)));

/**
 * Runs a command in the project folder with its output in sight.
 *
 * @param {string} command @param {string[]} args @param {Record<string, string>} [environment]
 * @param {{ mayWarn?: boolean }} [options] `mayWarn: false`: whatever it says on stderr is a failure
 * @returns {boolean} whether it ended well
 */
export function run(command, args, environment = {}, { mayWarn = true } = {}) {
  const shell = process.platform === 'win32';
  const { status, stderr } = spawnSync(command, args, {
    cwd: projectFolder,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', mayWarn ? 'inherit' : 'pipe'],
    env: { ...process.env, ...environment },
    shell,
  });
  if (mayWarn || stderr.trim() === '') return status === 0;
  console.error(`${stderr}Failed, because ${[command, ...args].join(' ')} warns of something.`);
  return false;
}

/** Stops with a clear word where Node is older than what the build tools need. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Countersign needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs what the lock file names, where that has not been done since it last changed. */
export function installPackages() {
  const installed = `${projectFolder}/node_modules/.package-lock.json`;
  const lock = `${projectFolder}/package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages from the lock file.');
  // A package may ask for a newer Node than it needs: tested on 20, 22 and 24 (docs/dependencies.md).
  if (!run('npm', ['ci', '--loglevel=error'])) process.exit(1);
}
