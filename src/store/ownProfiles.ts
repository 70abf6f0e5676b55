import { remembered } from '../platform/remembered.js';
import { useWorkbench } from './store.js';
import { load } from './load.js';

/** Brings back the profiles that the person saved in this browser. */
export async function ownProfilesOpened(): Promise<void> {
  const text = remembered('profiles');
  if (text === null) return;
  const { readProfiles } = await load(() => import('../core/profiles/readProfiles.js'));
  useWorkbench.setState({ ownProfiles: readProfiles(text).profiles });
}
