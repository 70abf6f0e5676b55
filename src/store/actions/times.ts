import { setMember } from '../../core/json/edit.js';
import { payloadText } from '../selectors.js';
import { useWorkbench } from '../store.js';
import { editDraft } from './document.js';

/** Sets a time claim. @param seconds epoch seconds */
export function timeSet(name: string, seconds: number): void {
  const edited = setMember(payloadText(useWorkbench.getState()) ?? '', name, `${seconds}`);
  if (edited.ok) editDraft({ payload: edited.value }, null);
}
