import { activateFirstKey } from './actions/keys/keys.js';
import type { Bench } from './bench.js';
import { load, loadAtOnce } from './loading/load.js';
import { ownProfilesRead } from './ownProfiles.js';
import { loadReader } from './loadReader.js';

/** Whether the page begins with something else than a new token: a link, or what this tab worked on before. */
export function beginsElsewhere({ ports: { address, tab } }: Bench): boolean {
  return address.fragment() !== '' || tab.savedSession() !== null;
}

/**
 * Brings what the page begins with: what this tab worked on, and over it the link that it was opened by. Neither is a
 * step of undo by itself. From then on links that follow in this tab are followed, and what is worked on is left
 * behind for the next page in it.
 */
export async function beginPage(bench: Bench): Promise<void> {
  const { address } = bench.ports;
  const fragment = address.takeFragment();
  await loadReader(bench);
  const [{ startAutopsy }, { openKeyring }, { followOtherTabs, restoreSession }] = await Promise.all([
    load(() => import('./answers/autopsy.js')),
    load(() => import('./actions/keys/keyring.js')),
    load(() => import('./actions/settings/session.js')),
  ]);
  followOtherTabs(bench);
  await ownProfilesRead(bench);
  startAutopsy(bench);
  await openKeyring(bench);
  const isRestored = await restoreSession(bench);
  address.onFragment(() => void follow(bench, address.takeFragment()));
  // Last: a link says what is wanted now.
  if (fragment !== '') await follow(bench, fragment, !isRestored);
}

async function follow(bench: Bench, fragment: string, isFirst = false): Promise<void> {
  if (fragment === '') return;
  const { openLink } = await load(() => import('./actions/take/link.js'));
  await openLink(bench, fragment);
  if (isFirst) bench.setState({ past: [], typing: null });
}

/** The key that the page starts with: the one kept in this browser that was used last, else a new pair. */
export async function firstKey(
  bench: Bench,
  begun: Promise<CryptoKeyPair | CryptoKey> | null,
): Promise<void> {
  if (bench.ports.remembered.remembered('key') !== null) {
    // It is used with the profile that it was kept with.
    await ownProfilesRead(bench);
    const { openSavedKey } = await loadAtOnce(() => import('./actions/keys/keyring.js'));
    if (await openSavedKey(bench)) return;
  }
  await activateFirstKey(bench, begun);
}

/** Brings a first key as soon as there is a draft that nothing at hand can sign: who looks at a token needs none. */
export function ensureKeyPair(bench: Bench): void {
  let isAsked = false;
  const look = () => {
    const { document, keys, generation } = bench.getState();
    const isNeeded = document.kind === 'draft' && !keys.some(({ privateKey }) => privateKey !== null);
    if (isAsked || !isNeeded || generation.is !== 'none') return;
    isAsked = true;
    void firstKey(bench, null);
  };
  look();
  bench.subscribe(look);
}
