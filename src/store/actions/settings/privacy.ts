import type { Bench } from '../../bench.js';
import { removeSavedKeys } from '../keys/keyring.js';
import { forgetSession } from './session.js';
import { clearTabTokens } from './tabTokens.js';

export type { Stored } from '../../../platform/storage/stored.js';

/** Nothing of the page stays in this browser, and no former token in this tab; what is shown stays until it is closed. */
export async function clearAllData(bench: Bench): Promise<void> {
  await removeSavedKeys(bench);
  bench.setState({ ownProfiles: [], stepsDone: [], expected: {}, keySet: [] });
  clearTabTokens(bench);
  await forgetSession(bench);
  await bench.ports.stored.clearStorage();
}
