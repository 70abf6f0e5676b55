import type { KeySetProblem } from '../core/keySets/findings.js';
import type { keySetTexts } from './en/keySets.js';
import type { Wording } from './wording.js';

/** Another language has all of English, or does not compile. */
export type KeySetTexts = typeof keySetTexts;

type Kinds = { [P in KeySetProblem as P['kind']]: P };

/** What is said of a problem that only a set has. */
export function setWordingOf<K extends keyof Kinds>(
  texts: { problems: { [X in keyof Kinds]: (facts: Kinds[X]) => Wording } },
  problem: { [X in K]: Kinds[X] & { kind: X } }[K],
): Wording {
  return texts.problems[problem.kind](problem);
}
