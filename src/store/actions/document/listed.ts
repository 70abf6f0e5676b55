import { isWorthListing } from '../../../core/responses/look.js';
import { firstFinding } from '../../../core/responses/firstFinding.js';
import type { Source } from '../../../platform/responses/readSource.js';
import type { Bench } from '../../bench.js';
import type { ListedText } from '../../state.js';
import { editToken } from './document.js';

/**
 * Lists every token of a text or file, and puts the one that a person most likely came for in place of the token shown.
 *
 * @param name of the file; null for a pasted text
 */
export async function listTokens(bench: Bench, source: Source, name: string | null): Promise<void> {
  closeList(bench);
  const id = bench.ports.ids.randomId();
  const isCurrent = () => bench.getState().listed?.id === id;
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const show = (progress: number) => bench.setState({ listed: { id, name, is: 'reading', progress, stop } });
  show(0);
  const { readSource } = await bench.ports.responses();
  if (stopped.signal.aborted) return;
  const job = readSource(source, (progress) => {
    if (isCurrent()) show(progress);
  });
  stopped.signal.addEventListener('abort', job.stop);
  const found = await job.done.catch(() => 'failed' as const);
  if (!isCurrent() || found === null) return;
  const read = found === 'failed' ? ({ is: 'failed' } as const) : ({ is: 'read', found } as const);
  bench.setState({ listed: { id, name, ...read } });
  if (found === 'failed') return;
  const first = firstFinding(found.reading);
  if (first) editToken(bench, first.text);
}

/** Lists the tokens of the text in the Encoded token box, if there is more in it than one. */
export async function listInput(bench: Bench, input: string): Promise<void> {
  const { document } = bench.getState();
  const { readSource } = await bench.ports.responses();
  const found = await readSource(input, () => undefined).done;
  if (!found || bench.getState().document !== document) return;
  closeList(bench);
  if (!isWorthListing(found.reading)) return;
  bench.setState({ listed: { id: bench.ports.ids.randomId(), name: null, is: 'read', found } });
}

/** The list that is being read ends with nothing listed. */
export function stopListing(bench: Bench): void {
  const { listed } = bench.getState();
  if (listed?.is !== 'reading') return;
  listed.stop();
  const { id, name } = listed;
  bench.setState({ listed: { id, name, is: 'stopped' } satisfies ListedText });
}

/** Nothing is kept of the text. */
export function closeList(bench: Bench): void {
  const { listed } = bench.getState();
  if (listed?.is === 'reading') listed.stop();
  if (listed) bench.setState({ listed: null, listedRows: null });
}
