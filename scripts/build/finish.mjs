import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { headersFile } from '../../security/hosts.mjs';
import { digest, filesIn, integrityOf } from './files.mjs';

const workerSource = fileURLToPath(new URL('../../src/sw/sw.ts', import.meta.url));
/** What stands beside the page and is no part of it. */
const besides = ['sw.js', '_headers', 'SHA256SUMS'];

/**
 * Writes what depends on the bytes of the finished files: the integrity of the page's scripts, the service
 * worker, `_headers` for Netlify and Cloudflare, and the list of hashes.
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
        write('sw.js', await serviceWorker(dir));
        write('_headers', headersFile(filesIn(dir)));
        const sums = filesIn(dir).filter((path) => path !== 'SHA256SUMS');
        write('SHA256SUMS', sums.map((path) => `${digest(dir, path, 'hex')}  ${path}\n`).join(''));
      },
    },
  };
}

/** @param {string} html @param {string} folder */
function withIntegrity(html, folder) {
  return html.replace(
    /<(?:script|link)[^>]* crossorigin[^>]* (?:src|href)="\.\/([^"]+)"/g,
    (tag, path) => `${tag} integrity="${integrityOf(folder, path)}"`,
  );
}

/**
 * The worker's script: its source without the types, and in front the files that it keeps. The page stands
 * under its folder's address: hosts redirect `index.html` to it.
 *
 * @param {string} folder
 */
async function serviceWorker(folder) {
  const paths = filesIn(folder).filter((path) => !besides.includes(path));
  const files = Object.fromEntries(
    paths.map((path) => [path === 'index.html' ? '' : path, integrityOf(folder, path)]),
  );
  const { code } = await transformWithOxc(readFileSync(workerSource, 'utf8'), 'sw.ts', { sourcemap: false });
  const id = createHash('sha256').update(JSON.stringify(files)).update(code).digest('hex').slice(0, 12);
  return `const build = ${JSON.stringify({ id, files }, null, 1)};\n${code}`;
}
