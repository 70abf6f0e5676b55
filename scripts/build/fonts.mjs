/**
 * Has the page's fonts fetched together with its scripts, so that they are there at the first paint.
 *
 * @returns {import('vite').Plugin}
 */
export function preloadedFonts() {
  return {
    name: 'preloaded-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            // Without integrity: the style's request has none, and would be made a second time.
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `./${file}`,
              crossorigin: true,
              // After the styles, which the first paint waits for.
              fetchpriority: 'low',
            },
            injectTo: 'head',
          })),
    },
  };
}
