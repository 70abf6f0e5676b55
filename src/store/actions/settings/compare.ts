import { isWholeKey } from '../../../core/whole.js';
import { secretIn } from '../../../core/secrets/secretIn.js';
import type { Bench } from '../../bench.js';

/**
 * A text to compare the token shown with; null for the former one. It is kept in the memory of this tab alone.
 *
 * @returns false where it is a key, or holds a private one, and was not taken
 */
export function compareWith(bench: Bench, text: string | null): boolean {
  if (text !== null && (isWholeKey(text) || secretIn(text) !== null)) return false;
  bench.setState({ comparedWith: text });
  return true;
}
