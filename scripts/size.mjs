import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { distFolder } from './serve.mjs';

/** Gzipped kilobytes (1000 bytes) of JavaScript until the first signed token is shown. */
const firstLoadBudget = 150;
/** What reads and writes key formats, loaded when one is needed. */
const formatsBudget = 150;
/** Packages that may only come after it. */
const notAtFirst = ['@codemirror', '@lezer', 'asn1js', '@noble', 'idb'];

/** @typedef {{ file: string, name?: string, imports?: string[], dynamicImports?: string[], isEntry?: boolean }} Chunk */
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(`${distFolder}/.vite/manifest.json`, 'utf8'));

/** @param {string} key @param {(chunk: Chunk) => string[]} next @param {Set<string>} [seen] @returns {Set<string>} */
function reach(key, next, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  const chunk = manifest[key];
  if (chunk) for (const other of next(chunk)) reach(other, next, seen);
  return seen;
}

/** @param {Iterable<string>} keys */
function kilobytes(keys) {
  const files = new Set(
    [...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')),
  );
  return (
    [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(`${distFolder}/${file}`), { level: 9 }).length,
      0,
    ) / 1000
  );
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (!entry) throw new Error('The build has no entry.');
const first = reach(entry, ({ imports = [] }) => imports);
const all = reach(entry, ({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports]);
const firstLoad = kilobytes(first);
console.log(
  `First load ${firstLoad.toFixed(1)} KB of ${firstLoadBudget} KB gzip, in all ${kilobytes(all).toFixed(1)} KB.`,
);

const formats = Object.keys(manifest).find((key) => manifest[key]?.name === 'formats');
if (!formats) throw new Error('The build has no chunk of key formats.');
const onDemand = kilobytes(
  [...reach(formats, ({ imports = [] }) => imports)].filter((key) => !first.has(key)),
);
console.log(`Key formats, on demand: ${onDemand.toFixed(1)} KB of ${formatsBudget} KB gzip.`);

const complaints = [];
if (onDemand > formatsBudget) complaints.push('The key formats are over their budget.');
if (firstLoad > firstLoadBudget)
  complaints.push(`The first load is over its budget of ${firstLoadBudget} KB.`);
complaints.push(...leaks());
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length === 0 ? 0 : 1);

/** Packages found in the first load by the marks that the build leaves of them. */
function leaks() {
  /** @type {Record<string, string[]>} */
  const modules = JSON.parse(readFileSync(`${distFolder}/.vite/modules.json`, 'utf8'));
  const files = new Set([...first].map((key) => manifest[key]?.file));
  return Object.entries(modules)
    .filter(([file]) => files.has(file))
    .flatMap(([file, names]) =>
      names
        .filter((name) => notAtFirst.some((bad) => name.startsWith(bad)))
        .map((name) => `${name} is in the first load (${file}).`),
    );
}
