import type { EpochSeconds } from '../../../core/confusable.js';
import { setMember } from '../../../core/json/write/edit.js';
import { memberOf } from '../../../core/json/read.js';
import { payloadReading, payloadText } from '../../selectors.js';
import type { Workbench } from '../../state.js';
import type { Bench } from '../../bench.js';
import { editDraft } from './document.js';

/** A time claim of the payload in epoch seconds; NaN where it is none. */
export function timeOf(state: Workbench, name: string): number {
  const value = memberOf(payloadReading(state), name)?.value;
  return value ? Number(payloadText(state)?.slice(value.start, value.end)) : NaN;
}

/** Sets a time claim. @param seconds epoch seconds */
export function setTime(bench: Bench, name: string, seconds: EpochSeconds): void {
  const edited = setMember(payloadText(bench.getState()) ?? '', name, `${seconds}`);
  if (edited.ok) editDraft(bench, { payload: edited.value }, null);
}
