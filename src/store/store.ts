import { createContext, createElement, useContext, useDeferredValue, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Bench } from './bench.js';
import type { Workbench } from './state.js';

export { useShallow } from 'zustand/react/shallow';

const BenchContext = createContext<Bench | null>(null);

/** The state that the slower parts of the page are at: one for all of them, so that a letter renders none of them. */
const LaterContext = createContext<Workbench | null>(null);

export function BenchProvider({ value, children }: { value: Bench; children: ReactNode }) {
  const later = useDeferredValue(useStore(value));
  return createElement(BenchContext, { value }, createElement(LaterContext, { value: later }, children));
}

/** The workbench that the page is about: what actions are called with. */
export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('outside of BenchProvider');
  return bench;
}

/** What a selector makes of the state; a list or object that it makes anew is compared by `useShallow`. */
export function useWorkbench<T>(selector: (state: Workbench) => T): T {
  return useStore(useBench(), selector);
}

/** Whether the page has not caught up: what `useLater` gives is of an earlier state. */
export function useIsLate(): boolean {
  return useWorkbench(whole) !== useLater(whole);
}

const whole = (state: Workbench) => state;

/**
 * Like `useWorkbench`, for what may lag behind the letter, such as verdicts, checks and explanations: React renders it
 * in the background, and drops it for the next letter. Never for a field that is typed in.
 */
export function useLater<T>(selector: (state: Workbench) => T): T {
  const later = useContext(LaterContext);
  if (!later) throw new Error('outside of BenchProvider');
  return selector(later);
}
