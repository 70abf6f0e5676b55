import type { Bench } from './bench.js';
import { load } from './load.js';

/** Brings back the profiles that the person saved in this browser, and again whenever another tab saves some. */
export async function ownProfilesOpened(bench: Bench): Promise<void> {
  bench.ports.remembered.onRemembered('profiles', () => void readOwnProfiles(bench));
  if (bench.ports.remembered.remembered('profiles') !== null) await readOwnProfiles(bench);
}

async function readOwnProfiles(bench: Bench): Promise<void> {
  const { readProfiles } = await load(() => import('../core/profiles/readProfiles.js'));
  const text = bench.ports.remembered.remembered('profiles') ?? '';
  bench.setState({ ownProfiles: text === '' ? [] : readProfiles(text).profiles });
}
