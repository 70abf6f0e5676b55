import { OpenNames } from './names.js';
import type { JsonDuplicateProblem, JsonSyntaxProblem } from './problems.js';
import { readTokens, type JsonScalar } from './tokens.js';

export type JsonKind = 'object' | 'array' | JsonScalar;

/** A value's place in its text: from `start` up to but not including `end`, in UTF-16 code units. */
export type JsonSpan = { kind: JsonKind; start: number; end: number };

export type JsonMember = { name: string; nameStart: number; nameEnd: number; value: JsonSpan };

export type JsonReading = {
  /** The whole value; null where the text is not JSON. */
  root: JsonSpan | null;
  /** The members of the outermost object in order, doubles included; with a syntax error, those before it. */
  members: JsonMember[];
  /** Names that stand twice in one object, at any depth; the first hundred. */
  duplicates: JsonDuplicateProblem[];
  problem: JsonSyntaxProblem | null;
};

const mostDuplicates = 100;

/** Reads a JSON text (RFC 8259) of any depth without changing a digit of it; see `readTokens`. */
export function readJson(text: string): JsonReading {
  const members: JsonMember[] = [];
  const duplicates: JsonDuplicateProblem[] = [];
  const names = new OpenNames();
  let root: JsonSpan | null = null;
  let depth = 0;
  let rootStart = 0;
  let valueStart = 0;
  /** Of the member of the outermost object whose value comes next. */
  let name: { text: string; start: number; end: number } | null = null;

  const onOpen = (start: number) => {
    if (depth === 0) rootStart = start;
    else if (depth === 1) valueStart = start;
    depth += 1;
  };
  const onName = (start: number, end: number) => {
    const read = unescaped(text, start, end);
    const firstOffset = names.add(read, start);
    if (firstOffset !== undefined && duplicates.length < mostDuplicates) {
      duplicates.push({ kind: 'json-duplicate-name', name: read, offset: start, firstOffset });
    }
    if (depth === 1) name = { text: read, start, end };
  };
  const onValue = (kind: JsonKind, start: number, end: number) => {
    if (depth > 1) return;
    const value = { kind, start, end };
    if (depth === 0) root = value;
    else if (name) members.push({ name: name.text, nameStart: name.start, nameEnd: name.end, value });
    name = null;
  };

  const problem = readTokens(text, (token, start, end) => {
    if (token === ',' || token === ':') return;
    if (token === 'name') onName(start, end);
    else if (token === '{' || token === '[') {
      if (token === '{') names.open();
      onOpen(start);
    } else if (token === '}' || token === ']') {
      if (token === '}') names.close();
      depth -= 1;
      onValue(token === '}' ? 'object' : 'array', depth === 0 ? rootStart : valueStart, end);
    } else onValue(token, start, end);
  });
  return { root: problem ? null : root, members, duplicates, problem };
}

/** The content of the string literal between the two offsets; a lone surrogate is kept. */
function unescaped(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('\\') ? String(JSON.parse(text.slice(start, end))) : inner;
}

/** The content of a string value, or null where the span holds no string. */
export function stringValue(text: string, { kind, start, end }: JsonSpan): string | null {
  return kind === 'string' ? unescaped(text, start, end) : null;
}

/** The last member of that name: the one that most parsers take (RFC 7519 section 4). */
export function memberOf(
  { members }: { members: readonly JsonMember[] },
  name: string,
): JsonMember | undefined {
  return members.findLast((member) => member.name === name);
}
