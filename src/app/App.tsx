import { CacheProvider } from '@emotion/react';
import GlobalStyles from '@mui/material/GlobalStyles';
// Not Material's own provider: that one brings its colour scheme manager along, 4 KB that nothing here uses.
import ThemeProvider from '@mui/system/ThemeProvider';
import { useEffect, useSyncExternalStore } from 'react';
import type { Bench } from '../store/bench.js';
import { redo, undo } from '../store/history.js';
import { useBench, useWorkbench } from '../store/store.js';
import type { Page } from '../text/catalogue.js';
import { fontFaces } from '../theme/fonts.js';
import { styleCache } from '../theme/styleCache.js';
import { pageStyles, themeOf } from '../theme/theme.js';
import { Announcer } from '../widgets/Announcer.js';
import { TextProvider } from '../widgets/TextContext.js';
import { Layout } from './Layout.js';
import { useWording } from './useWording.js';

/** @param props `onDrawn` is told when the page stands in the document. */
export function App({ firstPage, onDrawn }: { firstPage: Page; onDrawn: () => void }) {
  const choice = useWorkbench(({ themeChoice }) => themeChoice);
  const systemIsDark = useSyncExternalStore(onSystemTheme, isSystemDark);
  const theme = themeOf(choice === 'system' ? (systemIsDark ? 'dark' : 'light') : choice);
  const text = useWording(firstPage);
  const bench = useBench();
  const onNextChange = nextChangeOf(bench);
  useUndoKeys();
  useEffect(onDrawn, [onDrawn]);
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={theme}>
        {/* Apart from what changes with the theme, so that they are read once. */}
        <GlobalStyles styles={fontFaces} />
        <GlobalStyles styles={pageStyles(theme)} />
        <TextProvider value={text}>
          <Announcer onNextChange={onNextChange}>
            <Layout />
          </Announcer>
        </TextProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}

const nextChangeOf = (bench: Bench) => (changed: () => void) =>
  bench.subscribe((now, before) => {
    const isSame =
      now.document === before.document && now.profile === before.profile && now.judge === before.judge;
    if (!isSame) changed();
  });

const systemTheme = window.matchMedia('(prefers-color-scheme: dark)');
const isSystemDark = () => systemTheme.matches;
function onSystemTheme(changed: () => void) {
  systemTheme.addEventListener('change', changed);
  return () => systemTheme.removeEventListener('change', changed);
}

/** Undo and redo belong to the page as a whole, wherever on it the caret stands. */
function useUndoKeys() {
  const bench = useBench();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const step =
        key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' && !event.shiftKey ? redo : null;
      // What is typed in a dialog is none of it: there a field takes back what was typed in it.
      if (!step || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      step(bench);
    };
    // In the capture phase, so that no field's own undo comes first.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [bench]);
}
