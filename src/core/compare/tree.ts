import { stringValue, type JsonKind } from '../json/read.js';
import { readTokens } from '../json/tokens.js';

/** A JSON value, as it is written and as what it means. */
export type Tree = {
  kind: JsonKind;
  /** As written, without insignificant whitespace. */
  text: string;
  /** The same text for every spelling of one value: order of names, escapes, digits and exponent of a number. */
  meaning: string;
  /** Of an object, in the order of the text; of doubled names the last, which parsers take (RFC 7519 section 4). */
  members: ReadonlyMap<string, Tree> | null;
  /** Of an array. */
  elements: readonly Tree[] | null;
  /** Of an object: the members that a later one of the same name hides. */
  hidden: readonly { name: string; text: string }[];
};

/** Deeper values are compared by their text: a megabyte of brackets would be as many trees. */
const deepest = 16;

type Open = {
  kind: 'object' | 'array';
  start: number;
  name: string;
  members: Map<string, Tree>;
  elements: Tree[];
  hidden: { name: string; text: string }[];
};

/**
 * @param text JSON without insignificant whitespace
 * @returns null where it is not JSON
 */
export function treeOf(text: string): Tree | null {
  const roots: Tree[] = [];
  const open: Open[] = [];
  /** How many brackets are open below the deepest level, and where the first of them is. */
  let below = 0;
  let belowFrom = 0;

  const put = (tree: Tree) => {
    const parent = open.at(-1);
    if (!parent) roots.push(tree);
    else if (parent.kind === 'array') parent.elements.push(tree);
    else {
      const former = parent.members.get(parent.name);
      if (former) parent.hidden.push({ name: parent.name, text: former.text });
      parent.members.set(parent.name, tree);
    }
  };
  const close = (end: number) => {
    if (below > 0) {
      below -= 1;
      const kind = text.startsWith('{', belowFrom) ? 'object' : 'array';
      if (below === 0) put(leaf(kind, text.slice(belowFrom, end)));
      return;
    }
    const ended = open.pop();
    if (ended) put(container(ended, text.slice(ended.start, end)));
  };

  const problem = readTokens(text, (token, start, end) => {
    if (token === ',' || token === ':') return;
    if (token === '}' || token === ']') close(end);
    else if (token === '{' || token === '[') {
      if (open.length > deepest) {
        if (below === 0) belowFrom = start;
        below += 1;
      } else {
        const kind = token === '{' ? 'object' : 'array';
        open.push({ kind, start, name: '', members: new Map(), elements: [], hidden: [] });
      }
    } else if (below > 0) return;
    else if (token === 'name') {
      const parent = open.at(-1);
      if (parent) parent.name = stringValue(text, { kind: 'string', start, end }) ?? '';
    } else put(leaf(token, text.slice(start, end)));
  });
  return problem ? null : (roots[0] ?? null);
}

function leaf(kind: JsonKind, text: string): Tree {
  return { kind, text, meaning: meaningOf(kind, text), members: null, elements: null, hidden: [] };
}

function meaningOf(kind: JsonKind, text: string): string {
  if (kind === 'number') return decimal(text);
  const string = stringValue(text, { kind, start: 0, end: text.length });
  return string === null ? text : JSON.stringify(string);
}

function container({ kind, members, elements, hidden }: Open, text: string): Tree {
  if (kind === 'array') {
    const meaning = `[${elements.map((one) => one.meaning).join(',')}]`;
    return { kind, text, meaning, members: null, elements, hidden };
  }
  const named = [...members].map(([name, value]) => `${JSON.stringify(name)}:${value.meaning}`);
  return { kind, text, meaning: `{${named.sort().join(',')}}`, members, elements: null, hidden };
}

/** One text for each number, exact to the last digit: 1, 1.0 and 10e-1 are "1e0". */
function decimal(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts ?? [];
  const digits = `${whole}${fraction}`;
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  const significant = digits.slice(0, end).replace(/^0+/, '');
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length - end;
  return Number.isSafeInteger(power) ? `${sign}${significant}e${power}` : text;
}
