import { memberOf, stringValue, type JsonReading } from '../../core/json/read.js';
import { profiles as builtIn } from '../../core/profiles/builtIn.js';
import {
  isInput,
  readFields,
  valuesOf,
  type FieldReading,
  type FieldValues,
} from '../../core/profiles/fill/fields.js';
import { targetsOfField } from '../../core/profiles/fill/targets.js';
import { asFilled } from '../../core/profiles/fill/template.js';
import { isOwn } from '../../core/profiles/came.js';
import type { OwnProfile, Profile } from '../../core/profiles/profile.js';
import { memoizeLast } from './memoizeLast.js';
import type { Snapshot, Workbench } from '../state.js';
import type { Of } from './of.js';
import { headerReading, headerString, headerText, payloadReading, payloadText } from './token.js';

/** Whether the fields can be a view of the texts: they can where these are JSON objects. */
export const fieldsWork = (state: Workbench) => fieldsWorkOf(headerReading(state), payloadReading(state));

const fieldsWorkOf = memoizeLast((header: JsonReading, payload: JsonReading) => ({
  header: isObject(header),
  payload: isObject(payload),
}));

function isObject({ root, problem }: JsonReading): boolean {
  return problem === null && root?.kind === 'object';
}

/** The profile's fields as the claims have them, by id. */
export const fieldReadings: Of<Readonly<Record<string, FieldReading>>> = (state) =>
  fieldReadingsOf(
    state.profile,
    payloadText(state) ?? '',
    payloadReading(state),
    headerText(state) ?? '',
    headerReading(state),
    state.inputs,
  );

const unread: FieldReading = { value: '', mixed: false, from: '' };

const fieldReadingsOf = memoizeLast(
  (
    profile: Profile,
    text: string,
    json: JsonReading,
    header: string,
    headerJson: JsonReading,
    inputs: FieldValues,
  ): Readonly<Record<string, FieldReading>> => {
    const readings = readFields(profile, text, json, { text: header, json: headerJson });
    return Object.fromEntries(
      profile.fields.map((field) => {
        const reading = readings[field.id] ?? unread;
        const typed = inputs[field.id];
        const isOther = isInput(profile, field);
        const value = isOther ? field.value : reading.value;
        const isTyped = typed !== undefined && (isOther || isSame(profile, field.id, typed, value));
        return [field.id, { ...reading, value: isTyped ? typed : value }] as const;
      }),
    );
  },
);

/** A token may have what was typed in another form, as the origin of an address. */
const isSame = (profile: Profile, id: string, typed: string, value: string): boolean =>
  value !== '' && targetsOfField(profile, id).some(({ template }) => asFilled(template, id, typed) === value);

/** The values of the fields alone. */
export const fieldValues: Of<FieldValues> = (state) => fieldValuesOf(fieldReadings(state));

const fieldValuesOf = memoizeLast(valuesOf);

/** The last draft of a profile that was not begun out of a pasted token, with what stood beside it. */
export const lastOwnDraft = (state: Workbench, { id }: Profile): Snapshot | undefined =>
  [...state.past, state].findLast(
    ({ profile, document }) => profile.id === id && document.kind === 'draft' && document.base === '',
  );

/** The first profiles, the services that were used, then the person's own. */
export const allProfiles: Of<readonly Profile[]> = ({ usedServices, ownProfiles }) =>
  allProfilesOf(usedServices, ownProfiles);

const allProfilesOf = memoizeLast((services: readonly Profile[], own: readonly Profile[]) => [
  ...builtIn,
  ...services,
  ...own,
]);

/** The profile in use, where it came with a link or a file, or was deleted while it is in use: saved nowhere. */
export const unsavedProfile: Of<OwnProfile | null> = (state) =>
  isOwn(state.profile) && !allProfiles(state).some(({ id }) => id === state.profile.id)
    ? state.profile
    : null;

/** The header's kid, '' where it has none. */
export const keyId: Of<string> = (state) => headerString(state, 'kid') ?? '';

/** The payload's iss; null where it is missing or no string. */
export const issuer: Of<string | null> = (state) => {
  const member = memberOf(payloadReading(state), 'iss');
  return member ? stringValue(payloadText(state) ?? '', member.value) : null;
};

/** Seconds from iat to exp; null where they are not both numbers. */
export const lifetime: Of<number | null> = (state) => {
  const issued = claimSeconds(state, 'iat');
  const expires = claimSeconds(state, 'exp');
  if (issued === null && state.profile.times?.iat === null) return stampedLifetime(state);
  return issued === null || expires === null ? null : expires - issued;
};

/** Seconds that the Lifetime field gives; null where iat and exp are not what the page wrote. */
export const stampedLifetime: Of<number | null> = (state) => {
  const { iat, exp } = state.document.kind === 'draft' ? state.document.made : {};
  const { times = {} } = state.profile;
  // What the profile leaves out is ours as long as it is not there.
  const says = (name: 'iat' | 'exp', made: string | undefined) =>
    claimText(state, name) === (times[name] === null ? undefined : made);
  const isOurs = says('iat', iat) && says('exp', exp);
  return iat !== undefined && exp !== undefined && isOurs ? Number(exp) - Number(iat) : null;
};

function claimText(state: Workbench, name: string): string | undefined {
  const span = memberOf(payloadReading(state), name)?.value;
  return span && (payloadText(state) ?? '').slice(span.start, span.end);
}

/** A NumericDate claim (RFC 7519 section 2) as epoch seconds; null where it is missing or no number. */
export function claimSeconds(state: Workbench, name: string): number | null {
  const member = memberOf(payloadReading(state), name);
  if (member?.value.kind !== 'number') return null;
  return Number((payloadText(state) ?? '').slice(member.value.start, member.value.end));
}
