import { stringValue, type JsonSpan } from './read.js';
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

/** `name` is that of the member that comes next; an array has none. */
type Open = { start: number; name: { key: string; start: number } | null; children: JsonChild[] };

/**
 * What is inside of a value, and of each value in it that takes more than half of its text: else a value that is deep
 * inside of others would be read again for each of them.
 */
function readChildren(text: string, span: JsonSpan): readonly JsonChild[] {
  const open: Open[] = [];
  let last: readonly JsonChild[] = [];
  readTokens(text.slice(span.start, span.end), (token, from, to) => {
    const start = span.start + from;
    const end = span.start + to;
    if (token === ',' || token === ':') return;
    if (token === '{' || token === '[') {
      open.push({ start, name: null, children: [] });
      return;
    }
    let value: JsonSpan | null = null;
    if (token === '}' || token === ']') {
      const closed = open.pop();
      if (!closed) return;
      last = closed.children;
      value = { kind: token === '}' ? 'object' : 'array', start: closed.start, end };
      if (2 * (to - closed.start + span.start) > span.end - span.start)
        read.set(value, { text, children: last });
    } else if (token !== 'name') value = { kind: token, start, end };
    const parent = open.at(-1);
    if (!parent) return;
    const { name, children } = parent;
    if (value) children.push({ key: name?.key ?? children.length, start: name?.start ?? value.start, value });
    else parent.name = { key: stringValue(text, { kind: 'string', start, end }) ?? '', start };
  });
  return last;
}
