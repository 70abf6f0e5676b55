import type { JsonText } from '../../json/object.js';
import { childrenOf } from '../../json/children.js';
import { valueAt, type Place } from '../../json/places.js';
import { stringValue, type JsonSpan } from '../../json/read.js';
import type { Profile, ProfileField } from '../profile.js';
import { filled, slotsIn, type Slots } from './template.js';

/** The two texts of a token. */
export type TokenTexts = { header: JsonText; payload: JsonText };
export type TokenPart = keyof TokenTexts;

/** A value of the token that a profile makes of fields or of the key. */
export type Target = {
  part: TokenPart;
  place: Place;
  template: string;
  /** How it is written; a string, unless this is said. */
  as: ProfileField['as'] | 'json';
  /** The field that it belongs to: others may have slots in it. Null where it is the profile's own. */
  field: ProfileField | null;
};

/** Everything that a profile fills in, in its order. */
export function targetsOf({ fields, header }: Profile): Target[] {
  const of = (part: TokenPart, fills: Readonly<Record<string, string>>, field: ProfileField | null) =>
    Object.entries(fills).map(([place, template]) => ({
      part,
      place,
      template,
      as: field ? field.as : template === '{key.jwk}' ? ('json' as const) : undefined,
      field,
    }));
  return [
    ...fields.flatMap((field) => [
      ...of('payload', field.fills, field),
      ...of('header', field.header ?? {}, field),
    ]),
    ...of('header', header.members ?? {}, null),
  ];
}

/** Those in which a field has a slot. */
export const targetsOfField = (profile: Profile, fieldId: string): Target[] =>
  targetsOf(profile).filter(({ template }) => slotsIn(template).includes(fieldId));

/** What stands there, as JSON text; null where nothing does, because the field may be empty and is. */
export function jsonOf({ template, as, field }: Target, values: Slots): string | null {
  const text = filled(template, values);
  if (field?.optional && !values[field.id]) return null;
  if (as === 'json') return text || '{}';
  if (as === 'single') return JSON.stringify([text]);
  if (as === 'list') return JSON.stringify(text.split(/\s+/).filter((item) => item !== ''));
  const isLiteral =
    as === 'number'
      ? /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)
      : as === 'boolean' && /^(?:true|false)$/.test(text);
  return isLiteral ? text : JSON.stringify(text);
}

/** What stands there as the text that a template makes, null where it is none; undefined where nothing stands. */
export function textAt(texts: TokenTexts, { part, place, as }: Target): string | null | undefined {
  const { text, json } = texts[part];
  const span = valueAt(text, json, place);
  if (!span) return undefined;
  if (span.kind === 'array') return as === 'list' ? listed(text, span) : onlyString(text, span);
  const isPlain = as !== undefined && /number|true|false/.test(span.kind);
  return isPlain ? text.slice(span.start, span.end) : stringValue(text, span);
}

const listed = (text: string, span: JsonSpan): string =>
  childrenOf(text, span)
    .map(({ value }) => stringValue(text, value) ?? text.slice(value.start, value.end))
    .join(' ');

function onlyString(text: string, span: JsonSpan): string | null {
  const [first, second] = childrenOf(text, span);
  return first && !second ? stringValue(text, first.value) : null;
}
