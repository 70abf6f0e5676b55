// First, so that nothing runs before what it makes.
import { firstPair } from './early.js';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { browserPorts } from './app/browserPorts.js';
import { Root } from './app/Root.js';
import { pageIn } from './app/useWording.js';
import { signal } from './core/deferred.js';
import { afterPaint, firstPaint } from './platform/frames.js';
import { activateFirstKey } from './store/actions/keys/keys.js';
import { startDeferredLoads } from './store/loading/load.js';
import { beginsElsewhere, firstKey, ensureKeyPair, beginPage } from './store/opening.js';
import type { Page } from './text/catalogue.js';
import { createWorkbench } from './store/workbench.js';
import { makeReady } from './text/times.js';
import { preloadEditors } from './widgets/code/CodeField.js';

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
  startDeferredLoads();
  preloadEditors();
  // While these are on their way, and in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  makeReady((await page).locale);
  await beginPage(bench);
}

/** What a link holds, or this tab worked on: that alone is drawn, and what it needs is loaded before. */
async function openElsewhere(): Promise<void> {
  if (firstPair) void activateFirstKey(bench, firstPair);
  startDeferredLoads();
  const begun = beginPage(bench);
  // A part that does not arrive is asked for on the page.
  await orAfterAll(begun);
  draw(await page);
  preloadEditors();
  makeReady((await page).locale);
  await begun;
  ensureKeyPair(bench);
}

function draw(words: Page): void {
  const place = document.getElementById('root');
  if (!place) return;
  const onDrawn = () => {
    // Until now nothing would have come of a press, or of what is typed (scripts/build/shell.mjs).
    place.inert = false;
    for (const field of place.querySelectorAll('[data-guarded]'))
      for (const guard of ['readonly', 'disabled', 'data-guarded']) field.removeAttribute(guard);
    drawing.come();
  };
  const root = <Root bench={bench} words={words} onDrawn={onDrawn} />;
  const told = {
    // What failed is told on the page; the console would only repeat it, with texts in it.
    onCaughtError: () => undefined,
    // Of a part that is not built into the page React says that it has to draw it: it does.
    onRecoverableError: () => undefined,
  };
  // As a transition it is done in slices, between which the page answers.
  startTransition(() => {
    if (place.hasChildNodes()) hydrateRoot(place, root, told);
    else createRoot(place, told).render(root);
  });
}

void (beginsElsewhere(bench) ? openElsewhere() : openNew());
