import type { Bench } from './bench.js';
import { load } from './load.js';

/**
 * Takes the link that the page was opened by off the address, at once.
 *
 * @returns what opens it, and from then on those that follow in this tab
 */
export function linkTaken(bench: Bench): () => Promise<void> {
  const first = bench.ports.address.takeFragment();
  return async () => {
    bench.ports.address.onFragment(() => void follow(bench, bench.ports.address.takeFragment()));
    await follow(bench, first);
  };
}

async function follow(bench: Bench, fragment: string): Promise<void> {
  if (fragment === '') return;
  const { linkOpened } = await load(() => import('./actions/link.js'));
  await linkOpened(bench, fragment);
}
