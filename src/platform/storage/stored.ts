import { savedSession } from './session.js';
import { rememberedNames, remember, type RememberedName } from './remembered.js';

/** What this browser holds of the page, beside the keys of the keyring. */
export type Stored = { settings: readonly RememberedName[]; hasOwnFiles: boolean; hasSession: boolean };

/** Looks at what is stored, not at what the page believes. Where storage is blocked, nothing is. */
export async function listStoredData(): Promise<Stored> {
  return {
    settings: rememberedNames(),
    hasOwnFiles: (await ownCaches()).length > 0,
    hasSession: savedSession() !== null,
  };
}

/**
 * Lets go of every setting and of the page's own files, the worker that keeps them included. The files
 * come back with the next visit.
 */
export async function clearStorage(): Promise<void> {
  for (const name of rememberedNames()) remember(name, null);
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
  const registrations = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : [];
  await Promise.all(
    registrations.filter(({ scope }) => scope === ownScope()).map((worker) => worker.unregister()),
  );
}

const ownScope = (): string => new URL('./', document.baseURI).href;

/** As the service worker names them (src/sw/sw.ts). */
async function ownCaches(): Promise<string[]> {
  try {
    return (await caches.keys()).filter((name) => name.startsWith(`countersign ${ownScope()} `));
  } catch {
    return [];
  }
}
