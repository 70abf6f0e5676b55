import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { firstPair } from './early.js';
import { pageOpened } from './store/actions/keys.js';
import { ownProfilesOpened } from './store/ownProfiles.js';
import { linksFollowed } from './store/links.js';
import { load } from './store/load.js';
import { loadReader } from './store/reader.js';
import { answerQuestions } from './store/answers.js';

answerQuestions();
async function open(): Promise<void> {
  await pageOpened(firstPair);
  await loadReader();
  await linksFollowed();
  await ownProfilesOpened();
  const { keyringOpened } = await load(() => import('./store/actions/keyring.js'));
  await keyringOpened();
}
void open();

const root = document.getElementById('root');
// As a transition it is done in slices, between which the page answers.
if (root) startTransition(() => createRoot(root).render(<App />));
