import { useSyncExternalStore } from 'react';
import { useBench } from './store.js';

/** The present second (epoch seconds), counting. */
export function useNow(): number {
  const { onEverySecond, nowSeconds } = useBench().ports.clock;
  return useSyncExternalStore(onEverySecond, nowSeconds, atRest);
}

/** That of the page as it was built, whose times are as old. */
const atRest = () => 0;
