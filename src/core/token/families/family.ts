import type { JsonReading } from '../../json/read.js';
import type { AlgorithmFacts } from '../../keys/algorithms.js';
import type { HeaderFacts } from '../find/headerFacts.js';
import type { PartReading } from '../parts/part.js';
import type { SegmentName, TokenProblem } from '../problems.js';

/** Everything that can be read out of a pasted text without a key. */
export type TokenReading = {
  /** Its family; `unreadable`: no whole token, though single parts may have been read. */
  form: 'empty' | Family['form'] | 'unreadable';
  /** The text as it was pasted. */
  input: string;
  /** The compact token that was taken out of it, as written but for line wraps, or a JWE in JSON; '' where there is none. */
  token: string;
  /** What belongs to it behind that: the disclosures of an SD-JWT, and what binds it to a key (RFC 9901 section 4). */
  behind: string;
  parts: PartReading[];
  header: PartReading | null;
  payload: PartReading | null;
  signature: PartReading | null;
  /** The tokens to pick from, where more than one stands in the text; the first is the one read. */
  candidates: string[];
  /** What a person should know of the text, and all that decides the verdict. */
  problems: TokenProblem[];
};

/** A token whose signature a key can be asked about. */
export type Verifiable = {
  verdict: 'verifiable';
  algorithm: AlgorithmFacts;
  /** ASCII(header '.' payload), as they stand in the token (RFC 7515 section 5.2). */
  signingInput: Uint8Array<ArrayBuffer>;
  /** The signing input in canonical base64url; null if the token is canonical, or b64 is false. */
  canonicalSigningInput: Uint8Array<ArrayBuffer> | null;
  signature: Uint8Array<ArrayBuffer>;
  /** If there are any, a verified signature is reported as `valid-with-notice`. */
  notices: TokenProblem[];
};

/** `problems` and `notices` are those of the reading's problems that led to the verdict. */
export type TokenClassification =
  | { verdict: 'empty' | 'malformed' | 'encrypted' | 'unsigned' | 'unsupported'; problems: TokenProblem[] }
  | Verifiable;

/** The segments of a text at its dots, and what of the header decides where they belong. */
export type Split = { encoded: readonly string[]; facts: HeaderFacts };

/** A kind of token by its construction. Each is one file here, listed in `families.ts`; nothing else asks which it is. */
export type Family = {
  form: 'jws' | 'jwe';
  /** The segments of its compact serialization, in their order. */
  segments: readonly SegmentName[];
  /** Whether the text is one of the family, or was meant to be: segments may be missing. */
  recognise: (split: Split) => boolean;
  /** The names of the segments that are there. */
  split: (split: Split) => readonly SegmentName[];
  /** What is odd about how the segments of a whole token fit together. */
  structureProblems: (parts: readonly PartReading[]) => TokenProblem[];
  /** What its header says beyond the parameters that all families share. */
  headerProblems: (text: string, json: JsonReading) => TokenProblem[];
  /** What needs no key, of a whole token that nothing speaks against. */
  classify: (reading: TokenReading) => TokenClassification;
  /** What the page shows for it: where its key is asked for, and whether its payload can be read and edited. */
  panes: { key: 'verify' | 'decrypt'; payload: 'readable' | 'encrypted' };
};
