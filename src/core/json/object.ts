import { memberOf, stringValue, type JsonKind, type JsonReading } from './read.js';

/** A text together with its reading. */
export type JsonText = { text: string; json: JsonReading };

/** The text where it is a JSON object, or null. */
export function objectOf(part: JsonText | null): JsonText | null {
  return part?.json.root?.kind === 'object' ? part : null;
}

/** A member as written: its JSON text, and its content where it is a string. */
export type Found = { kind: JsonKind; literal: string; string: string | null };

/** The member of that name that parsers take: the last. */
export function find({ text, json }: JsonText, name: string): Found | null {
  const value = memberOf(json, name)?.value;
  if (!value) return null;
  return { kind: value.kind, literal: text.slice(value.start, value.end), string: stringValue(text, value) };
}
