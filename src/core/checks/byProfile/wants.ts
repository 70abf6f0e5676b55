import { childrenOf } from '../../json/children.js';
import { stringValue } from '../../json/read.js';
import { fitsPattern } from '../../profiles/fill/shape.js';
import type { Profile } from '../../profiles/profile.js';
import {
  defineCheck,
  failed,
  findAt,
  objectOf,
  passed,
  shortened,
  skipped,
  type CheckedPart,
  type Found,
  type Outcome,
} from '../check.js';

/** `wanted` is an example, or the values that the service takes. */
type WantsProblem =
  | { kind: 'check-wants-missing'; claim: string }
  | { kind: 'check-wants-absent'; claim: string }
  | { kind: 'check-wants-other'; claim: string; found: string; wanted: string };

type Want = NonNullable<Profile['wants']>[string];

/** Claims are as the service wants them, whatever the fields say. */
export const checkWants = defineCheck({
  id: 'wants',
  subject: { part: 'payload', name: null },
  severity: {
    'check-wants-missing': 'error',
    'check-wants-absent': 'error',
    'check-wants-other': 'error',
  },
  profiles: [],
  run: ({ payload, profile }): Outcome<WantsProblem> => {
    const part = objectOf(payload);
    const wants = Object.entries(profile.wants ?? {});
    if (!part || wants.length === 0) return skipped;
    return (
      wants.map(([claim, want]) => outcomeOf(part, claim, want)).find(({ result }) => result === 'fail') ??
      passed
    );
  },
});

function outcomeOf(part: CheckedPart, claim: string, want: Want): Outcome<WantsProblem> {
  const found = findAt(part, claim);
  if ('present' in want) {
    if (want.present) return found ? passed : failed({ kind: 'check-wants-missing', claim });
    return found
      ? failed({ kind: 'check-wants-absent', claim }, { kind: 'remove-claim', name: claim })
      : passed;
  }
  // Whether it must be there is said by `present`.
  if (!found || found.string === '') return passed;
  const isTaken = (text: string) =>
    'oneOf' in want ? want.oneOf.includes(text) : fitsPattern(text, want.pattern);
  if (textsOf(found).some(isTaken)) return passed;
  const wanted = 'oneOf' in want ? want.oneOf.join(', ') : want.example;
  return failed({
    kind: 'check-wants-other',
    claim,
    found: shortened(found.string ?? found.literal),
    wanted,
  });
}

/** Of a list, one is enough. */
function textsOf({ kind, literal, string }: Found): string[] {
  if (kind !== 'array') return [string ?? literal];
  return childrenOf(literal, { kind, start: 0, end: literal.length }).map(
    ({ value }) => stringValue(literal, value) ?? literal.slice(value.start, value.end),
  );
}
