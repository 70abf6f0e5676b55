import { readJson } from '../../../json/read.js';

/** JSON as the key readers want it: own members only, nothing inherited. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { members: ReadonlyMap<string, Json> };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && 'members' in value;
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The name that RFC 8259 has for a value's type. */
export function typeOf(value: Json | undefined): string {
  if (value === null || value === undefined) return 'null';
  return isObject(value) ? 'object' : typeof value === 'object' ? 'array' : typeof value;
}

export type JsonText =
  /** `duplicate` is a name that stands twice in one object, wherever; the last of them is in `value`. */
  { ok: true; value: Json; duplicate: string | null } | { ok: false; line: number; column: number };

export function readJsonText(text: string): JsonText {
  const { problem, duplicates } = readJson(text);
  if (problem) return { ok: false, line: problem.line, column: problem.column };
  return { ok: true, value: convert(JSON.parse(text), 0), duplicate: duplicates[0]?.name ?? null };
}

/** Deeper than any member of a JWK Set stands. */
const mostDepth = 6;

function convert(value: unknown, depth: number): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null || depth > mostDepth) return null;
  if (Array.isArray(value)) return value.map((item) => convert(item, depth + 1));
  return { members: new Map(Object.entries(value).map(([name, item]) => [name, convert(item, depth + 1)])) };
}
