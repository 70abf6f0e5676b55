import type { Bench } from '../../bench.js';
import { keptKeysForgotten } from '../keys/keyring.js';
import { sessionForgotten } from './session.js';

export type { Stored } from '../../../platform/stored.js';

/** Nothing of the page stays in this browser; what this tab works on stays until it is closed. */
export async function everythingForgotten(bench: Bench): Promise<void> {
  await keptKeysForgotten(bench);
  bench.setState({ ownProfiles: [], stepsDone: [] });
  sessionForgotten(bench);
  await bench.ports.stored.forgetStored();
}
