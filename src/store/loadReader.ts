import type { Bench } from './bench.js';
import { load } from './loading/load.js';

/** Loads what reads and verifies tokens; until it is there, nothing is said of a token. */
export async function loadReader(bench: Bench): Promise<void> {
  const [reader, { startVerifying }] = await Promise.all([
    bench.ports.parts.reader(),
    load(() => import('./answers/verifying.js')),
  ]);
  // In a task of its own: the panes that came with it are drawn in slices, what depends on the state at once.
  await new Promise((resolve) => setTimeout(resolve));
  startVerifying(bench);
  bench.setState({ reader });
}
