import type { Problem } from '../problems.js';

/** What is odd about a signature, and what a cause that was found says more exactly. */
const vaguer: readonly Problem['kind'][] = ['token-signature-length', 'token-signature-prefix'];

/** All that is to be said, without what a cause explains. */
export function withoutExplained(problems: readonly Problem[]): readonly Problem[] {
  return problems.some(isCause) ? problems.filter(({ kind }) => !vaguer.includes(kind)) : problems;
}

export const isCause = ({ kind }: Problem): boolean => kind.startsWith('autopsy-');
