import { load } from './load.js';
import { useWorkbench } from './store.js';

/** Loads what reads and judges tokens; until it is there, nothing is said of a token. */
export async function loadReader(): Promise<void> {
  const reader = await load(() => import('../core/reader.js'));
  // In a task of its own: the panes that came with it are drawn in slices, what depends on the state at once.
  await new Promise((resolve) => setTimeout(resolve));
  useWorkbench.setState({ reader });
}
