import GlobalStyles from '@mui/material/GlobalStyles';
// Not Material's own provider: that one brings its colour scheme manager along, 4 KB that nothing here uses.
import ThemeProvider from '@mui/system/ThemeProvider';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { redo, undo } from '../store/history.js';
import { load } from '../store/load.js';
import { useWorkbench } from '../store/store.js';
import type { Catalogue } from '../text/catalogue.js';
import { page } from '../text/en/page.js';
import { pageStyles, themes } from '../theme/theme.js';
import { Announcer } from '../widgets/Announcer.js';
import { TextProvider } from '../widgets/TextContext.js';
import { Layout } from './Layout.js';

export function App() {
  const choice = useWorkbench(({ themeChoice }) => themeChoice);
  const systemIsDark = useSyncExternalStore(onSystemTheme, isSystemDark);
  const theme = themes[choice === 'system' ? (systemIsDark ? 'dark' : 'light') : choice];
  const text = useWording();
  useUndoKeys();
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles styles={pageStyles(theme)} />
      <TextProvider value={text}>
        <Announcer>
          <Layout />
        </Announcer>
      </TextProvider>
    </ThemeProvider>
  );
}

const systemTheme = window.matchMedia('(prefers-color-scheme: dark)');
const isSystemDark = () => systemTheme.matches;
function onSystemTheme(changed: () => void) {
  systemTheme.addEventListener('change', changed);
  return () => systemTheme.removeEventListener('change', changed);
}

/** The wording of the page; what it says of problems comes after the first paint. */
function useWording() {
  const [later, setLater] = useState<Omit<Catalogue, 'page'>>({ problems: null, severityOf: null });
  useEffect(() => {
    void load(() => import('../text/en/problems.js')).then(setLater);
  }, []);
  return useMemo(() => ({ page, ...later }), [later]);
}

/** Undo and redo belong to the page as a whole, wherever the caret stands. */
function useUndoKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const step =
        key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' && !event.shiftKey ? redo : null;
      if (!step) return;
      event.preventDefault();
      step();
    };
    // In the capture phase, so that no field's own undo comes first.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
