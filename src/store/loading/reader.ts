import type { Bench } from '../bench.js';

/** Loads what reads and judges tokens; until it is there, nothing is said of a token. */
export async function loadReader(bench: Bench): Promise<void> {
  const reader = await bench.ports.parts.reader();
  // In a task of its own: the panes that came with it are drawn in slices, what depends on the state at once.
  await new Promise((resolve) => setTimeout(resolve));
  bench.setState({ reader });
}
