import type { Bench } from './bench.js';
import { loadAtOnce } from './loading/load.js';

/** Brings back the profiles that the person saved in this browser, and again whenever another tab saves some. */
export async function ownProfilesOpened(bench: Bench): Promise<void> {
  const { onRemembered, remembered } = bench.ports.remembered;
  onRemembered('profiles', (before, after) => {
    // This tab wrote at the same moment, and over it.
    void (remembered('profiles') === after ? readOwnProfiles(bench) : merge(bench, before, after));
  });
  await ownProfilesRead(bench);
}

async function merge(bench: Bench, before: string | null, after: string | null): Promise<void> {
  const { mergeProfiles } = await loadAtOnce(() => import('./actions/settings/ownProfiles.js'));
  mergeProfiles(bench, before, after);
}

export async function ownProfilesRead(bench: Bench): Promise<void> {
  if (bench.ports.remembered.remembered('profiles') !== null) await readOwnProfiles(bench);
}

async function readOwnProfiles(bench: Bench): Promise<void> {
  const [{ readProfiles }, { checkIds }] = await Promise.all([
    loadAtOnce(() => import('../core/profiles/readProfiles.js')),
    loadAtOnce(() => import('../core/checks/all.js')),
  ]);
  const text = bench.ports.remembered.remembered('profiles') ?? '{"profiles":[]}';
  const { profiles, unread } = readProfiles(text, checkIds);
  if (unread) bench.setState({ ownProfiles: profiles });
}
