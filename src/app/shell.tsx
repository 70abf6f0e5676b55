import { renderToString } from 'react-dom/server';
import { createWorkbench } from '../store/workbench.js';
import { page } from '../text/en/page.js';
import { styleCache } from '../theme/styleCache.js';
import { browserPorts } from './browserPorts.js';
import { Root } from './Root.js';

/** The page as it stands before any script has run: painted at once, and taken over by the scripts. */
export function shell(): { html: string; css: string } {
  // Nothing is asked of a browser: it is the store's initial state that is rendered (store/workbench.ts).
  const bench = createWorkbench({ ...browserPorts, languages: { wantedLanguages: () => [] } });
  const html = renderToString(<Root bench={bench} words={page} onDrawn={() => undefined} />);
  return {
    html,
    css: Object.values(styleCache.inserted)
      .filter((rules) => typeof rules === 'string')
      .join(''),
  };
}
