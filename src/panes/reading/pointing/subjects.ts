import { checks } from '../../../core/checks/all.js';
import { ruleSubject } from '../../../core/checks/byKind/ids.js';
import type { Subject } from '../../../core/checks/check.js';

export const tokenParts = ['header', 'payload', 'signature'] as const;
export type TokenPart = (typeof tokenParts)[number];

const isTokenPart = (text: string | undefined): text is TokenPart => tokenParts.some((part) => part === text);

/** What an element says of itself that it is about. */
export function subjectOf({ dataset }: HTMLElement): Subject | null {
  const check = checks.find(({ id }) => id === dataset['check']);
  if (check) return check.subject;
  const ruled = ruleSubject(dataset['check'] ?? '');
  if (ruled) return ruled;
  return isTokenPart(dataset['part']) ? { part: dataset['part'], name: dataset['name'] ?? null } : null;
}

/** The part of a compact token that an offset stands in. */
export function partAt(token: string, offset: number): TokenPart {
  const dots = token.slice(0, offset).split('.').length - 1;
  return tokenParts[Math.min(dots, tokenParts.length - 1)] ?? 'signature';
}
