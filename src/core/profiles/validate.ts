import { childrenOf, type JsonChild } from '../json/children.js';
import { pathTo } from '../json/path.js';
import { stringValue, type JsonKind, type JsonSpan } from '../json/read.js';
import type { ProfileFault } from './problems.js';
import type { Schema, SchemaType } from './schema.js';

/** A value of a file and how it is reached. */
export type Located = { path: string; value: JsonSpan };

/** A fault and where it is, in UTF-16 code units from the start of the text. */
export type Finding = { fault: ProfileFault; path: string; offset: number };

/** What in a well-formed JSON text breaks the schema. */
export function validate(text: string, located: Located, schema: Schema): Finding[] {
  const { path, value } = located;
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOfType(text, value, type))) {
    const fault = { kind: 'profile-type', expected: types, found: value.kind } as const;
    return [{ fault, path, offset: value.start }];
  }
  if (value.kind === 'object') return objectFindings(text, located, schema);
  if (value.kind === 'array') return arrayFindings(text, located, schema);
  const fault = value.kind === 'number' ? numberFault(text, value, schema) : stringFault(text, value, schema);
  return fault ? [{ fault, path, offset: value.start }] : [];
}

export const childOf = (path: string, { key, value }: JsonChild): Located => ({
  path: pathTo(path, key),
  value,
});

const kinds: Record<SchemaType, readonly JsonKind[]> = {
  object: ['object'],
  array: ['array'],
  string: ['string'],
  number: ['number'],
  integer: ['number'],
  boolean: ['true', 'false'],
  null: ['null'],
};

function isOfType(text: string, value: JsonSpan, type: SchemaType): boolean {
  if (!kinds[type].includes(value.kind)) return false;
  return type !== 'integer' || Number.isInteger(Number(text.slice(value.start, value.end)));
}

function objectFindings(text: string, { path, value }: Located, schema: Schema): Finding[] {
  const { required = [], propertyNames = {}, additionalProperties = true } = schema;
  const properties = new Map(Object.entries(schema.properties ?? {}));
  const seen = new Set<string>();
  const findings = childrenOf(text, value).flatMap((member): Finding[] => {
    const name = String(member.key);
    const found = (fault: ProfileFault): Finding[] => [
      { fault, path: pathTo(path, name), offset: member.start },
    ];
    if (seen.has(name)) return found({ kind: 'profile-twice', what: 'member', name });
    seen.add(name);
    const rule = properties.get(name) ?? additionalProperties;
    if (rule === false) return found({ kind: 'profile-member-unknown', name });
    const misnamed = textFault(name, propertyNames);
    return [
      ...(misnamed ? found(misnamed) : []),
      ...(rule === true ? [] : validate(text, childOf(path, member), rule)),
    ];
  });
  const missing = required.filter((name) => !seen.has(name));
  return [
    ...missing.map((name): Finding => {
      return { fault: { kind: 'profile-member-missing', name }, path, offset: value.start };
    }),
    ...findings,
  ];
}

function arrayFindings(text: string, { path, value }: Located, schema: Schema): Finding[] {
  const { items, minItems = 0, uniqueItems = false } = schema;
  const elements = childrenOf(text, value);
  if (elements.length < minItems) {
    const fault = { kind: 'profile-value', found: '[]', rule: 'minItems', wanted: `${minItems}` } as const;
    return [{ fault, path, offset: value.start }];
  }
  const seen = new Set<string>();
  return elements.flatMap((element): Finding[] => {
    const item = childOf(path, element);
    const literal = text.slice(element.value.start, element.value.end);
    if (uniqueItems && seen.has(literal)) {
      const fault = { kind: 'profile-twice', what: 'item', name: shortened(literal) } as const;
      return [{ fault, path: item.path, offset: element.start }];
    }
    seen.add(literal);
    return items ? validate(text, item, items) : [];
  });
}

function numberFault(text: string, value: JsonSpan, schema: Schema): ProfileFault | null {
  const literal = text.slice(value.start, value.end);
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const rule = Number(literal) < minimum ? 'minimum' : Number(literal) > maximum ? 'maximum' : null;
  if (rule === null) return null;
  return { kind: 'profile-value', found: shortened(literal), rule, wanted: String(schema[rule]) };
}

function stringFault(text: string, value: JsonSpan, schema: Schema): ProfileFault | null {
  const string = stringValue(text, value);
  return string === null ? null : textFault(string, schema);
}

function textFault(string: string, { enum: allowed, pattern }: Schema): ProfileFault | null {
  const found = shortened(string);
  if (allowed && !allowed.includes(string)) {
    const wanted = allowed.map((one) => one ?? 'null').join(', ');
    return { kind: 'profile-value', found, rule: 'enum', wanted };
  }
  return pattern === undefined || new RegExp(pattern, 'u').test(string)
    ? null
    : { kind: 'profile-value', found, rule: 'pattern', wanted: pattern };
}

const shortened = (text: string): string => text.slice(0, 80);
