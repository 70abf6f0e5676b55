import type { ProfileFaultProblem } from '../core/profiles/problems.js';
import type { Wording } from './wording.js';

type Kinds = { [P in ProfileFaultProblem as P['kind']]: P };

/** What is said of each fault in a file. */
export type FaultTexts = { [K in keyof Kinds]: (facts: Kinds[K]) => Wording };

/** Any fault with its own facts. */
export type AnyFault<K extends keyof Kinds> = { [X in K]: Kinds[X] & { kind: X } }[K];

/** What is said of this fault. */
export function faultWordingIn<K extends keyof Kinds>(texts: FaultTexts, fault: AnyFault<K>): Wording {
  return texts[fault.kind](fault);
}
