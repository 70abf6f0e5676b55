import type { Problem } from '../core/problems.js';
import type { Severity } from '../core/severity.js';
import type { page } from './en/page.js';
import type { Wording } from './wording.js';

type Kinds = { [P in Problem as P['kind']]: P };

/** What a language says of every problem; one that lacks an entry does not compile. */
export type ProblemCatalogue = { [K in keyof Kinds]: (facts: Kinds[K]) => Wording };

/** All wording of one language. What it says of problems comes a moment after the rest. */
export type Catalogue = {
  page: typeof page;
  problems: ProblemCatalogue | null;
  /** Comes with them. */
  severityOf: ((problem: Problem) => Severity) | null;
};

/** What a catalogue says of a problem. */
export function wordingOf<K extends keyof Kinds>(
  texts: ProblemCatalogue,
  problem: { [X in K]: Kinds[X] & { kind: X } }[K],
): Wording {
  return texts[problem.kind](problem);
}
