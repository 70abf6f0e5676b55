import type { Bench } from '../../bench.js';
import type { TabToken } from '../../derive/tabTokens.js';
import { change } from '../../history/history.js';
import type { Snapshot } from '../../state.js';

/** Shows a token of this tab again, as a step of undo: a draft with its key, a pasted one as if it were pasted once more. */
export function openTabToken(bench: Bench, { steps }: TabToken): void {
  const [last] = steps;
  const { past, future } = bench.getState();
  const step = [...past, ...future].find((one) => one.document === last?.document);
  if (!step) return;
  const { document, profile, judge, secret, signed } = step;
  change(
    bench,
    document.kind === 'draft'
      ? { document, profile, judge, secret, signed }
      : { document: { ...document }, signed: null },
    null,
  );
}

/** Nothing holds the token any more but what is shown: undo passes over its steps. */
export function removeTabToken(bench: Bench, { token, steps }: TabToken): void {
  const others = (all: readonly Snapshot[]) =>
    all.filter(({ document }) => !steps.some((step) => step.document === document));
  const { past, future, comparedWith } = bench.getState();
  bench.setState({
    past: others(past),
    future: others(future),
    compared: null,
    ...(comparedWith === token && { comparedWith: null }),
  });
}

/** Nothing holds any token of this tab but the one that is shown: there is nothing to undo. */
export function clearTabTokens(bench: Bench): void {
  bench.setState({ past: [], future: [], typing: null, comparedWith: null, compared: null });
}
