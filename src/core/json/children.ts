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

/** What is deeper inside of a value is read once it is asked for. */
const deepest = 200;

type Open = {
  kind: 'object' | 'array';
  start: number;
  name: { key: string; start: number };
  children: JsonChild[];
};

/**
 * What is inside of a value, and of each value in it that takes more than half of its text: else a value that is deep
 * inside of others would be read again for each of them.
 */
function readChildren(text: string, span: JsonSpan): readonly JsonChild[] {
  if (span.kind !== 'object' && span.kind !== 'array') return [];
  const half = (span.end - span.start) / 2;
  const open: Open[] = [];
  /** How many of the open ones are not looked into. */
  let below = 0;
  let outermost: readonly JsonChild[] = [];
  const put = (value: JsonSpan) => {
    const parent = open.at(-1);
    if (!parent) return;
    const { name, children } = parent;
    if (parent.kind === 'array') children.push({ key: children.length, start: value.start, value });
    else children.push({ key: name.key, start: name.start, value });
  };
  const close = (end: number) => {
    if (below > 0) below -= 1;
    if (below > 0) return;
    const closed = open.pop();
    if (!closed) return;
    const { kind, start, children } = closed;
    const value = { kind, start, end };
    if (open.length === 0) outermost = children;
    else if (open.length < deepest && end - start > half) read.set(value, { text, children });
    put(value);
  };
  readTokens(text.slice(span.start, span.end), (token, from, to) => {
    const start = span.start + from;
    const end = span.start + to;
    if (token === ',' || token === ':') return;
    if (token === '}' || token === ']') close(end);
    else if (token === '{' || token === '[') {
      if (below === 0)
        open.push({
          kind: token === '{' ? 'object' : 'array',
          start,
          name: { key: '', start },
          children: [],
        });
      if (open.length > deepest) below += 1;
    } else if (below > 0) return;
    else if (token === 'name') {
      const parent = open.at(-1);
      if (parent) parent.name = { key: stringValue(text, { kind: 'string', start, end }) ?? '', start };
    } else put({ kind: token, start, end });
  });
  return outermost;
}
