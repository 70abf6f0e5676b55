import type { Expected } from '../../../core/kinds/expected.js';
import type { TokenKind } from '../../../core/kinds/kinds.js';
import type { Bench } from '../../bench.js';
import type { Mask, PartView, ReadPart, View } from '../../state.js';

/** A part of the page was opened or closed. */
export function changeView(bench: Bench, next: Partial<View>): void {
  bench.setState({ view: { ...bench.getState().view, ...next } });
}

export function choosePartView(bench: Bench, part: ReadPart, chosen: PartView): void {
  changeView(bench, { ofPart: { ...bench.getState().view.ofPart, [part]: chosen } });
}

/** For a shared screen: values are masked, or shown again where `mask` is null. What is copied is the same either way. */
export function maskValues(bench: Bench, mask: Mask | null): void {
  bench.setState({ mask });
}

/** What the token shown is to be checked against; null for what it is itself. */
export function chooseCheckAs(bench: Bench, checkAs: TokenKind | 'profile' | null): void {
  bench.setState({ checkAs });
}

/** What the tokens that are checked by their kind should say, all of it. */
export function expectValues(bench: Bench, expected: Expected): void {
  bench.setState({ expected });
}
