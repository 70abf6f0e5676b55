import { StrictMode } from 'react';
import type { Bench } from '../store/bench.js';
import { BenchProvider } from '../store/store.js';
import type { Page } from '../text/catalogue.js';
import { App } from './App.js';
import { Boundary } from './Boundary.js';

type Props = { bench: Bench; words: Page; onDrawn: () => void };

/** The whole page: rendered when it is built (shell.tsx), and taken over or drawn by the browser (main.tsx). */
export function Root({ bench, words, onDrawn }: Props) {
  return (
    <StrictMode>
      <BenchProvider value={bench}>
        <Boundary page={words}>
          <App firstPage={words} onDrawn={onDrawn} />
        </Boundary>
      </BenchProvider>
    </StrictMode>
  );
}
