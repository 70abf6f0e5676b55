import type { TokenKind } from '../../../core/kinds/kinds.js';
import type { Bench } from '../../bench.js';
import type { PartView, ReadPart, View } from '../../state.js';

/** A part of the page was opened or closed. */
export function viewChanged(bench: Bench, next: Partial<View>): void {
  bench.setState({ view: { ...bench.getState().view, ...next } });
}

export function partViewChosen(bench: Bench, part: ReadPart, chosen: PartView): void {
  viewChanged(bench, { ofPart: { ...bench.getState().view.ofPart, [part]: chosen } });
}

/** What the token shown is to be checked against; null for what it is itself. */
export function checkAsChosen(bench: Bench, checkAs: TokenKind | 'profile' | null): void {
  bench.setState({ checkAs });
}
