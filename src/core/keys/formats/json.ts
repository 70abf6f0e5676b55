/** JSON as the key readers want it: own members only, and the names that stand twice. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { members: ReadonlyMap<string, Json>; duplicates: readonly string[] };

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

export type JsonReading = { ok: true; value: Json } | { ok: false; offset: number };

export function readJsonText(text: string): JsonReading {
  try {
    return { ok: true, value: convert(JSON.parse(text)) };
  } catch {
    return { ok: false, offset: -1 };
  }
}

function convert(value: unknown): Json {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value === 'object' && value !== null) {
    return {
      members: new Map(Object.entries(value).map(([name, item]) => [name, convert(item)])),
      duplicates: [],
    };
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
