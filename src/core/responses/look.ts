import { largeText } from '../token/document.js';
import { isWholeKey } from '../whole.js';
import type { Reading } from './reading.js';

/** A token alone, or a word: nothing that would have to be looked through. */
export const isOneWord = (text: string): boolean => /^\s*(?:bearer\s+)?[\w.~=+/-]*\s*$/i.test(text);

const looksLikeHar = (text: string): boolean => /^\s*\{\s*"log"\s*:\s*\{/.test(text);

const signs =
  /eyJ|eyA|ewk|ewo|ew0|e30|token|authorization|assertion|dpop|jwt|gh[pousr]_|github_pat_|glpat-|ya29\.|xox[abeprs]-|hv[sbr]\.|v\d\.(?:local|public)\./i;

/** Whether a text may hold tokens beside other things. Quick, without reading it. */
export const mayHoldTokens = (text: string): boolean => !isOneWord(text) && signs.test(text);

/** One token, though as JSON (RFC 7515 section 7.2, RFC 7516 section 7.2). Quick, without reading it. */
const looksLikeTokenInJson = (text: string): boolean =>
  /^\s*\{/.test(text) &&
  ((text.includes('"payload"') && /"signatures?"\s*:/.test(text)) ||
    (text.includes('"ciphertext"') && text.includes('"iv"')));

/**
 * Whether a pasted text is listed and never put into the token's box: a HAR, and what is too large for an editor and is
 * no token alone.
 */
export const isForList = (text: string): boolean =>
  looksLikeHar(text) ||
  (text.length > largeText &&
    !isOneWord(text) &&
    !looksLikeTokenInJson(text) &&
    !(isWholeKey(text) && !text.includes('eyJ')));

/** A list of one says no more than the page says of that token; but one that only its issuer can read is named by it. */
export const isWorthListing = ({ format, findings }: Reading): boolean =>
  findings.length > 1 || (findings.length === 1 && (format === 'har' || findings[0]?.form === 'opaque'));
