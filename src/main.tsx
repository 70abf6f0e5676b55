import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { Boundary } from './app/Boundary.js';
import { pageIn } from './app/useWording.js';
import { signal } from './core/signal.js';
import { firstPair } from './early.js';
import { afterPaint, firstPaint } from './platform/frames.js';
import { remembered } from './platform/remembered.js';
import { pageOpened } from './store/actions/keys.js';
import { ownProfilesOpened } from './store/ownProfiles.js';
import { linkTaken } from './store/links.js';
import { laterPartsWanted, load, loadAtOnce } from './store/load.js';
import { loadReader } from './store/reader.js';
import { answerQuestions } from './store/answers.js';
import type { Page } from './text/catalogue.js';
import { useWorkbench } from './store/store.js';
import { makeReady } from './text/times.js';
import { editorsWanted } from './widgets/CodeField.js';

answerQuestions();
const followLinks = linkTaken();
const longestStartMs = 3000;

const page = pageIn(useWorkbench.getState().language);
const drawing = signal();
const isKeyKept = remembered('key') !== null;

/** The key that the page starts with: the one kept in this browser that was used last, else a new pair. */
async function firstKey(): Promise<void> {
  if (isKeyKept) {
    // It is used with the profile that it was kept with.
    await ownProfilesOpened();
    const { keptKeyOpened } = await loadAtOnce(() => import('./store/actions/keyring.js'));
    if (await keptKeyOpened()) return;
  }
  await pageOpened(firstPair);
}

async function open(): Promise<void> {
  // What comes later leaves the first token its time, but waits for none that does not come.
  await Promise.race([
    Promise.all([firstKey(), drawing.came, firstPaint()]),
    new Promise((resolve) => setTimeout(resolve, longestStartMs)),
  ]);
  await new Promise<void>(afterPaint);
  laterPartsWanted();
  editorsWanted();
  // While these are on their way, and in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  makeReady((await page).locale);
  await loadReader();
  if (!isKeyKept) await ownProfilesOpened();
  const [{ keyringOpened }, { sessionRestored }] = await Promise.all([
    load(() => import('./store/actions/keyring.js')),
    load(() => import('./store/actions/session.js')),
  ]);
  await keyringOpened();
  await sessionRestored();
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
      <Boundary page={words}>
        <App firstPage={words} onDrawn={drawing.come} />
      </Boundary>,
    ),
  );
}

const root = document.getElementById('root');
if (root) void page.then((words) => render(root, words));
