import type { Repair } from '../core/checks/repair.js';

/** What the button of each repair says. */
export type RepairLabels = { [K in Repair['kind']]: (repair: Extract<Repair, { kind: K }>) => string };

/** What the button of this repair says. */
export function repairLabelIn<K extends Repair['kind']>(
  labels: RepairLabels,
  repair: { [X in K]: Extract<Repair, { kind: X }> }[K],
): string {
  return labels[repair.kind](repair);
}
