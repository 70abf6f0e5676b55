import { tokenReading } from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';

/** Whether header and payload are there to be mended: typed, or read out of a token. */
export const hasEditableParts = (state: Workbench): boolean =>
  state.document.kind === 'draft' || tokenReading(state)?.header != null;
