import { setPlaces } from '../../json/places.js';
import type { JsonText } from '../../json/object.js';
import type { JsonProblem } from '../../json/problems.js';
import { readJson, type JsonReading } from '../../json/read.js';
import type { Result } from '../../result.js';
import type { Profile, ProfileField } from '../profile.js';
import { jsonOf, targetsOfField, textAt, type Target, type TokenPart, type TokenTexts } from './targets.js';
import { extracted, type Slots } from './template.js';

/** A field as the claims have it; `mixed` where the claims that it fills do not all say the same. */
export type FieldReading = { value: string; mixed: boolean; from: string };

/** What a claim tells of a field: null where it is missing, or says something else. `votes`: how many tell it. */
export type ClaimVote = { claim: string; isThere: boolean; value: string | null; votes: number };

/** The values of a profile's fields, by field id. */
export type FieldValues = Slots;

/** A header that says nothing. */
export const noHeader: JsonText = { text: '', json: readJson('') };

/**
 * The fields as a view of the texts, by field id: the most frequent value among the claims of a field, the first
 * on a tie, '' if there is none. A text that is not JSON is read as far as it goes; of doubled names the last counts. A
 * list of one string (aud, RFC 7519 section 4.1.3) reads as that string.
 */
export function readFields(
  profile: Profile,
  payloadText: string,
  json: JsonReading = readJson(payloadText),
  header: JsonText = noHeader,
): Readonly<Record<string, FieldReading>> {
  const texts = { payload: { text: payloadText, json }, header };
  return Object.fromEntries(profile.fields.map(({ id }) => [id, fieldIn(profile, id, texts)]));
}

/** The values alone. */
export function valuesOf(readings: Readonly<Record<string, FieldReading>>): FieldValues {
  return Object.fromEntries(Object.entries(readings).map(([id, { value }]) => [id, value]));
}

/** A field that fills nothing of the token: it is for the request alone. */
export const isInput = (profile: Profile, { id }: Pick<ProfileField, 'id'>): boolean =>
  targetsOfField(profile, id).length === 0;

/** The texts of a token; an edit has those that it changes. */
export type Texts = Readonly<Record<TokenPart, string>>;

/**
 * Fills everything that a field has a slot in: each is set in place, a missing one is added, everything else in the
 * texts stays. A text that is no JSON object, and so cannot be filled, gives the problem.
 *
 * @param slots what is computed of the key
 */
export function writeField(
  profile: Profile,
  fieldId: string,
  value: string,
  texts: Texts,
  slots: Slots = {},
): Result<Partial<Texts>, JsonProblem> {
  const header = { text: texts.header, json: readJson(texts.header) };
  const others = valuesOf(readFields(profile, texts.payload, undefined, header));
  return writeTargets(targetsOfField(profile, fieldId), { ...slots, ...others, [fieldId]: value }, texts);
}

/** The texts that these change. */
export function writeTargets(
  targets: readonly Target[],
  values: Slots,
  texts: Texts,
): Result<Partial<Texts>, JsonProblem> {
  const edit: Partial<Record<TokenPart, string>> = {};
  for (const part of ['header', 'payload'] as const) {
    const own = targets.filter((target) => target.part === part);
    if (own.length === 0) continue;
    const set = setPlaces(
      texts[part],
      own.map((target) => [target.place, jsonOf(target, values)]),
    );
    if (!set.ok) return set;
    edit[part] = set.value;
  }
  return { ok: true, value: edit };
}

function fieldIn(profile: Profile, fieldId: string, texts: TokenTexts): FieldReading {
  const told = claimVotes(profile, fieldId, texts);
  const value = told[0]?.value ?? '';
  return {
    value,
    mixed: told.some((one) => one.isThere) && told.some((one) => one.value !== value),
    from: told[0]?.claim ?? '',
  };
}

/** What the claims of a field tell of it, what most of them tell first; nothing and '' have no vote. */
export function claimVotes(profile: Profile, fieldId: string, texts: TokenTexts): ClaimVote[] {
  const told = targetsOfField(profile, fieldId).map((target) => {
    const text = textAt(texts, target);
    const value = text == null ? null : (extracted(target.template, text)?.[fieldId] ?? null);
    return { claim: target.place, isThere: text !== undefined, value };
  });
  return told
    .map((one) => ({ ...one, votes: one.value ? told.filter(({ value }) => value === one.value).length : 0 }))
    .sort((one, other) => other.votes - one.votes);
}
