import { maskValues } from '../store/actions/settings/view.js';
import type { Bench } from '../store/bench.js';
import { masked } from '../text/masked.js';
import type { Env } from './table/command.js';

/** Masks the values on the page, or shows them again, and says so. */
export async function toggleMask(bench: Bench, { announce, text }: Env): Promise<void> {
  const { commandTexts } = (await text.arrive()).details;
  const isMasked = bench.getState().mask === null;
  maskValues(bench, isMasked ? masked : null);
  announce(isMasked ? commandTexts.masked : commandTexts.unmasked);
}
