import type { ClaimsProblem } from '../../claims/problems.js';
import { childrenOf } from '../../json/children.js';
import { compactJson } from '../../json/write/compact.js';
import { stringValue } from '../../json/read.js';
import { claimNames, isClaimName } from '../../names/registered.js';
import { isOfKind } from '../../names/valueKind.js';
import type { BuiltInId } from '../../profiles/builtIn.js';
import { differencesOf, type Difference } from '../../profiles/fill/differences.js';
import { claimVotes } from '../../profiles/fill/fields.js';
import type { ProfileField } from '../../profiles/profile.js';
import { keySlotNames, keySlots } from '../../profiles/fill/keySlots.js';
import { jsonOf, targetsOf, type Target } from '../../profiles/fill/targets.js';
import { slotsIn } from '../../profiles/fill/template.js';
import type { Severity } from '../../result.js';
import {
  defineCheck,
  failed,
  find,
  objectOf,
  passed,
  shortened,
  skipped,
  warned,
  type CheckedPart,
  type CheckInput,
  findAt,
  type Found,
  type Outcome,
} from '../check.js';
import { refill } from '../setFieldClaims.js';
import type { Repair } from '../repair.js';

/** `field` is the label of the profile's field that fills the claim. */
type ClaimProblem =
  | { kind: 'check-claim-missing'; claim: string; field: string | null }
  /** `by`: what alone they differ by; empty where that is more. */
  | {
      kind: 'check-claim-differs';
      claim: string;
      found: string;
      wanted: string;
      by: readonly Difference[];
      field: string | null;
    }
  /** As many claims of a field say one thing as another, and nobody knows which is meant. */
  | { kind: 'check-field-undecided'; claim: string; found: string; others: readonly string[]; field: string }
  | { kind: 'check-field-empty'; claim: string; field: string }
  /** aud is a list that holds the wanted audience (RFC 7519 section 4.1.3). */
  | { kind: 'check-aud-list'; count: number };

const severity: Record<ClaimProblem['kind'], Severity> = {
  'check-claim-missing': 'error',
  'check-claim-differs': 'error',
  'check-field-undecided': 'error',
  'check-field-empty': 'error',
  'check-aud-list': 'warning',
};

type ClaimOutcome = Outcome<ClaimProblem | ClaimsProblem>;

/** A claim says what the profile wants there; where that is nothing, it is of the right type at least. */
const checkClaim = <const Id extends string>(claim: Id, profiles: readonly BuiltInId[]) =>
  defineCheck({
    id: claim,
    subject: { part: 'payload', name: claim },
    severity,
    profiles,
    run: (input): ClaimOutcome => {
      const part = objectOf(input.payload);
      return part ? claimOutcome(input, part, claim) : skipped;
    },
  });

const clients = ['api-proxy', 'service-account-agent', 'service-account-cli', 'private-key-jwt'] as const;
export const checkSub = checkClaim('sub', clients);
export const checkAud = checkClaim('aud', [...clients, 'api-gateway']);
export const checkIss = checkClaim('iss', [...clients, 'api-gateway']);

/** As `checkClaim`, for all claims of the profile that have no check of their own; the first finding. */
export const checkOtherClaims = defineCheck({
  id: 'claims',
  subject: { part: 'payload', name: null },
  severity,
  profiles: [],
  run: (input): ClaimOutcome => {
    const part = objectOf(input.payload);
    const { fields, claims, times } = input.profile;
    const filled = [...fields.flatMap(({ fills }) => Object.keys(fills)), ...Object.keys(claims)];
    const names = [...filled, ...Object.keys(times?.copies ?? {})].filter(
      (name) => !['sub', 'aud', 'iss'].includes(name),
    );
    if (!part || names.length === 0) return skipped;
    return (
      names.map((name) => claimOutcome(input, part, name)).find(({ result }) => result !== 'pass') ?? passed
    );
  },
});

/** `field`: the one that it waits for, else the one that it belongs to. */
type Wanted = { json: string | null; isEmpty: boolean; field: ProfileField | null; as: Target['as'] };

