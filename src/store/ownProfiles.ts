import type { Bench } from './bench.js';
import { loadAtOnce } from './loading/load.js';

/** Brings back the profiles that the person saved in this browser. */
export async function ownProfilesRead(bench: Bench): Promise<void> {
  if (bench.ports.remembered.remembered('profiles') !== null) await readOwnProfiles(bench);
}

/** The same, none included: another tab may have deleted them. */
export async function readOwnProfiles(bench: Bench): Promise<void> {
  const [{ readProfiles }, { checkIds }] = await Promise.all([
    loadAtOnce(() => import('../core/profiles/readProfiles.js')),
    loadAtOnce(() => import('../core/checks/all.js')),
  ]);
  const text = bench.ports.remembered.remembered('profiles') ?? '{"profiles":[]}';
  const { profiles, unread } = readProfiles(text, checkIds);
  if (unread) bench.setState({ ownProfiles: profiles });
}
