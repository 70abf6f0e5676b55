import { isWholeKey } from '../core/whole.js';
import { editToken } from '../store/actions/document/document.js';
import { editPublicKey, editSecret } from '../store/actions/keys/keys.js';
import type { Bench } from '../store/bench.js';
import { wantsSecret } from '../store/selectors.js';
import { anchors } from '../widgets/page/anchors.js';

/** Takes what was pasted into no field: a key as the key of the token shown, all else as a token. Answers with where. */
export function pasteTaken(bench: Bench, text: string): string {
  if (!isWholeKey(text)) {
    editToken(bench, text);
    return anchors.token;
  }
  if (wantsSecret(bench.getState())) {
    editSecret(bench, text);
    return anchors.secret;
  }
  void editPublicKey(bench, text);
  return anchors.publicKey;
}