function wantedOf(input: CheckInput, claim: string): Wanted | null {
  const { profile, fieldValues, key } = input;
  const target = targetsOf(profile).find(({ part, place }) => part === 'payload' && place === claim);
  if (target) {
    const named = slotsIn(target.template);
    // Nothing is known of a key that is not there.
    if (!key && named.some((name) => keySlotNames.includes(name))) return null;
    const isEmpty = ({ id, optional }: ProfileField) => !optional && !fieldValues[id];
    const empty = profile.fields.find((field) => named.includes(field.id) && isEmpty(field));
    const json = jsonOf(target, { ...fieldValues, ...keySlots(key) });
    return { json, isEmpty: empty !== undefined, field: empty ?? target.field, as: target.as };
  }
  const fixed = Object.entries(profile.claims).find(([name]) => name === claim);
  if (fixed) return { json: JSON.stringify(fixed[1]), isEmpty: false, field: null, as: undefined };
  const copied = profile.times?.copies?.[claim];
  const time = copied && input.payload && find(input.payload, copied);
  return time ? { json: time.literal, isEmpty: false, field: null, as: undefined } : null;
}

const kinds = {
  number: 'number',
  boolean: 'boolean',
  list: 'array',
  single: 'array',
  json: 'object',
  string: 'string',
} as const;

function claimOutcome(input: CheckInput, part: CheckedPart, claim: string): ClaimOutcome {
  const wanted = wantedOf(input, claim);
  if (!wanted) return typeOutcome(part, claim);
  const { json, isEmpty } = wanted;
  const found = findAt(part, claim);
  // An optional one that is not there; one that is there is what the field says.
  if (json === null) return found ? typeOutcome(part, claim) : passed;
  const texts = { payload: part, header: input.header };
  const told = wanted.field ? claimVotes(input.profile, wanted.field.id, texts) : [];
  const isUndecided = told.some(({ votes, value }) => value !== told[0]?.value && votes === told[0]?.votes);
  const own = told.find((one) => one.claim === claim);
  if (wanted.field && isUndecided && own?.value) {
    const others = told.filter((one) => one !== own).map((one) => one.claim);
    return failed(
      {
        kind: 'check-field-undecided',
        claim,
        found: shortened(own.value),
        others,
        field: wanted.field.label,
      },
      refill(wanted.field, own.value),
    );
  }
  const field = wanted.field?.label ?? null;
  const repair: Repair | null =
    isEmpty || isUndecided ? null : { kind: 'set-claims', members: [[claim, json]], field, value: null };
  if (!found) return failed({ kind: 'check-claim-missing', claim, field }, repair);
  const isList = claim === 'aud' && found.kind === 'array';
  const expected = kinds[wanted.as ?? 'string'];
  if (field !== null && !isOfKind(found.kind, expected) && !isList)
    return failed({ kind: 'claim-type', name: claim, expected, found: found.kind }, repair);
  if (field !== null && isEmpty) return failed({ kind: 'check-field-empty', claim, field });
  const strings = isList ? listed(found) : [found.string];
  const count = strings.length;
  if (isList && strings.some((string) => JSON.stringify(string) === json)) {
    const judged = input.profile.tokenRequest && !input.profile.audience ? warned : failed;
    return judged({ kind: 'check-aud-list', count }, repair);
  }
  if (isSame(found, json)) return passed;
  const text = json.startsWith('"') ? String(JSON.parse(json)) : json;
  const differences = strings.map((string) => differencesOf(string ?? '', text));
  return failed(
    {
      kind: 'check-claim-differs',
      claim,
      found: shortened(found.string ?? found.literal),
      wanted: shortened(text),
      by: differences.find(({ length }) => length > 0) ?? [],
      field,
    },
    repair,
  );
}

/** What nobody compares is still read: strict parsers reject a token for a claim of another type (RFC 7519 section 4.1). */
export function typeOutcome(part: CheckedPart, name: string): Outcome<ClaimsProblem> {
  const found = find(part, name);
  const expected = isClaimName(name) ? claimNames[name].kind : 'any';
  return found && !isOfKind(found.kind, expected)
    ? warned({ kind: 'claim-type', name, expected, found: found.kind })
    : skipped;
}

/** The audiences of a list; null for what is no string. */
const listed = ({ kind, literal }: Found): (string | null)[] =>
  childrenOf(literal, { kind, start: 0, end: literal.length }).map(({ value }) =>
    stringValue(literal, value),
  );

/** The same string, the same number, or the same text but for white space. */
function isSame({ kind, string, literal }: Found, json: string): boolean {
  if (string !== null) return JSON.stringify(string) === json;
  if (kind === 'number') return String(Number(literal)) === json;
  const compact = compactJson(literal);
  return compact.ok && compact.value === json;
}
