import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { headersFile } from '../../security/hosts.mjs';
import { documentPolicy, securityHeaders, wordsOnlyHeaders } from '../../security/policy.mjs';
import { mediaTypes } from '../mediaTypes.mjs';
import { digest, filesIn, integrityOf } from './files.mjs';

const workerFolder = fileURLToPath(new URL('../../src/sw/', import.meta.url));
/** What stands beside the page and is no part of it. */
const besides = ['sw.js', '_headers', 'SHA256SUMS', '404.html'];

/** Hosts answer with it under any address, so it names no file. Their own page would have no policy. */
const notFound = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${documentPolicy()}">
<meta name="color-scheme" content="light dark">
<title>Not found – Countersign</title>
</head>
<body>
<main>
<h1>Not found</h1>
<p>Countersign has no file at this address.</p>
</main>
</body>
</html>
`;
/** A page for each problem, more than two hundred, which a visit would fetch to read none or one; and what editors read. */
const isReadElsewhere = (/** @type {string} */ path) => /^(problems|schemas)\//.test(path);

/**
 * Writes what depends on the bytes of the finished files: the integrity of the page's scripts, the service
 * worker, `_headers` and the page of a missing file for hosts, and the list of hashes.
 *
 * @returns {import('vite').Plugin}
 */
export function finishedBuild() {
  return {
    name: 'finished-build',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) this.error('The build has no folder.');
        /** @param {string} name @param {string} text */
        const write = (name, text) => writeFileSync(`${dir}/${name}`, text);
        write('index.html', withIntegrity(readFileSync(`${dir}/index.html`, 'utf8'), dir));
        write('404.html', notFound);
        write('sw.js', await serviceWorker(dir));
        write('_headers', headersFile(filesIn(dir)));
        const sums = filesIn(dir).filter((path) => path !== 'SHA256SUMS');
        write('SHA256SUMS', sums.map((path) => `${digest(dir, path, 'hex')}  ${path}\n`).join(''));
      },
    },
  };
}

/**
 * The page with the integrity of all its scripts: in their tags, and of those that are loaded later in meta tags,
 * where a tab finds it when a newer build's worker asks what the tab wants.
 *
 * @param {string} html @param {string} folder
 */
function withIntegrity(html, folder) {
  const later = filesIn(folder)
    .filter((path) => path.startsWith('assets/') && !html.includes(path))
    .map((path) => `    <meta name="${path}" content="${integrityOf(folder, path)}" />\n`);
  return html
    .replace(
      /<(?:script|link)[^>]* crossorigin[^>]* (?:src|href)="\.\/([^"]+)"/g,
      (tag, path) => `${tag} integrity="${integrityOf(folder, path)}"`,
    )
    .replace(/ *<\/head>/, (end) => later.join('') + end);
}

/**
 * The worker's script: its sources as one, and in front what it keeps and how it answers. The page stands under
 * its folder's address: hosts redirect `index.html` to it.
 *
 * @param {string} folder
 */
async function serviceWorker(folder) {
  const paths = filesIn(folder).filter((path) => !besides.includes(path) && !isReadElsewhere(path));
  const files = Object.fromEntries(
    paths.map((path) => [path === 'index.html' ? '' : path, integrityOf(folder, path)]),
  );
  /** @param {string} name */
  const words = (name) => ({
    html: readFileSync(`${workerFolder}${name}.html`, 'utf8'),
    headers: { ...wordsOnlyHeaders(), 'Content-Type': mediaTypes['.html'] },
  });
  const answers = {
    files,
    headers: securityHeaders(),
    types: mediaTypes,
    refusal: words('refusal'),
    unreachable: words('unreachable'),
  };
  const code = await bundled();
  const id = createHash('sha256').update(JSON.stringify(answers)).update(code).digest('hex').slice(0, 12);
  return `const build = ${JSON.stringify({ id, ...answers }, null, 1)};\n${code}`;
}

/** The worker's sources as one script: a worker that is no module can import none. */
async function bundled() {
  const result = await build({
    root: workerFolder,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      minify: false,
      // Without the names of the sources, which depend on the folder that the build is run in.
      rolldownOptions: {
        input: 'sw.ts',
        output: { format: 'iife' },
        experimental: { attachDebugInfo: 'none' },
      },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The service worker did not become one script.');
  return chunk.code;
}
