import { useSyncExternalStore } from 'react';
import { afterPaint } from '../platform/frames.js';
import type { Workbench } from './state.js';
import { useWorkbench } from './store.js';

let version = 0;
const listeners = new Set<() => void>();

/**
 * Like `useWorkbench`, but a change is heard of once the next frame is painted: for what may come after the token
 * and its verdicts, so that it is never the reason why these are late. Never for a field that is typed in.
 */
export function useSettled<T>(selector: (state: Workbench) => T): T {
  useSyncExternalStore(onSettled, () => version);
  return selector(useWorkbench.getState());
}

function onSettled(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let isWaiting = false;
useWorkbench.subscribe(() => {
  if (isWaiting) return;
  isWaiting = true;
  afterPaint(() => {
    isWaiting = false;
    version += 1;
    for (const listener of listeners) listener();
  });
});
