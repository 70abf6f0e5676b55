import { valueAt, type Place } from './places.js';
import { memberOf, stringValue, type JsonKind, type JsonReading, type JsonSpan } from './read.js';

/** A text together with its reading. */
export type JsonText = { text: string; json: JsonReading };

/** The text where it is a JSON object, or null. */
export function objectOf(part: JsonText | null): JsonText | null {
  return part?.json.root?.kind === 'object' ? part : null;
}

/** A member as written: its JSON text, and its content where it is a string. */
export type Found = { kind: JsonKind; literal: string; string: string | null };

/** The member of that name that parsers take: the last. */
export const find = ({ text, json }: JsonText, name: string): Found | null =>
  foundAs(text, memberOf(json, name)?.value);

/** What stands at a place, inside of other objects too. */
export const findAt = ({ text, json }: JsonText, place: Place): Found | null =>
  foundAs(text, valueAt(text, json, place));

const foundAs = (text: string, value: JsonSpan | undefined): Found | null =>
  value
    ? { kind: value.kind, literal: text.slice(value.start, value.end), string: stringValue(text, value) }
    : null;
