/**
 * Has the page's early script start before its main one, and not wait for anything.
 *
 * @param {string} name of its chunk
 * @returns {import('vite').Plugin}
 */
export function earlyScript(name) {
  return {
    name: 'early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name);
        if (!chunk) throw new Error(`The build has no chunk ${name}.`);
        const tag = `<script type="module" async crossorigin src="./${chunk.fileName}"></script>`;
        return html.replace('<script type="module"', (main) => `${tag}\n    ${main}`);
      },
    },
  };
}
