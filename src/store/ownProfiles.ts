import { onRemembered, remembered } from '../platform/remembered.js';
import { useWorkbench } from './store.js';
import { loadAtOnce } from './load.js';

/** Brings back the profiles that the person saved in this browser, and again whenever another tab saves some. */
export async function ownProfilesOpened(): Promise<void> {
  onRemembered('profiles', () => void readOwnProfiles());
  if (remembered('profiles') !== null) await readOwnProfiles();
}

async function readOwnProfiles(): Promise<void> {
  const { readProfiles } = await loadAtOnce(() => import('../core/profiles/readProfiles.js'));
  const text = remembered('profiles') ?? '';
  useWorkbench.setState({ ownProfiles: text === '' ? [] : readProfiles(text).profiles });
}
