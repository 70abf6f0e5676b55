import { readJson, type JsonSpan } from './read.js';
import { readTokens } from './tokens.js';

/** A member of an object, by name and place of the name, or an element of an array, by index and place. */
export type JsonChild = { key: string | number; start: number; value: JsonSpan };

/**
 * What stands directly inside an object or array, in order, doubles included; nothing for other values.
 *
 * @param text well-formed JSON, with `span` one of its values
 */
export function childrenOf(text: string, span: JsonSpan): readonly JsonChild[] {
  const known = read.get(span);
  if (known?.text === text) return known.children;
  const children = readChildren(text, span);
  read.set(span, { text, children });
  return children;
}

/** Each of a hundred findings asks for the way down to it, which begins at the whole text. */
const read = new WeakMap<JsonSpan, { text: string; children: readonly JsonChild[] }>();

function readChildren(text: string, span: JsonSpan): JsonChild[] {
  const inside = text.slice(span.start, span.end);
  const moved = ({ kind, start, end }: JsonSpan): JsonSpan => ({
    kind,
    start: span.start + start,
    end: span.start + end,
  });
  if (span.kind === 'array') {
    return elementsOf(inside).map((element, key) => {
      const value = moved(element);
      return { key, start: value.start, value };
    });
  }
  if (span.kind !== 'object') return [];
  return readJson(inside).members.map(({ name, nameStart, value }) => {
    return { key: name, start: span.start + nameStart, value: moved(value) };
  });
}

/** The elements of a text that is an array. */
function elementsOf(text: string): JsonSpan[] {
  const elements: JsonSpan[] = [];
  let depth = 0;
  let from = 0;
  readTokens(text, (token, start, end) => {
    if (token === '{' || token === '[') {
      if (depth === 1) from = start;
      depth += 1;
    } else if (token === '}' || token === ']') {
      depth -= 1;
      if (depth === 1) elements.push({ kind: token === '}' ? 'object' : 'array', start: from, end });
    } else if (depth === 1 && token !== ',' && token !== ':' && token !== 'name') {
      elements.push({ kind: token, start, end });
    }
  });
  return elements;
}
