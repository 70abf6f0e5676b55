import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { Boundary } from './app/Boundary.js';
import { pageIn } from './app/useWording.js';
import { firstPair } from './early.js';
import { pageOpened } from './store/actions/keys.js';
import { ownProfilesOpened } from './store/ownProfiles.js';
import { linkTaken } from './store/links.js';
import { load } from './store/load.js';
import { loadReader } from './store/reader.js';
import { answerQuestions } from './store/answers.js';
import type { Page } from './text/catalogue.js';
import { useWorkbench } from './store/store.js';

answerQuestions();
const followLinks = linkTaken();
const longestStartMs = 3000;

async function open(): Promise<void> {
  // What comes later leaves the first key its time, but waits for none that does not come.
  await Promise.race([pageOpened(firstPair), new Promise((resolve) => setTimeout(resolve, longestStartMs))]);
  await loadReader();
  await ownProfilesOpened();
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
function render(place: HTMLElement, page: Page): void {
  const root = createRoot(place, { onCaughtError: () => undefined });
  // As a transition it is done in slices, between which the page answers.
  startTransition(() =>
    root.render(
      <Boundary page={page}>
        <App firstPage={page} />
      </Boundary>,
    ),
  );
}

const root = document.getElementById('root');
if (root) {
  const { language } = useWorkbench.getState();
  void pageIn(language).then((page) => render(root, page));
}
