import type { Problem } from './problems.js';

/** Removes duplicate problems. */
export function once<P extends Problem>(problems: readonly P[]): P[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
