import { load } from './load.js';
import { useWorkbench } from './store.js';

/** Loads what reads and judges tokens; until it is there, nothing is said of a token. */
export async function loadReader(): Promise<void> {
  const reader = await load(() => import('../core/reader.js'));
  useWorkbench.setState({ reader });
}
