import type { Severity } from '../result.js';

/** Offsets count UTF-16 code units from the start of the text, as editors and `String.slice` do. */
export type JsonProblem =
  /**
   * The text is not JSON (RFC 8259) from `offset` on; line and column count from 1. `found` is the character
   * there, '' at the end of the text; `word` is the word that it starts, as in `NaN`, '' where it starts none.
   */
  | {
      kind: 'json-syntax';
      offset: number;
      found: string;
      word: string;
      expected: JsonExpectation;
      line: number;
      column: number;
    }
  /** A name stands twice in one object (RFC 8259 section 4); `offset` is where the later one stands. */
  | { kind: 'json-duplicate-name'; name: string; offset: number; firstOffset: number }
  /** The text is JSON, but not an object with members to set. */
  | { kind: 'json-not-object' };

export type JsonSyntaxProblem = Extract<JsonProblem, { kind: 'json-syntax' }>;
export type JsonDuplicateProblem = Extract<JsonProblem, { kind: 'json-duplicate-name' }>;

/** What may stand between two tokens. */
export type JsonPlace =
  | 'value'
  | 'value-or-bracket'
  | 'value-after-comma'
  | 'name-or-brace'
  | 'name-after-comma'
  | 'colon'
  | 'comma-or-brace'
  | 'comma-or-bracket'
  | 'end-of-text';

export type JsonExpectation =
  | JsonPlace
  | 'string-character'
  | 'escape'
  | 'hex-digit'
  | 'digit'
  /** 01 and -012: a number does not start with a needless zero. */
  | 'no-digit-after-zero';

export const jsonSeverities: Record<JsonProblem['kind'], Severity> = {
  'json-syntax': 'error',
  'json-duplicate-name': 'warning',
  'json-not-object': 'error',
};
