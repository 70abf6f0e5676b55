// First, so that nothing runs before what it makes.
import { firstPair } from './early.js';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { Boundary } from './app/Boundary.js';
import { browserPorts } from './app/browserPorts.js';
import { pageIn } from './app/useWording.js';
import { signal } from './core/signal.js';
import { afterPaint, firstPaint } from './platform/frames.js';
import { pageOpened } from './store/actions/keys.js';
import { laterPartsWanted } from './store/load.js';
import { beginsElsewhere, firstKey, keyWhenNeeded, pageBegun } from './store/opening.js';
import type { Page } from './text/catalogue.js';
import { BenchProvider } from './store/store.js';
import { createWorkbench } from './store/workbench.js';
import { makeReady } from './text/times.js';
import { editorsWanted } from './widgets/CodeField.js';

const bench = createWorkbench(browserPorts);
const longestStartMs = 3000;

const page = pageIn(bench.getState().language);
const drawing = signal();

const orAfterAll = (done: Promise<unknown>) =>
  Promise.race([done, new Promise((resolve) => setTimeout(resolve, longestStartMs))]);

/** A new token: it is in sight before anything else is loaded. */
async function openNew(): Promise<void> {
  void page.then(draw);
  // What comes later leaves the first token its time, but waits for none that does not come.
  await orAfterAll(Promise.all([firstKey(bench, firstPair), drawing.came, firstPaint()]));
  await new Promise<void>(afterPaint);
  laterPartsWanted();
  editorsWanted();
  // While these are on their way, and in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  makeReady((await page).locale);
  await pageBegun(bench);
}

/** What a link holds, or this tab worked on: that alone is drawn, and what it needs is loaded before. */
async function openElsewhere(): Promise<void> {
  if (firstPair) void pageOpened(bench, firstPair);
  laterPartsWanted();
  const begun = pageBegun(bench);
  // A part that does not arrive is asked for on the page.
  await orAfterAll(begun);
  draw(await page);
  editorsWanted();
  makeReady((await page).locale);
  await begun;
  keyWhenNeeded(bench);
}

function draw(words: Page): void {
  const root = document.getElementById('root');
  if (root) render(root, words);
}

/** What failed is told on the page; the console would only repeat it, with texts in it. */
function render(place: HTMLElement, words: Page): void {
  const root = createRoot(place, { onCaughtError: () => undefined });
  // As a transition it is done in slices, between which the page answers.
  startTransition(() =>
    root.render(
      <StrictMode>
        <BenchProvider value={bench}>
          <Boundary page={words}>
            <App firstPage={words} onDrawn={drawing.come} />
          </Boundary>
        </BenchProvider>
      </StrictMode>,
    ),
  );
}

void (beginsElsewhere(bench) ? openElsewhere() : openNew());
