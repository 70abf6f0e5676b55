import type { TokenKind } from '../../core/kinds/kinds.js';
import type { Bench } from '../bench.js';

/** The dialog of the key import was opened or closed. */
export function importShown(bench: Bench, isImporting: boolean): void {
  bench.setState({ isImporting });
}

/** What the token shown is to be checked against; null for what it is itself. */
export function checkAsChosen(bench: Bench, checkAs: TokenKind | 'profile' | null): void {
  bench.setState({ checkAs });
}
