import { create } from 'zustand';
import { signal } from '../../core/deferred.js';

/** Parts of the page that did not arrive: what asks for each of them again. */
export const useMissing = create<{ again: readonly (() => void)[] }>(() => ({ again: [] }));

const later = signal();
/** Call once the first token is visible: the deferred parts may be loaded now. */
export const startDeferredLoads = later.come;

/** Loads a part of the page that the first token must not wait for: once that is in sight. */
export async function load<T>(part: () => Promise<T>): Promise<T> {
  await later.came;
  return loadAtOnce(part);
}

/**
 * Loads a part of the page. One that does not arrive (no network, a host amid an update) is named by
 * `useMissing` and asked for again when the person says so; what waits for it goes on waiting.
 */
export async function loadAtOnce<T>(part: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await part();
    } catch {
      await new Promise<void>((resolve) =>
        useMissing.setState(({ again }) => ({ again: [...again, resolve] })),
      );
    }
  }
}

/** Try again was pressed: asks for every part that is missing. */
export function retryFailedLoads(): void {
  const { again } = useMissing.getState();
  useMissing.setState({ again: [] });
  for (const ask of again) ask();
}
