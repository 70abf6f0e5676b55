import { useSyncExternalStore } from 'react';
import { useBench, useLater } from './store.js';

/** The present second (epoch seconds), counting. */
export function useNow(): number {
  const { onEverySecond, nowSeconds } = useBench().ports.clock;
  return useSyncExternalStore(onEverySecond, nowSeconds, atRest);
}

/** The second for what may lag behind: as long as that shows the page as it was built, the second is that one's. */
export function useLaterNow(): number {
  const now = useNow();
  return useLater((state) => state) === useBench().getInitialState() ? atRest() : now;
}

/** That of the page as it was built, whose times are as old. */
const atRest = () => 0;
