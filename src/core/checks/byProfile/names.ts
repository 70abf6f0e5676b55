import { lineAndColumn } from '../../json/lineAndColumn.js';
import type { TokenProblem } from '../../token/problems.js';
import {
  defineCheck,
  failed,
  objectOf,
  passed,
  shortened,
  skipped,
  warned,
  type CheckedPart,
  type Outcome,
} from '../check.js';

/** No name stands twice (RFC 7515 section 4, RFC 7519 section 4): two readers may take different ones. */
export const checkNames = defineCheck({
  id: 'names',
  subject: { part: 'payload', name: null },
  severity: {},
  profiles: 'all',
  run: ({ header, payload }): Outcome<TokenProblem> => {
    const parts = (['header', 'payload'] as const).flatMap((segment) => {
      const part = objectOf(segment === 'header' ? header : payload);
      return part ? [{ segment, part }] : [];
    });
    if (parts.length === 0) return skipped;
    const outermost = parts.find(({ part }) => doubled(part) !== null);
    const { segment, part } =
      outermost ?? parts.find(({ part: { json } }) => json.duplicates.length > 0) ?? {};
    const double = part && (doubled(part) ?? part.json.duplicates[0]);
    if (!double) return passed;
    const problem = {
      kind: 'token-duplicate-name',
      segment: segment ?? 'payload',
      name: shortened(double.name),
      offset: double.offset,
      ...lineAndColumn(part.text, double.offset),
      nested: !outermost,
      count: part.json.duplicates.length,
    } as const;
    return outermost ? failed(problem, { kind: 'remove-doubles' }) : warned(problem);
  },
});

/** The first name that stands twice in the outermost object. */
function doubled({ json }: CheckedPart): { name: string; offset: number } | null {
  const seen = new Set<string>();
  for (const { name, nameStart } of json.members) {
    if (seen.has(name)) return { name, offset: nameStart };
    seen.add(name);
  }
  return null;
}
