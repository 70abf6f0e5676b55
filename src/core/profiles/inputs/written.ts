import { pathTo } from '../../json/path.js';
import { jsonOf } from '../fill/targets.js';
import type { OwnProfile, ProfileField } from '../profile.js';
import {
  besides,
  filledKey,
  fixedKey,
  inputsOf,
  isLeading,
  plainSlot,
  type ClaimInput,
  type FieldInput,
  type ProfileInputs,
} from './inputs.js';

/** A profile as it is to be read by `readProfiles`: what was typed may be wrong. */
export type WrittenProfile = {
  /** JSON. */
  text: string;
  /** Where in it each claim and each field is, as JavaScript writes it: `claims.scope`, `fields[0]`. */
  places: { claims: ReadonlyMap<string, string>; fields: ReadonlyMap<string, string> };
};

type Member = readonly [name: string, json: string];
/** Claims by name, each with the key of its input. */
type Written = { key: string; name: string; json: string }[];

/**
 * The profile with what was typed. Everything that no input is for, or that was not changed, is as in `base`, in its
 * order; what `base` did not have comes last, and is checked from now on. A new claim without a name is none yet.
 */
export function writtenProfile(base: OwnProfile, typed: ProfileInputs): WrittenProfile {
  const before = inputsOf(base);
  const isSameKid = typed.kid === before.kid && typed.kidField === before.kidField;
  const inputs: ProfileInputs = isSameKid ? { ...typed, kid: 'kept' } : typed;
  const kept = base.fields.flatMap((field, index) => {
    const input = inputs.fields.find(({ id }) => id === field.id);
    const fills = fillsOf(field, index, inputs);
    const header = headerOf(field, inputs);
    const isGone = fills.length === 0 && !header && !isInputOf(base, field);
    return isGone || !input ? [] : [{ id: field.id, fills, text: fieldText(field, input, fills, header) }];
  });
  const added = inputs.fields
    .filter(({ id }) => base.fields.every((field) => field.id !== id))
    .flatMap((input) => {
      const field: ProfileField = { id: input.id, label: '', value: '', shape: null, fills: {} };
      const fills = fillsOf(field, -1, inputs);
      const header = headerOf(field, inputs);
      const isAsked = fills.length > 0 || header;
      return isAsked ? [{ id: input.id, fills, text: fieldText(field, input, fills, header) }] : [];
    });
  const fields = [...kept, ...added];
  const fixed = fixedOf(base, before, inputs);
  const places = new Map(fixed.map(({ key, name }) => [key, pathTo('claims', name)]));
  for (const [index, { fills }] of fields.entries())
    for (const { key, name } of fills) places.set(key, pathTo(`fields[${index}].fills`, name));
  const text = objectText(
    {
      ...base,
      name: inputs.name,
      algorithms: [inputs.algorithm, ...inputs.alsoAccepted],
      jti: inputs.jti,
      checks: [...base.checks, ...newChecks(base, before, inputs)],
      expects: expectsOf(inputs),
    },
    {
      header: headerText(base, before, inputs),
      fields: `[${fields.map((field) => field.text).join()}]`,
      claims: membersText(fixed.map(({ name, json }): Member => [name, json])),
      lifetime: lifetimeText(base, inputs),
    },
  );
  return {
    text,
    places: { claims: places, fields: new Map(fields.map(({ id }, index) => [id, `fields[${index}]`])) },
  };
}

/** Doubled names stay doubled, so that they are found. */
const membersText = (members: readonly Member[]): string =>
  `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join()}}`;

/** JSON of an object, with the JSON given for some of its members in their place. */
const objectText = (value: object, given: Readonly<Record<string, string>>): string =>
  membersText(
    Object.entries(value).flatMap(([name, member]): Member[] =>
      member === undefined ? [] : [[name, given[name] ?? JSON.stringify(member)]],
    ),
  );

/** The claims that a field fills: those of before in their order, then others. */
function fillsOf({ id, fills }: ProfileField, index: number, { claims }: ProfileInputs): Written {
  const own = Object.entries(fills).map(([name, template]) => ({ key: filledKey(index, name), template }));
  const before = own.flatMap(({ key, template }) => {
    const claim = claims.find((one) => one.key === key);
    if (claim?.by === 'kept') return [{ key, name: claim.name, json: JSON.stringify(template) }];
    return claim && isBy(claim, id) ? [filledBy(claim, id)] : [];
  });
  const others = claims.filter(
    (claim) => isBy(claim, id) && claim.name !== '' && own.every(({ key }) => key !== claim.key),
  );
  return [...before, ...others.map((claim) => filledBy(claim, id))];
}

const isBy = ({ by, field }: ClaimInput, id: string): boolean => by === 'field' && field === id;
const filledBy = ({ key, name }: ClaimInput, id: string) => ({
  key,
  name,
  json: JSON.stringify(plainSlot(id)),
});

