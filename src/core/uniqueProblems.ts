import type { Problem } from './problems.js';

/** Each thing said once, however many say it. */
export function once<P extends Problem>(problems: readonly P[]): P[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
