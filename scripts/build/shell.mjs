import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectFolder } from '../setup.mjs';
import { about, constants } from './about.mjs';

/**
 * Renders the page at build time: its first frame needs no script. The styles are a file of their own, because the
 * policy allows no others.
 *
 * @returns {import('vite').Plugin}
 */
export function shellInPage() {
  let shell = { html: '', cssFile: '' };
  return {
    name: 'shell-in-page',
    apply: 'build',
    // Before the page is written, which is done in this very hook.
    generateBundle: {
      order: 'pre',
      async handler() {
        const { html, css } = await rendered();
        const { bare, rules } = withoutStyles(guarded(html));
        const source = `${beside(css)}${untilEarly}${rules}`;
        shell = {
          html: bare,
          cssFile: this.getFileName(this.emitFile({ type: 'asset', name: 'shell.css', source })),
        };
      },
    },
    transformIndexHtml: { order: 'post', handler: (page) => withShell(page, shell.html, shell.cssFile) },
  };
}

/**
 * Which colours are in force is said by the early script, and whether the page begins as it was built: until it has
 * run, the mark stands there alone.
 */
const untilEarly =
  ':root:not([data-scheme]) #root{visibility:hidden}:root[data-scheme] #before{display:none}' +
  '#before{block-size:0}';

/** @returns {Promise<{ html: string, css: string }>} */
async function rendered() {
  const folder = `${projectFolder}/node_modules/.cache/shell`;
  await rm(folder, { recursive: true, force: true });
  await build({
    root: projectFolder,
    configFile: false,
    base: './',
    define: constants(about),
    logLevel: 'error',
    build: {
      ssr: 'src/app/shell.tsx',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'shell.mjs' } },
    },
  });
  const { shell } = await import(pathToFileURL(`${folder}/shell.mjs`).href);
  const zone = process.env['TZ'];
  // The same bytes wherever it is built: times in it are local ones.
  process.env['TZ'] = 'UTC';
  const rendered = shell();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  return rendered;
}

/**
 * @param {string} page @param {string} html of the root @param {string} cssFile
 */
export function withShell(page, html, cssFile) {
  const place = '<div id="root"></div>';
  if (!page.includes(place)) throw new Error(`index.html has no ${place}.`);
  return (
    page
      .replace(
        place,
        () =>
          // The mark is painted while the styles are on their way, and makes way for the page.
          `<div id="before" aria-hidden="true">${mark()}</div>\n    <link rel="stylesheet" href="./${cssFile}" />\n    <div id="root" inert>${html}</div>`,
      )
      // The page waits for its styles and the early script alone: on a slow line they come before all others.
      .replaceAll(
        /<(script type="module"|link rel="modulepreload")(?![^>]*assets\/early)/g,
        '<$1 fetchpriority="low"',
      )
  );
}

/** The fonts stand in the same folder as the styles. @param {string} css */
const beside = (css) => css.replaceAll(/url\("[^"]*\/([^/"]+\.woff2)"\)/g, 'url("./$1")');

/**
 * Style attributes, which the policy refuses, as rules. They stay in force when React takes the page over: it takes
 * the attributes for written. What it sets later on the element itself is stronger.
 *
 * @param {string} html
 */
export function withoutStyles(html) {
  /** @type {string[]} */
  const styles = [];
  const bare = html.replaceAll(/ style="([^"]*)"/g, (_all, style) => {
    const known = styles.indexOf(style);
    return ` data-shell="${known < 0 ? styles.push(style) - 1 : known}"`;
  });
  return { bare, rules: styles.map((style, index) => `#root [data-shell="${index}"]{${style}}`).join('') };
}

/**
 * Until the scripts are there nothing would come of what is typed or chosen: fields take nothing, which React, who takes
 * the page over, does not see, and the page's first script ends (main.tsx).
 *
 * @param {string} html
 */
export const guarded = (html) =>
  html
    .replaceAll(/<(textarea|input)(?![^>]*\s(?:readonly|disabled))/g, '<$1 readonly data-guarded')
    .replaceAll(/<select(?![^>]*\sdisabled)/g, '<select disabled data-guarded');

/** The icon of the page, as large as in its bar. */
const mark = () =>
  readFileSync(`${projectFolder}/public/icon.svg`, 'utf8')
    .replace('<svg ', '<svg width="24" height="24" ')
    .trim();
