import type { KeyId } from '../confusable.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { compactJson } from '../json/write/compact.js';
import type { JsonProblem } from '../json/problems.js';
import type { Result } from '../problems.js';
import type { DefectKind } from './defects.js';

/**
 * A header or payload in the making: a text as typed, or bytes as they came inside a token. Bytes stay
 * what they are until somebody edits their text, so that a binary or oddly spaced payload is signed
 * again exactly as it came.
 */
export type Part =
  | { kind: 'typed'; text: string }
  /** `text` where the bytes are no UTF-8 and were read by a guess. */
  | { kind: 'came'; bytes: Uint8Array; text?: string };

/** One JWS in the making: either its two texts lead and the token follows, or the other way round. */
export type JwsDocument = Draft | PastedToken;

export type PastedToken = {
  kind: 'token';
  input: string;
  /** Where it was made wrong on purpose: how, and out of which good one. */
  wrong: { kind: DefectKind; good: Draft } | null;
};

export type Draft = {
  kind: 'draft';
  header: Part;
  payload: Part;
  /** The token that was shown when the editing began, for as long as no new one is signed. */
  base: string;
  made: Made;
};

/** Characters of the texts that lead; of a part that came inside a token, bytes. */
export function sizeOf(document: JwsDocument): number {
  return document.kind === 'token'
    ? document.input.length
    : lengthOf(document.header) + lengthOf(document.payload);
}

const lengthOf = (part: Part): number => (part.kind === 'typed' ? part.text.length : part.bytes.length);

/** Characters. What is said of a larger text takes as long as a frame, and waits until the text is in sight. */
export const largeText = 200_000;

export type MadeName = 'iat' | 'exp' | 'kid' | 'alg';

/**
 * What the page itself writes into a draft, as JSON texts: while a member still says the same, nobody set it by hand
 * (core/token/sign/made.ts). What is missing the page does not write, as the times of a token that was pasted.
 */
export type Made = Readonly<Partial<Record<MadeName, string>>>;

/** The kid that names a key, '' where there is none yet. */
export const kidOf = (keyId: KeyId | undefined): Made => ({ kid: JSON.stringify(keyId ?? '') });

const utf8 = new TextEncoder();

/** The bytes that are signed: a typed text without its insignificant white space, or the bytes as they came. */
export function partBytes(part: Part): Result<Uint8Array, JsonProblem> {
  if (part.kind === 'came') return { ok: true, value: part.bytes };
  const known = typedBytes.get(part) ?? bytesOf(part.text);
  typedBytes.set(part, known);
  return known;
}

/** One part of a document changes at a time, and several ask for the bytes of both. */
const typedBytes = new WeakMap<Part, Result<Uint8Array, JsonProblem>>();

function bytesOf(text: string): Result<Uint8Array, JsonProblem> {
  const compact = compactJson(text);
  return compact.ok ? { ok: true, value: utf8.encode(compact.value) } : compact;
}

/** The text of a part, or null where its bytes are not UTF-8. */
export function partText(part: Part): string | null {
  return part.kind === 'typed' ? part.text : (part.text ?? decodeUtf8(part.bytes));
}
