import { applyRepair, type Repair } from '../../core/checks/repair.js';
import { stampOf } from '../../core/token/document.js';
import { nowSeconds } from '../../platform/clock.js';
import { freshId } from '../../platform/ids.js';
import { headerText, payloadText } from '../selectors.js';
import { useWorkbench } from '../store.js';
import { editDraft } from './document.js';

/** Does what a check proposes, and signs the texts anew: one step of undo. */
export function repairWanted(repair: Repair): void {
  const state = useWorkbench.getState();
  const header = headerText(state);
  const payload = payloadText(state);
  const now = nowSeconds();
  const mended = applyRepair(
    repair,
    { headerText: header ?? '', payloadText: payload ?? '' },
    { now, jti: freshId() },
  );
  editDraft(
    {
      ...(mended.headerText !== header && { header: mended.headerText }),
      ...(mended.payloadText !== payload && { payload: mended.payloadText }),
      ...(repair.kind === 'set-times' && { stamp: stampOf(now, repair.lifetime) }),
    },
    null,
  );
}
