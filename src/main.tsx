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
import { ownProfilesOpened } from './store/ownProfiles.js';
import { linkTaken } from './store/links.js';
import { laterPartsWanted, load } from './store/load.js';
import { loadReader } from './store/reader.js';
import type { Page } from './text/catalogue.js';
import { BenchProvider } from './store/store.js';
import { createWorkbench } from './store/workbench.js';
import { makeReady } from './text/times.js';
import { editorsWanted } from './widgets/CodeField.js';

const bench = createWorkbench(browserPorts);
const followLinks = linkTaken(bench);
const longestStartMs = 3000;

const page = pageIn(bench.getState().language);
const drawing = signal();

async function open(): Promise<void> {
  // What comes later leaves the first token its time, but waits for none that does not come.
  await Promise.race([
    Promise.all([pageOpened(bench, firstPair), drawing.came, firstPaint()]),
    new Promise((resolve) => setTimeout(resolve, longestStartMs)),
  ]);
  await new Promise<void>(afterPaint);
  laterPartsWanted();
  editorsWanted();
  // While these are on their way, and in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  makeReady((await page).locale);
  await loadReader(bench);
  await ownProfilesOpened(bench);
  const [{ keyringOpened }, { sessionRestored }] = await Promise.all([
    load(() => import('./store/actions/keyring.js')),
    load(() => import('./store/actions/session.js')),
  ]);
  await keyringOpened(bench);
  await sessionRestored(bench);
  // Last: a link says what is wanted now.
  await followLinks();
}
void open();

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

const root = document.getElementById('root');
if (root) void page.then((words) => render(root, words));
