import { isForList, mayHoldTokens } from '../core/responses/look.js';
import { largeText } from '../core/token/document.js';
import { isWholeKey } from '../core/whole.js';
import { editToken } from '../store/actions/document/document.js';
import type { Bench } from '../store/bench.js';
import { load } from '../store/loading/load.js';
import { goTo } from '../widgets/page/anchors.js';
import { pasteTaken } from './pasteTaken.js';

/** Takes a file that was dropped or chosen: a key as the key of the token shown, all else for the tokens in it. */
export async function fileTaken(bench: Bench, file: File): Promise<void> {
  if (file.size <= largeText) {
    const text = await file.text();
    // An answer with a set of keys is no key.
    const isKey = isWholeKey(text) && !/eyJ[\w-]+\./.test(text);
    if (isKey || !mayHoldTokens(text)) {
      goTo(pasteTaken(bench, text));
      return;
    }
  }
  const { listTokens } = await load(() => import('../store/actions/document/listed.js'));
  await listTokens(bench, file, file.name);
}

/** A large text from the clipboard: one token is shown, of anything else the tokens are listed. */
export async function largeTaken(bench: Bench, text: string): Promise<void> {
  if (!isForList(text)) {
    editToken(bench, text);
    return;
  }
  const { listTokens } = await load(() => import('../store/actions/document/listed.js'));
  await listTokens(bench, text, null);
}
