import createCache from '@emotion/cache';

/**
 * Styles are written as they stand. The prefixes that Emotion adds otherwise are for browsers older than any that runs
 * this page, make a quarter of the work of its first frame, and some of them are refused with an exception. Safari's
 * own user-select stands in the theme.
 */
export const styleCache = createCache({ key: 'css', stylisPlugins: [] });
// Where there is no document, the styles are kept to be read (app/shell.tsx), and stand in no style elements.
if (typeof document === 'undefined') styleCache.compat = true;
