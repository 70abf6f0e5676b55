import { keySlotNames, keySlots } from '../../../profiles/fill/keySlots.js';
import { jsonOf, targetsOf, type Target } from '../../../profiles/fill/targets.js';
import { slotsIn } from '../../../profiles/fill/template.js';
import {
  defineCheck,
  failed,
  find,
  objectOf,
  passed,
  shortened,
  skipped,
  type CheckInput,
  type Outcome,
} from '../../check.js';

/** `field` is the label of the profile's field that fills it. */
type HeaderProblem =
  | { kind: 'check-header-missing'; name: string }
  | { kind: 'check-header-differs'; name: string; found: string; wanted: string }
  | { kind: 'check-field-empty'; claim: string; field: string };

/** The header has what the service reads there, besides alg and typ. */
export const checkHeader = defineCheck({
  id: 'header',
  subject: { part: 'header', name: null },
  severity: {
    'check-header-missing': 'error',
    'check-header-differs': 'error',
    'check-field-empty': 'error',
  },
  profiles: [],
  run: (input): Outcome<HeaderProblem> => {
    const targets = targetsOf(input.profile).filter(({ part }) => part === 'header');
    const { nonce } = input.profile.header;
    if ((targets.length === 0 && !nonce) || !objectOf(input.header)) return skipped;
    // Whatever it is: it must be another one each time, which copying sees to.
    if (nonce && !find(input.header, 'nonce')) return failed({ kind: 'check-header-missing', name: 'nonce' });
    return (
      targets.map((target) => memberOutcome(input, target)).find(({ result }) => result === 'fail') ?? passed
    );
  },
});

function memberOutcome(
  { header, profile, fieldValues, key }: CheckInput,
  target: Target,
): Outcome<HeaderProblem> {
  const { place: name, template } = target;
  const named = slotsIn(template);
  const isOfKey = named.some((slot) => keySlotNames.includes(slot));
  const empty = profile.fields.find(
    ({ id, optional }) => named.includes(id) && !optional && !fieldValues[id],
  );
  if (empty) return failed({ kind: 'check-field-empty', claim: name, field: empty.label });
  // Nothing is known of a key that is not there.
  if (!key && isOfKey) return skipped;
  const json = jsonOf(target, { ...fieldValues, ...keySlots(key) });
  const found = find(header, name);
  if (json === null) return passed;
  // The certificate is not at hand: whatever was put there may be right.
  const isUnknown = json === '""';
  const repair = isUnknown ? null : ({ kind: 'set-header', name, json } as const);
  if (!found || found.string === '') return failed({ kind: 'check-header-missing', name }, repair);
  if (isUnknown || isSame(found.literal, json)) return passed;
  return failed(
    {
      kind: 'check-header-differs',
      name,
      found: shortened(found.string ?? found.literal),
      wanted: shortened(plain(json)),
    },
    repair,
  );
}

const isSame = (literal: string, json: string): boolean =>
  JSON.stringify(JSON.parse(literal)) === JSON.stringify(JSON.parse(json));

const plain = (json: string): string => (json.startsWith('"') ? String(JSON.parse(json)) : json);
