import type { LinkName, ResponseProblem } from '../problems.js';
import type { Reading } from '../reading.js';
import type { Party } from './party.js';
import type { TokenSet } from './sets.js';

/** What ties a token to another one, or to a value beside it. */
export type TokenLink = {
  name: LinkName;
  /** The finding that says so. */
  from: number;
  /** The finding that it says it of; null where that is no token. */
  to: number | null;
  /** Null where it holds. */
  problem: ResponseProblem | null;
};

/** What links are looked for in. */
export type Linked = { reading: Reading; parties: readonly Party[]; sets: readonly TokenSet[] };
