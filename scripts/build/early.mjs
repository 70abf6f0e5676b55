/**
 * Puts the page's early script before all others: it runs first, and waits for none of them. It is not `async`,
 * because then the others would run before it wherever it arrives late.
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
        const early = `<script type="module" crossorigin src="./${chunk.fileName}"></script>`;
        return html
          .replace(new RegExp(`\\s*${early}`), '')
          .replace('<script type="module"', (main) => `${early}\n    ${main}`);
      },
    },
  };
}
