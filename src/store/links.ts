import { onFragment, takeFragment } from '../platform/address.js';
import { load } from './load.js';

/**
 * Takes the link that the page was opened by off the address, at once.
 *
 * @returns what opens it, and from then on those that follow in this tab
 */
export function linkTaken(): () => Promise<void> {
  const first = takeFragment();
  return async () => {
    onFragment(() => void follow(takeFragment()));
    await follow(first);
  };
}

async function follow(fragment: string): Promise<void> {
  if (fragment === '') return;
  const { linkOpened } = await load(() => import('./actions/link.js'));
  await linkOpened(fragment);
}
