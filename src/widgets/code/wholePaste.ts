import type { ClipboardEvent } from 'react';
import { isWhole } from '../../core/whole.js';

/** A whole key or token that is pasted takes the place of all that is there, wherever the caret stands. */
export function selectForWhole({ clipboardData, target }: ClipboardEvent): void {
  // The browser itself then puts it in the place of what is selected.
  if (target instanceof HTMLTextAreaElement && isWhole(clipboardData.getData('text/plain'))) target.select();
}
