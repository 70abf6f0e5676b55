import type { Workbench } from '../state.js';

/** What is derived from the state: a selector. */
export type Of<T> = (state: Workbench) => T;
