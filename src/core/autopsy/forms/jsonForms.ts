import { readTokens, type JsonToken } from '../../json/tokens.js';
import type { TextForm } from '../problems.js';

/** A JSON text taken apart: a scalar as it is written, or what stands between two brackets. */
type Node = string | { open: '{' | '['; items: { name: string; value: Node }[] };

/** Deeper than any token, and shallow enough to be walked. */
const deepest = 64;

/** How a writer of JSON sets it out. */
type Style = { comma: string; colon: string; indent: string; isSorted: boolean };

const compact: Style = { comma: ',', colon: ':', indent: '', isSorted: false };
/** As Python's json.dumps writes it. */
const spaced: Style = { comma: ', ', colon: ': ', indent: '', isSorted: false };
const indented = (indent: string, isSorted: boolean): Style => ({
  comma: ',',
  colon: ': ',
  indent,
  isSorted,
});

const styles: readonly { form: TextForm; style: Style }[] = [
  { form: 'compact', style: compact },
  { form: 'spaced', style: spaced },
  { form: 'sorted', style: { ...compact, isSorted: true } },
  { form: 'sorted-spaced', style: { ...spaced, isSorted: true } },
  ...['  ', '    ', '\t'].flatMap((indent) =>
    [false, true].map((isSorted) => ({ form: 'indented' as const, style: indented(indent, isSorted) })),
  ),
];

/** What writers do to the characters of a string. */
const spellings: readonly ((string: string) => string)[] = [
  // Python and others: everything beyond ASCII.
  (string) =>
    string.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  // JavaScript: as little as can be.
  (string) => JSON.stringify(JSON.parse(string)),
  // PHP.
  (string) => string.replace(/(?<!\\)\//g, '\\/'),
  // Go.
  (string) => string.replace(/[<>&]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
];

/**
 * The same JSON as each of the writers writes it, in a fixed order, so that two texts of one writer have the same
 * place; what the text itself is written like is among them. Shorter for what is no JSON.
 */
export function* otherForms(text: string): Generator<{ form: TextForm; text: string }> {
  const root = nodeOf(text);
  if (root !== null)
    for (const { form, style } of styles) yield { form, text: printed(root, style, (string) => string) };
  yield { form: 'line-breaks', text: text.replaceAll('\r\n', '\n') };
  yield { form: 'line-breaks', text: text.replace(/\r?\n/g, '\r\n') };
  for (const other of [text.trimEnd(), `${text}\n`, `${text}\r\n`])
    yield { form: 'last-line-break', text: other };
  if (root === null) return;
  yield { form: 'escapes', text: respelled(text) };
  for (const spell of spellings)
    for (const { style } of styles.slice(0, 4)) yield { form: 'escapes', text: printed(root, style, spell) };
}

/** The strings of the text in their shortest form, and all that stands between them as it is. */
function respelled(text: string): string {
  let out = '';
  let keptTo = 0;
  readTokens(text, (token, start, end) => {
    if (token !== 'string' && token !== 'name') return;
    out += text.slice(keptTo, start) + JSON.stringify(JSON.parse(text.slice(start, end)));
    keptTo = end;
  });
  return out + text.slice(keptTo);
}

function nodeOf(text: string): Node | null {
  const outer: Exclude<Node, string> = { open: '[', items: [] };
  const open = [outer];
  let name = '';
  let depth = 0;
  const problem = readTokens(text, (token: JsonToken, start, end) => {
    if (token === ',' || token === ':' || depth > deepest) return;
    if (token === '}' || token === ']') open.pop();
    else if (token === 'name') name = text.slice(start, end);
    else {
      const value: Node =
        token === '{' || token === '[' ? { open: token, items: [] } : text.slice(start, end);
      open.at(-1)?.items.push({ name, value });
      if (typeof value !== 'string') open.push(value);
      depth = Math.max(depth, open.length);
    }
  });
  return problem || depth > deepest ? null : (outer.items[0]?.value ?? null);
}

function printed(node: Node, style: Style, spell: (string: string) => string, depth = 1): string {
  if (typeof node === 'string') return node.startsWith('"') ? spell(node) : node;
  const { open, items } = node;
  const close = open === '{' ? '}' : ']';
  if (items.length === 0) return open + close;
  const { comma, colon, indent, isSorted } = style;
  const gap = (level: number) => (indent === '' ? '' : `\n${indent.repeat(level)}`);
  const sorted = isSorted && open === '{' ? items.toSorted((a, b) => (a.name < b.name ? -1 : 1)) : items;
  const inside = sorted.map(({ name, value }) => {
    const written = printed(value, style, spell, depth + 1);
    return gap(depth) + (open === '{' ? spell(name) + colon + written : written);
  });
  return open + inside.join(comma) + gap(depth - 1) + close;
}
