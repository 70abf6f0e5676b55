/** Offsets count UTF-16 code units from the start of the text, as editors and `String.slice` do. */
export type JsonProblem =
  /** The text is not JSON (RFC 8259) from `offset` on; `found` is the character there, '' at the end of the text. */
  | { kind: 'json-syntax'; offset: number; found: string; expected: JsonExpectation }
  /** A name stands twice in one object (RFC 8259 section 4); `offset` is where the later one stands. */
  | { kind: 'json-duplicate-name'; name: string; offset: number; firstOffset: number };

export type JsonExpectation =
  | 'value'
  | 'name'
  | 'colon'
  | 'comma-or-end'
  | 'end-of-text'
  | 'string-character'
  | 'escape'
  | 'digit';
