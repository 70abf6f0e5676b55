import { isOneWord, mayHoldTokens } from '../../core/responses/look.js';
import type { JwsDocument } from '../../core/token/document.js';
import type { Bench } from '../bench.js';
import { load } from '../loading/load.js';

/**
 * Has the tokens listed of each text that takes the token's place and holds more than one. The list stays while its tokens
 * are looked at one by one, and goes with the text.
 *
 * @returns what ends it
 */
export function startListing(bench: Bench): () => void {
  let seen: JwsDocument | null = null;
  const look = () => {
    const { document, unread } = bench.getState();
    if (document === seen || unread) return;
    seen = document;
    if (document.kind === 'token' && !document.wrong) void consider(bench, document.input);
  };
  look();
  return bench.subscribe(look);
}

async function consider(bench: Bench, input: string): Promise<void> {
  const { listed } = bench.getState();
  const isAmongThem =
    listed?.is === 'read' && listed.found.reading.findings.some(({ text }) => text === input.trim());
  const isOther = input.trim() === '' || (listed?.is !== 'reading' && isOneWord(input) && !isAmongThem);
  if (!mayHoldTokens(input) && !(listed && isOther)) return;
  const { closeList, listInput } = await load(() => import('../actions/document/listed.js'));
  if (mayHoldTokens(input)) await listInput(bench, input);
  else closeList(bench);
}
