import { marked } from 'marked';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentPolicy } from '../../security/policy.mjs';
import { mediaTypes } from '../mediaTypes.mjs';

const sources = fileURLToPath(new URL('../../docs/problems/', import.meta.url));
const style = fileURLToPath(new URL('problemPages.css', import.meta.url));
/** The folder of the build that they are in. */
const folder = 'problems/';

/**
 * Makes a page of the build of each file in docs/problems: words and a style sheet, no script. Every address in
 * them is relative, so that they work in any folder of a host.
 *
 * @returns {import('vite').Plugin}
 */
export function problemPages() {
  return {
    name: 'problem-pages',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [, path = ''] = /^\/(problems\/[^?]*)/.exec(request.url ?? '') ?? [];
        const source = problemFiles().get(path.endsWith('/') ? `${path}index.html` : path);
        if (source === undefined) return next();
        response.setHeader('Content-Type', mediaTypes[path.endsWith('.css') ? '.css' : '.html'] ?? '');
        response.end(source);
      });
    },
    generateBundle() {
      for (const [fileName, source] of problemFiles()) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** Each page's text by its path in the build, with the list of all and their style sheet. */
export function problemFiles() {
  const problems = readdirSync(sources)
    .map((file) => ({
      file: file.replace(/\.md$/, '.html'),
      ...titleAndBody(readFileSync(sources + file, 'utf8')),
    }))
    .sort((one, other) => (one.title.toLowerCase() < other.title.toLowerCase() ? -1 : 1));
  const items = problems.map(({ file, title }) => `<li><a href="${file}">${withFacts(title)}</a></li>\n`);
  const all = page('Errors and notices', `<ul>\n${items.join('')}</ul>\n`, '');
  const list = '<a href="./index.html">All errors and notices</a>';
  return new Map([
    [`${folder}index.html`, all],
    [`${folder}pages.css`, readFileSync(style, 'utf8')],
    ...problems.map(
      ({ file, title, body }) => /** @type {const} */ ([folder + file, page(title, body, list)]),
    ),
  ]);
}

/** @param {string} markdown */
function titleAndBody(markdown) {
  const [, title = '', rest = ''] = /^# (.*)\n([^]*)$/.exec(markdown) ?? [];
  // A wide table scrolls by itself, and by the keyboard too.
  const body = marked
    .parse(rest, { async: false })
    .replaceAll('<table>', '<div role="region" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
  return { title, body };
}

/** A title as HTML; what depends on the token stands in braces. @param {string} title */
const withFacts = (title) => escaped(title).replace(/\{(\w+)\}/g, '<var>$1</var>');

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {string} title @param {string} body @param {string} list */
function page(title, body, list) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${documentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title).replace(/\{\w+\}/g, '…')} – Countersign</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="pages.css">
</head>
<body>
<header><nav aria-label="Countersign"><a href="../">Countersign</a>${list}</nav></header>
<main>
<h1>${withFacts(title)}</h1>
${body}</main>
</body>
</html>
`;
}
