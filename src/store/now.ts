import { useSyncExternalStore } from 'react';
import { nowSeconds, onEverySecond } from '../platform/clock.js';

/** The present second (epoch seconds), counting. */
export function useNow(): number {
  return useSyncExternalStore(onEverySecond, nowSeconds);
}

/** The present second (epoch seconds), once. */
export const presentSecond = nowSeconds;
