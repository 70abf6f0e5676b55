import * as v from 'valibot';
import { childrenOf, type JsonChild } from '../json/children.js';
import { pathTo } from '../json/path.js';
import { readJson, stringValue, type JsonSpan } from '../json/read.js';
import type { SchemaFault } from './problems.js';

/** A value of a text and how it is reached. */
export type Located = { path: string; value: JsonSpan };

/** A fault and where it is, in UTF-16 code units from the start of the text. */
export type Finding<Fault = SchemaFault> = { fault: Fault; path: string; offset: number };

/** The value as its schema gives it, or null and why. */
export type FormReading<T> = { value: T; findings: [] } | { value: null; findings: Finding[] };

/** The most findings that anybody reads, and of doubled names, each of which has to be found again. */
export const mostFindings = 100;
const mostDoubles = 10;
/** No form is nested as deep. */
const deepest = 8;

type Issue = v.BaseIssue<unknown>;

/**
 * Reads a value of a well-formed JSON text by its schema.
 *
 * @param apart a value inside that is judged by itself: doubled names in it are passed over
 */
export function readForm<Schema extends v.GenericSchema>(
  text: string,
  located: Located,
  schema: Schema,
  apart?: JsonSpan,
): FormReading<v.InferOutput<Schema>> {
  const { start, end } = located.value;
  const result = v.safeParse(schema, JSON.parse(text.slice(start, end)), { abortPipeEarly: true });
  const issues = (result.issues ?? []).slice(0, mostFindings);
  const findings = [
    ...issues.flatMap((issue) => findingsOf(text, located, issue)),
    ...doubles(text, located, apart),
  ];
  return result.success && findings.length === 0
    ? { value: result.output, findings: [] }
    : { value: null, findings };
}

export const childOf = (path: string, { key, value }: JsonChild): Located => ({
  path: pathTo(path, key),
  value,
});

/** JSON.parse takes the last of several members of a name. */
const childAt = (text: string, { value }: Located, key: unknown): JsonChild | undefined =>
  childrenOf(text, value).findLast((child) => child.key === key);

function findingsOf(text: string, root: Located, issue: Issue): Finding[] {
  const path = issue.path ?? [];
  let located = root;
  let offset = root.value.start;
  for (const { key, origin } of path) {
    const child = childAt(text, located, key);
    if (!child) break;
    located = childOf(located.path, child);
    offset = origin === 'key' ? child.start : child.value.start;
  }
  // Of several forms, the one that the value comes nearest to says what it lacks.
  const inside = issue.issues?.filter((one) => one.path) ?? [];
  if (inside.length > 0) return inside.flatMap((one) => findingsOf(text, located, one));
  const last = path.at(-1);
  const name = last?.origin === 'key' && typeof last.key === 'string' ? last.key : null;
  return [{ fault: faultOf(text, located.value, issue, name), path: located.path, offset }];
}

/** @param name of the member, where it is the name that is wrong */
function faultOf(text: string, span: JsonSpan, issue: Issue, name: string | null): SchemaFault {
  const literal = text.slice(span.start, span.end);
  const found = shortened(name ?? stringValue(text, span) ?? literal);
  if (issue.type === 'check_items') return { kind: 'profile-twice', what: 'item', name: shortened(literal) };
  const rule = rules[issue.type];
  if (rule) {
    const { requirement } = issue;
    const wanted = requirement instanceof RegExp ? requirement.source : String(requirement);
    return { kind: 'profile-value', found, rule, wanted };
  }
  if (name !== null)
    return issue.expected === 'never'
      ? { kind: 'profile-member-unknown', name }
      : { kind: 'profile-member-missing', name };
  // As valibot writes it: a type, a value in quotation marks, or several of both in brackets.
  const wanted = (issue.expected ?? issue.type).replace(/^\((.*)\)$/, '$1').split(' | ');
  if (span.kind === 'string' && wanted.some(isValue)) {
    const values = wanted.map((one) => one.replaceAll('"', '')).join(', ');
    return { kind: 'profile-value', found, rule: 'enum', wanted: values };
  }
  const expected = wanted.map((one) => (isValue(one) ? 'string' : one.toLowerCase()));
  return { kind: 'profile-type', expected: [...new Set(expected)], found: span.kind };
}

const isValue = (expected: string): boolean => expected.startsWith('"');

const rules: Readonly<Record<string, Extract<SchemaFault, { kind: 'profile-value' }>['rule']>> = {
  regex: 'pattern',
  min_value: 'minimum',
  max_value: 'maximum',
  min_length: 'minItems',
};

/** Members of which the object has another, which a parser may take in their place. */
function doubles(text: string, root: Located, apart?: JsonSpan): Finding[] {
  const { start, end } = root.value;
  return readJson(text.slice(start, end))
    .duplicates.map(({ name, offset }) => ({ name, offset: start + offset }))
    .filter(({ offset }) => !apart || offset < apart.start || offset >= apart.end)
    .slice(0, mostDoubles)
    .map(({ name, offset }) => {
      let { path, value } = root;
      for (let depth = 0; depth < deepest; depth += 1) {
        const child = childrenOf(text, value).find((one) => one.start <= offset && offset < one.value.end);
        if (!child) break;
        ({ path, value } = childOf(path, child));
      }
      return { fault: { kind: 'profile-twice', what: 'member', name } as const, path, offset };
    });
}

const shortened = (text: string): string => text.slice(0, 80);
