import type { JsonChild } from '../json/children.js';

/** The version that a form names as a number, as it is written; null where it names none. */
export function writtenVersion(text: string, members: readonly JsonChild[]): string | null {
  const value = members.findLast(({ key }) => key === 'version')?.value;
  return value?.kind === 'number' ? text.slice(value.start, value.end).slice(0, 20) : null;
}
