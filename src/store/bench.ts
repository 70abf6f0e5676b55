import type { StoreApi } from 'zustand/vanilla';
import type { Ports } from './ports.js';
import type { Workbench } from './state.js';

/** One workbench: its state, and what it asks of the world around it. */
export type Bench = StoreApi<Workbench> & { readonly ports: Ports };
