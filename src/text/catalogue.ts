import type { explainedMembers } from '../core/claims/explained.js';
import type { Problem } from '../core/problems.js';
import type { Severity } from '../core/result.js';
import type { details } from './en/details.js';
import type { page } from './en/page.js';
import type { Wording } from './wording.js';

type Kinds = { [P in Problem as P['kind']]: P };

/** What a language says of every problem; one that lacks an entry does not compile. */
export type ProblemCatalogue = { [K in keyof Kinds]: (facts: Kinds[K]) => Wording };

/** What is said from the first paint on. English is the measure: another language has all of it, or does not compile. */
export type Page = typeof page;
/** Everything else. */
export type Details = typeof details;
export type Rest = {
  details: Details;
  explainedMembers: typeof explainedMembers;
  severityOf: (problem: Problem) => Severity;
};

/** All wording of one language. */
export type Catalogue = {
  page: Page;
  /** Null until it is there. */
  rest: Rest | null;
  /** Brings it, the same each time. */
  arrive: () => Promise<Rest>;
};

/** What a catalogue says of a problem. */
export function wordingOf<K extends keyof Kinds>(
  texts: ProblemCatalogue,
  problem: { [X in K]: Kinds[X] & { kind: X } }[K],
): Wording {
  return texts[problem.kind](problem);
}
