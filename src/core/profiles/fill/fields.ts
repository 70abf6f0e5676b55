import { childrenOf } from '../../json/children.js';
import { setMembers } from '../../json/edit.js';
import type { JsonProblem } from '../../json/problems.js';
import { memberOf, readJson, stringValue, type JsonReading, type JsonSpan } from '../../json/read.js';
import type { Result } from '../../result.js';
import type { Profile } from '../profile.js';
import { extracted, filled } from './template.js';

/** A field as the claims have it; `mixed` where the claims that it fills do not all say the same. */
export type FieldReading = { value: string; mixed: boolean; from: string };

/** What a claim tells of a field: null where it is missing, or says something else. `votes`: how many tell it. */
export type ClaimVote = { claim: string; isThere: boolean; value: string | null; votes: number };

/** The values of a profile's fields, by field id. */
export type FieldValues = Readonly<Record<string, string>>;

/**
 * The fields as a view of the payload, by field id: the most frequent value among the claims of a field, the first
 * on a tie, '' if there is none. A text that is not JSON is read as far as it goes; of doubled names the last counts. A
 * list of one string (aud, RFC 7519 section 4.1.3) reads as that string.
 */
export function readFields(
  profile: Profile,
  payloadText: string,
  json: JsonReading = readJson(payloadText),
): Readonly<Record<string, FieldReading>> {
  return Object.fromEntries(profile.fields.map(({ id }) => [id, fieldIn(profile, id, payloadText, json)]));
}

/** The values alone. */
export function valuesOf(readings: Readonly<Record<string, FieldReading>>): FieldValues {
  return Object.fromEntries(Object.entries(readings).map(([id, { value }]) => [id, value]));
}

/**
 * Fills the claims of a field: each is set in place, a missing one is added, everything else in the text
 * stays. A payload that is no JSON object, and so cannot be filled, gives the problem.
 */
export function writeField(
  profile: Profile,
  fieldId: string,
  value: string,
  payloadText: string,
): Result<string, JsonProblem> {
  return setMembers(
    payloadText,
    fillsOf(profile, fieldId).map(([claim, template]) => [
      claim,
      JSON.stringify(filled(template, fieldId, value)),
    ]),
  );
}

function fillsOf(profile: Profile, fieldId: string): [claim: string, template: string][] {
  return Object.entries(profile.fields.find(({ id }) => id === fieldId)?.fills ?? {});
}

function fieldIn(profile: Profile, fieldId: string, text: string, json: JsonReading): FieldReading {
  const told = claimVotes(profile, fieldId, text, json);
  const value = told[0]?.value ?? '';
  return {
    value,
    mixed: told.some((one) => one.isThere) && told.some((one) => one.value !== value),
    from: told[0]?.claim ?? '',
  };
}

/** What the claims of a field tell of it, what most of them tell first; nothing and '' have no vote. */
export function claimVotes(profile: Profile, fieldId: string, text: string, json: JsonReading): ClaimVote[] {
  const told = fillsOf(profile, fieldId).map(([claim, template]) => {
    const member = memberOf(json, claim);
    const string = member ? onlyString(text, member.value) : null;
    const value = string === null ? null : extracted(template, fieldId, string);
    return { claim, isThere: member !== undefined, value };
  });
  return told
    .map((one) => ({ ...one, votes: one.value ? told.filter(({ value }) => value === one.value).length : 0 }))
    .sort((one, other) => other.votes - one.votes);
}

function onlyString(text: string, span: JsonSpan): string | null {
  if (span.kind !== 'array') return stringValue(text, span);
  const [first, second] = childrenOf(text, span);
  return first && !second ? stringValue(text, first.value) : null;
}
