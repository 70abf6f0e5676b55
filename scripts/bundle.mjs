import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { distFolder } from './serve.mjs';

/** @typedef {{ file: string, name?: string, imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * What the build is made of: its files as sets, each with what it weighs.
 *
 * `early` is what must be there before the first key pair is begun; `first` is what the page needs for the first
 * signed token; `editors` is that and the editors; `formats` is what reads and writes key formats, beyond the first
 * load; `besidesFormats` is everything but these, in one language, because nobody loads a
 * second; `all` is everything.
 */
export function readBundle() {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(`${distFolder}/.vite/manifest.json`, 'utf8'));
  /** @type {Record<string, string[]>} */
  const modules = JSON.parse(readFileSync(`${distFolder}/.vite/modules.json`, 'utf8'));

  /** @param {string} key @param {boolean} lazily @param {Set<string>} [seen] @returns {Set<string>} */
  const reach = (key, lazily, seen = new Set()) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return seen;
    seen.add(key);
    for (const next of [...(chunk.imports ?? []), ...(lazily ? (chunk.dynamicImports ?? []) : [])])
      reach(next, lazily, seen);
    return seen;
  };
  /** @param {(key: string, chunk: Chunk) => boolean} wanted */
  const key = (wanted) => {
    const [found] = Object.entries(manifest).find(([name, chunk]) => wanted(name, chunk)) ?? [];
    if (found === undefined) throw new Error('The build lacks a chunk that is budgeted.');
    return found;
  };
  /** @param {Iterable<string>} keys @returns {Set<string>} */
  const files = (keys) =>
    new Set([...keys].map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js')));

  const entry = key((_, { name }) => name === 'workbench');
  const first = files(reach(entry, false));
  const named = (/** @type {string} */ wanted) =>
    files(
      reach(
        key((_, { name }) => name === wanted),
        false,
      ),
    );
  // The panes follow the first token on every visit, and the formats share some of their modules.
  const panes = named('panes');
  const formats = new Set([...named('formats')].filter((file) => !first.has(file) && !panes.has(file)));
  const all = files(reach(entry, true));
  const isOtherLanguage = (/** @type {string} */ file) =>
    (modules[file] ?? []).some((name) => name.startsWith('src/text/zh'));
  return {
    early: named('early'),
    first,
    editors: new Set([...first, ...named('mount')]),
    formats,
    besidesFormats: new Set([...all].filter((file) => !formats.has(file) && !isOtherLanguage(file))),
    all,
    modules,
  };
}

/**
 * Gzipped kilobytes (1000 bytes), each file by itself as a host sends it.
 *
 * @param {Iterable<string>} files
 */
export function kilobytes(files) {
  const bytes = [...files].map(
    (file) => gzipSync(readFileSync(`${distFolder}/${file}`), { level: 9 }).length,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
