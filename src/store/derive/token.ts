import { prettyJson } from '../../core/json/write/pretty.js';
import { memberOf, readJson, stringValue } from '../../core/json/read.js';
import { partText, type Part } from '../../core/token/document.js';
import type { Family } from '../../core/token/families/family.js';
import type { PartReading, TokenReading } from '../../core/token/read/read.js';
import { memoizeLast } from './memoizeLast.js';
import type { Workbench } from '../state.js';
import type { Of } from './of.js';
import { isUnread, readingOf, tokenInput } from './reading.js';
import { isSigningPending } from './keys/signing.js';

/** What stands in the token, with the payload that was given for it; null until the reader is loaded. */
export const tokenReading: Of<TokenReading | null> = (state) => {
  const reading = pastedReading(state);
  return reading && state.detached?.token === reading.token ? state.detached.reading : reading;
};

/** What stands in the token, pasted or signed here, and nothing else. */
export const pastedReading: Of<TokenReading | null> = (state) => {
  const input = tokenInput(state);
  // Before the first token there is nothing to say of it.
  if (!state.reader || isUnread(state) || (input === '' && isSigningPending(state))) return null;
  return readingOf(state.reader, input);
};

/** The family of the token shown; null where there is none, or it is not whole. */
const tokenFamily: Of<Family | null> = (state) =>
  state.reader?.familyOf(tokenReading(state)?.form ?? 'empty') ?? null;

export const isWholeToken: Of<boolean> = (state) => tokenFamily(state) !== null;

/** Where the key of the token is asked for. */
export const keyPane: Of<Family['panes']['key']> = (state) => tokenFamily(state)?.panes.key ?? 'verify';

export const isPayloadEncrypted: Of<boolean> = (state) => tokenFamily(state)?.panes.payload === 'encrypted';

/** Characters of the token, without reading it. */
export const tokenLength: Of<number> = (state) => tokenInput(state).length;

/** The text of the Encoded token box: the token where one was found, with what belongs to it, else the text as pasted. */
export const tokenText: Of<string> = (state) => {
  const input = tokenInput(state);
  if (state.document.kind === 'draft') return input;
  const reading = pastedReading(state);
  return reading && isWholeToken(state) ? reading.token + reading.behind : input;
};

const cameWith = (part: PartReading | null | undefined): Part => ({
  kind: 'came',
  bytes: part?.bytes ?? new Uint8Array(),
  ...((part?.charset ?? part?.isInflated) && { text: part.text ?? '' }),
});

const cameFrom = memoizeLast(cameWith);

/** What header and payload are read out of: those of the former token stay until a large one is read. */
const partsReading: Of<TokenReading | null> = (state) =>
  isUnread(state) && state.reader && state.unread?.former
    ? readingOf(state.reader, state.unread.former)
    : tokenReading(state);

export const headerPart: Of<Part> = (state) =>
  state.document.kind === 'draft' ? state.document.header : cameFrom(partsReading(state)?.header);

export const payloadPart: Of<Part> = (state) =>
  state.document.kind === 'draft' ? state.document.payload : cameFrom(partsReading(state)?.payload);

/** What an editor shows of a part: the text as typed, or the text as it came, set out in lines. */
function editorText(part: Part): string | null {
  const text = partText(part);
  return part.kind === 'came' && text !== null ? prettyJson(text) : text;
}

export const headerText: Of<string | null> = (state) => textOf(headerPart(state));

export const payloadText: Of<string | null> = (state) => textOf(payloadPart(state));

const textOf = memoizeLast(editorText);

const jsonOf = memoizeLast((text: string | null) => readJson(text ?? ''));

export const headerReading = (state: Workbench) => jsonOf(headerText(state));

export const payloadReading = (state: Workbench) => jsonOf(payloadText(state));

/** A string member of the header; null where it is missing or no string. */
export function headerString(state: Workbench, name: string): string | null {
  const member = memberOf(headerReading(state), name);
  return member ? stringValue(headerText(state) ?? '', member.value) : null;
}
