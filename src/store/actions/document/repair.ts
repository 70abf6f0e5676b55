import { applyRepair, type Repair } from '../../../core/checks/repair.js';
import { headerText, payloadText } from '../../selectors.js';
import type { Bench } from '../../bench.js';
import { rewritten } from './document.js';

/** Does what a check proposes, and signs the texts anew: one step of undo. */
export function applyFix(bench: Bench, repair: Repair): void {
  const state = bench.getState();
  const header = headerText(state);
  const payload = payloadText(state);
  const now = bench.ports.clock.nowSeconds();
  const mended = applyRepair(
    repair,
    { headerText: header ?? '', payloadText: payload ?? '' },
    { now, jti: bench.ports.ids.randomId() },
  );
  rewritten(
    bench,
    {
      ...(mended.headerText !== header && { header: mended.headerText }),
      ...(mended.payloadText !== payload && { payload: mended.payloadText }),
    },
    null,
  );
}
