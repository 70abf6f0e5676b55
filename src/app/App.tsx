import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/material/styles';
import { lazy, useEffect } from 'react';
import { schemeStorage } from '../platform/scheme.js';
import type { Bench } from '../store/bench.js';
import { load } from '../store/loading/load.js';
import { useBench } from '../store/store.js';
import type { Page } from '../text/catalogue.js';
import { areFontsInPage, fontFaces } from '../theme/fonts.js';
import { styleCache } from '../theme/styleCache.js';
import { theme } from '../theme/theme.js';
import { Announcer } from '../widgets/feedback/Announcer.js';
import { TextProvider } from '../widgets/page/TextContext.js';
import { Layout } from './Layout.js';
import { useWording } from './useWording.js';

const Toast = lazy(() => load(() => import('../widgets/feedback/Toast.js')));

/** @param props `onDrawn` is told when the page stands in the document. */
export function App({ firstPage, onDrawn }: { firstPage: Page; onDrawn: () => void }) {
  const text = useWording(firstPage);
  const bench = useBench();
  const onNextChange = nextChangeOf(bench);
  useEffect(onDrawn, [onDrawn]);
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={theme} storageManager={schemeStorage} modeStorageKey="mode" noSsr>
        {!areFontsInPage && <GlobalStyles styles={fontFaces} />}
        <CssBaseline enableColorScheme />
        <TextProvider value={text}>
          <Announcer onNextChange={onNextChange} Shown={Toast}>
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
      now.document === before.document &&
      now.profile === before.profile &&
      now.judge === before.judge &&
      now.secret === before.secret;
    if (!isSame) changed();
  });
