import { onFragment, takeFragment } from '../platform/address.js';
import { load } from './load.js';

/** Opens the link that the page was opened by, and those that follow in this tab; clears the address bar. */
export async function linksFollowed(): Promise<void> {
  onFragment(() => void follow());
  await follow();
}

async function follow(): Promise<void> {
  const fragment = takeFragment();
  if (fragment === '') return;
  const { linkOpened } = await load(() => import('./actions/link.js'));
  await linkOpened(fragment);
}
