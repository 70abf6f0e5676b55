import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Every file of a folder by its path with slashes, sorted by code units.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function allFilesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort((one, other) => (one < other ? -1 : 1));
}

/**
 * The files that a host gives away: what is hidden, or in a hidden folder, is none of them.
 *
 * @param {string} folder
 */
export function filesIn(folder) {
  return allFilesIn(folder).filter((path) => !path.split('/').some((name) => name.startsWith('.')));
}

/** @param {string} folder @param {string} path @param {'hex' | 'base64'} form @param {'sha256' | 'sha384'} hash */
export function digest(folder, path, form, hash = 'sha256') {
  return createHash(hash)
    .update(readFileSync(join(folder, path)))
    .digest(form);
}

/**
 * A file's integrity as an `integrity` attribute has it (W3C Subresource Integrity).
 *
 * @param {string} folder @param {string} path
 */
export function integrityOf(folder, path) {
  return `sha384-${digest(folder, path, 'base64', 'sha384')}`;
}
