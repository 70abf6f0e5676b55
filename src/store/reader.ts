import type * as Reader from '../core/reader.js';
import { useWorkbench } from './store.js';

export type TokenReader = typeof Reader;

/** Loads what reads and judges tokens; until it is there, nothing is said of a token. */
export async function loadReader(): Promise<void> {
  const reader = await import('../core/reader.js');
  useWorkbench.setState({ reader });
}
