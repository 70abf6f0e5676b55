import { forgetStored } from '../../platform/stored.js';
import { useWorkbench } from '../store.js';
import { keptKeysForgotten } from './keyring.js';
import { sessionForgotten } from './session.js';
import { guideClosed } from './settings.js';

export { storedNow, type Stored } from '../../platform/stored.js';

/** Nothing of the page stays in this browser; what this tab works on stays until it is closed. */
export async function everythingForgotten(): Promise<void> {
  await keptKeysForgotten();
  guideClosed(false);
  useWorkbench.setState({ ownProfiles: [], stepsDone: [] });
  sessionForgotten();
  await forgetStored();
}
