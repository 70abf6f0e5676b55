import type { Problem } from '../core/problems.js';
import type { en } from './en/index.js';
import type { Wording } from './wording.js';

type Kinds = { [P in Problem as P['kind']]: P };
type AllTexts = { [K in keyof Kinds]: (facts: Kinds[K]) => Wording };

/** All wording of one language; a language that lacks an entry does not compile. */
export type Catalogue = { page: typeof en.page; problems: AllTexts };

/** What a catalogue says of a problem. */
export function wordingOf<K extends keyof Kinds>(
  texts: AllTexts,
  problem: { [X in K]: Kinds[X] & { kind: X } }[K],
): Wording {
  return texts[problem.kind](problem);
}
