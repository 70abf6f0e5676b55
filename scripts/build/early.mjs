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
        const inTurn = `<script type="module" crossorigin src="./${chunk.fileName}"></script>`;
        const atOnce = inTurn.replace('crossorigin', 'async crossorigin');
        return html
          .replace(new RegExp(`\\s*${inTurn}`), '')
          .replace('<script type="module"', (main) => `${atOnce}\n    ${main}`);
      },
    },
  };
}
