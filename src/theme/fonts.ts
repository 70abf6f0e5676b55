import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import mono from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?url';

const face = (fontFamily: string, file: string, fontWeight: string) => ({
  '@font-face': {
    fontFamily,
    src: `url("${file}") format("woff2")`,
    fontWeight,
    // A font that is not there at the first paint stays away until the next visit: nothing moves for it.
    fontDisplay: 'optional' as const,
  },
});

/** The fonts that the page ships, for Latin letters; other scripts are the system's. */
export const fontFaces = [face('Inter', inter, '100 900'), face('JetBrains Mono', mono, '400')];

/**
 * Whether the page as it was built brings them in its own styles (app/shell.tsx). A second rule for a font would be
 * another font to the browser, which may swap it in later and move what stands there.
 */
export const areFontsInPage =
  typeof document !== 'undefined' && [...document.fonts].some(({ family }) => family.includes('Inter'));