/** The header parameters that a field fills; undefined where there are none. */
function headerOf({ id, header }: ProfileField, { kid, kidField }: ProfileInputs): ProfileField['header'] {
  const isOfKid = kid === 'field' && kidField === id;
  if (kid === 'kept' || isOfKid === (header?.['kid'] !== undefined)) return header;
  if (isOfKid) return { ...header, kid: plainSlot(id) };
  const others = besides(header ?? {}, 'kid');
  return Object.keys(others).length > 0 ? others : undefined;
}

/** A field of which something else is made: it filled nothing before either, or another template has a slot for it. */
function isInputOf(base: OwnProfile, field: ProfileField): boolean {
  if (Object.keys(field.fills).length === 0 && !field.header) return true;
  const others = JSON.stringify({ ...base, fields: base.fields.filter((one) => one !== field) });
  return others.includes(`{${field.id}}`) || others.includes(`{${field.id}|`);
}

const fieldText = (
  field: ProfileField,
  { label, value, as, isRequired }: FieldInput,
  fills: Written,
  header: ProfileField['header'],
): string =>
  objectText(
    {
      ...field,
      label,
      value,
      header,
      as: as === 'string' ? undefined : as,
      optional: isRequired ? undefined : true,
    },
    { fills: membersText(fills.map(({ name, json }) => [name, json])) },
  );

/** The claims that are the same in each token. */
function fixedOf(base: OwnProfile, before: ProfileInputs, { claims }: ProfileInputs): Written {
  const own = Object.entries(base.claims).map(([name, value]) => ({ key: fixedKey(name), value }));
  const former = own.flatMap(({ key, value }) => {
    const claim = claims.find((one) => one.key === key);
    const was = before.claims.find((one) => one.key === key);
    if (!claim || (claim.by !== 'kept' && claim.by !== 'value')) return [];
    const isSame = claim.by === 'kept' || (claim.value === was?.value && claim.as === was.as);
    return [{ key, name: claim.name, json: isSame ? JSON.stringify(value) : jsonTyped(claim) }];
  });
  const others = claims.filter(
    ({ by, name, key }) => by === 'value' && name !== '' && own.every((one) => one.key !== key),
  );
  return [...former, ...others.map((claim) => ({ ...claim, json: jsonTyped(claim) }))];
}

/** What is typed, as JSON of its type; a string where it is none of that. */
export const jsonTyped = ({ value, as }: Pick<ClaimInput, 'value' | 'as'>): string =>
  jsonOf(
    { part: 'payload', place: '', template: '{value}', as: as === 'string' ? undefined : as, field: null },
    { value },
  ) ?? '';

function headerText({ header }: OwnProfile, before: ProfileInputs, { typ, kid }: ProfileInputs): string {
  const members = kid === 'kept' ? header.members : header.members && besides(header.members, 'kid');
  const isEmptied = members !== header.members && members && Object.keys(members).length === 0;
  return objectText(
    {
      ...header,
      kid: kid === 'kept' ? header.kid : kid,
      typ: typ === before.typ ? header.typ : typ || null,
      members: isEmptied ? undefined : members,
    },
    {},
  );
}

function lifetimeText({ lifetime }: OwnProfile, { lifetime: typed }: ProfileInputs): string {
  const seconds = (value: string) => jsonTyped({ value, as: 'number' });
  return objectText(lifetime, {
    default: seconds(typed.default),
    max: typed.max === '' ? 'null' : seconds(typed.max),
  });
}

/** Those that are not empty; undefined where all are. */
function expectsOf({ expects }: ProfileInputs): OwnProfile['expects'] {
  const given = Object.entries(expects).filter(([, value]) => value.trim() !== '');
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** The checks of what the profile did not have before. */
function newChecks(base: OwnProfile, before: ProfileInputs, inputs: ProfileInputs): string[] {
  const wasSet = (key: string) => before.claims.some((one) => one.key === key && one.by !== 'none');
  const claims = inputs.claims.filter(({ key, name, by }) => by !== 'none' && name !== '' && !wasSet(key));
  const wanted = [
    ...claims.map(({ name }) => (isLeading(name) ? name : 'claims')),
    ...(before.typ === '' && inputs.typ !== '' ? ['typ'] : []),
    ...(inputs.kid === 'kept' || inputs.kid === 'none' ? [] : [inputs.kid === 'field' ? 'header' : 'kid']),
    ...(before.lifetime.max === '' && inputs.lifetime.max !== '' ? ['lifetime'] : []),
    ...(inputs.jti && !before.jti ? ['jti'] : []),
  ];
  return [...new Set(wanted)].filter((id) => !base.checks.includes(id));
}
