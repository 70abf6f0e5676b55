import { stringEnd } from './compact.js';
import { readJson, type JsonKind, type JsonSpan } from './read.js';
import { codes, skipSpace } from './scan.js';

/** A member of an object, by name and place of the name, or an element of an array, by index and place. */
export type JsonChild = { key: string | number; start: number; value: JsonSpan };

/**
 * What stands directly inside an object or array, in order, doubles included; nothing for other values.
 *
 * @param text well-formed JSON, with `span` one of its values
 */
export function childrenOf(text: string, span: JsonSpan): JsonChild[] {
  if (span.kind === 'array') return elementsOf(text, span);
  if (span.kind !== 'object') return [];
  return readJson(text.slice(span.start, span.end)).members.map(({ name, nameStart, value }) => ({
    key: name,
    start: span.start + nameStart,
    value: { kind: value.kind, start: span.start + value.start, end: span.start + value.end },
  }));
}

function elementsOf(text: string, span: JsonSpan): JsonChild[] {
  const elements: JsonChild[] = [];
  let at = skipSpace(text, span.start + 1);
  while (at < span.end - 1) {
    const end = valueEnd(text, at);
    const value = { kind: kindAt(text, at), start: at, end };
    elements.push({ key: elements.length, start: at, value });
    at = skipSpace(text, skipSpace(text, end) + 1);
  }
  return elements;
}

/** The offset behind the value that starts at `from`; it counts brackets, so no depth overflows. */
function valueEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const code = text.charCodeAt(at);
    if (code === codes.quote) {
      at = stringEnd(text, at);
    } else {
      if (code === codes.openBrace || code === codes.openBracket) depth += 1;
      if (code === codes.closeBrace || code === codes.closeBracket) depth -= 1;
      at += 1;
      const isScalar = /[-+.\w]/;
      if (depth === 0) while (isScalar.test(text.charAt(at))) at += 1;
    }
  } while (depth > 0);
  return at;
}

const kinds: Readonly<Partial<Record<string, JsonKind>>> = {
  '{': 'object',
  '[': 'array',
  '"': 'string',
  t: 'true',
  f: 'false',
  n: 'null',
};

const kindAt = (text: string, at: number): JsonKind => kinds[text.charAt(at)] ?? 'number';
