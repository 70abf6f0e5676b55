import type { JsonDuplicateProblem, JsonExpectation, JsonSyntaxProblem } from './problems.js';
import { lineAndColumn } from './lineAndColumn.js';
import { codes, scanNumber, scanString, skipSpace, type ScanEnd, type ScanError } from './scan.js';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'true' | 'false' | 'null';

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
const literals = [
  ['t', 'true'],
  ['f', 'false'],
  ['n', 'null'],
] as const;

type Container = { names: Map<string, number> | null; start: number };
type Step = 'value' | 'first-value' | 'name' | 'first-name' | 'after';

/**
 * Reads a JSON text (RFC 8259) without changing a digit of it. A byte order mark is no white space
 * (section 8.1), and a claim may be called `__proto__`. It keeps its own stack, so that no depth of
 * nesting overflows.
 */
export function readJson(text: string): JsonReading {
  const members: JsonMember[] = [];
  const duplicates: JsonDuplicateProblem[] = [];
  const stack: Container[] = [];
  let root: JsonSpan | null = null;
  let step: Step = 'value';
  let afterComma = false;
  let name: Omit<JsonMember, 'value'> | null = null;
  let at = skipSpace(text, 0);

  const failed = ({ offset, expected }: ScanError): JsonReading => ({
    root: null,
    members,
    duplicates,
    problem: syntaxProblem(text, offset, expected),
  });
  /** Notes a value that has just ended, and gives the offset behind it. */
  const ended = (kind: JsonKind, start: number, end: number): number => {
    const span = { kind, start, end };
    if (stack.length === 0) root = span;
    if (stack.length === 1 && stack[0]?.names && name) members.push({ ...name, value: span });
    return end;
  };

  for (;;) {
    at = skipSpace(text, at);
    const code = text.charCodeAt(at);
    const inside = stack.at(-1);

    if (step === 'after') {
      if (!inside) {
        return at < text.length
          ? failed({ offset: at, expected: 'end-of-text' })
          : { root, members, duplicates, problem: null };
      }
      if (code === codes.comma) {
        step = inside.names ? 'name' : 'value';
        afterComma = true;
        at += 1;
      } else if (code === (inside.names ? codes.closeBrace : codes.closeBracket)) {
        stack.pop();
        at = ended(inside.names ? 'object' : 'array', inside.start, at + 1);
      } else {
        return failed({ offset: at, expected: inside.names ? 'comma-or-brace' : 'comma-or-bracket' });
      }
      continue;
    }

    if (step === 'name' || step === 'first-name') {
      if (step === 'first-name' && code === codes.closeBrace && inside) {
        stack.pop();
        at = ended('object', inside.start, at + 1);
        step = 'after';
        continue;
      }
      if (code !== codes.quote)
        return failed({ offset: at, expected: afterComma ? 'name-after-comma' : 'name' });
      const end: ScanEnd = scanString(text, at);
      if (typeof end !== 'number') return failed(end);
      const read = unescaped(text, at, end);
      const first = inside?.names?.get(read);
      if (first === undefined) inside?.names?.set(read, at);
      else if (duplicates.length < mostDuplicates) {
        duplicates.push({ kind: 'json-duplicate-name', name: read, offset: at, firstOffset: first });
      }
      if (stack.length === 1) name = { name: read, nameStart: at, nameEnd: end };
      at = skipSpace(text, end);
      if (text.charCodeAt(at) !== codes.colon) return failed({ offset: at, expected: 'colon' });
      at += 1;
      step = 'value';
      afterComma = false;
      continue;
    }

    if (step === 'first-value' && code === codes.closeBracket && inside) {
      stack.pop();
      at = ended('array', inside.start, at + 1);
      step = 'after';
    } else if (code === codes.openBrace) {
      stack.push({ names: new Map(), start: at });
      at += 1;
      step = 'first-name';
      afterComma = false;
    } else if (code === codes.openBracket) {
      stack.push({ names: null, start: at });
      at += 1;
      step = 'first-value';
      afterComma = false;
    } else {
      const scalar = scanScalar(text, at, code, afterComma);
      if ('expected' in scalar) return failed(scalar);
      at = ended(scalar.kind, at, scalar.end);
      step = 'after';
    }
  }
}

function scanScalar(text: string, at: number, code: number, afterComma: boolean): JsonSpan | ScanError {
  if (code === codes.quote) return spanOf('string', at, scanString(text, at));
  if (code === codes.minus || (code >= codes.zero && code <= codes.nine)) {
    return spanOf('number', at, scanNumber(text, at));
  }
  const literal = literals.find(([first, word]) => first === text[at] && text.startsWith(word, at))?.[1];
  if (literal) return { kind: literal, start: at, end: at + literal.length };
  return { offset: at, expected: afterComma ? 'value-after-comma' : 'value' };
}

function spanOf(kind: JsonKind, start: number, end: ScanEnd): JsonSpan | ScanError {
  return typeof end === 'number' ? { kind, start, end } : end;
}

function syntaxProblem(text: string, offset: number, expected: JsonExpectation): JsonSyntaxProblem {
  const found = offset < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : '';
  return { kind: 'json-syntax', offset, found, expected, ...lineAndColumn(text, offset) };
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
export function memberOf({ members }: JsonReading, name: string): JsonMember | undefined {
  return members.findLast((member) => member.name === name);
}
