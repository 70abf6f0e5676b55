import type { Problem } from '../../core/problems.js';

/** Where the build has the page about a problem; null where the page is one file with nothing beside it. */
export function problemPage(kind: Problem['kind'], mode = import.meta.env.MODE): string | null {
  return mode === 'single' ? null : `problems/${kind}.html`;
}
