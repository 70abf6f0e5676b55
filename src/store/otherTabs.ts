import type { Bench } from './bench.js';
import { load } from './loading/load.js';
import { readOwnProfiles } from './ownProfiles.js';

/** Takes over the profiles that another tab saves, also where it saves at the same moment as this one. */
export function followOtherTabs(bench: Bench): void {
  const { onRemembered, remembered } = bench.ports.remembered;
  onRemembered('profiles', (before, after) => {
    // This tab wrote at the same moment, and over it.
    void (remembered('profiles') === after ? readOwnProfiles(bench) : merge(bench, before, after));
  });
}

async function merge(bench: Bench, before: string | null, after: string | null): Promise<void> {
  const { mergeProfiles } = await load(() => import('./actions/settings/ownProfiles.js'));
  mergeProfiles(bench, before, after);
}
