import { memberOf, readJson, stringValue } from '../../core/json/read.js';
import { algorithmOf } from '../../core/keys/algorithms.js';
import { partText } from '../../core/token/document.js';
import type { TokenReading } from '../../core/token/read/read.js';
import { memoizeLast } from './memoizeLast.js';
import type { TokenReader, Workbench } from '../state.js';
import type { Of } from './of.js';

/** What stands in a text that was pasted, or signed here. */
export const readingOf = memoizeLast((reader: TokenReader, input: string): TokenReading =>
  reader.readToken(input),
);

/** The text of the token as it was pasted, or signed here. */
export function tokenInput({ document, signed }: Pick<Workbench, 'document' | 'signed'>): string {
  return document.kind === 'token' ? document.input : (signed?.token ?? document.base);
}

export const isUnread: Of<boolean> = ({ document, unread }) =>
  document.kind === 'token' && unread?.input === document.input;

const isSecretAlg = memoizeLast((header: string | null): boolean => {
  const text = header ?? '';
  const member = memberOf(readJson(text), 'alg');
  return algorithmOf(member ? stringValue(text, member.value) : null)?.kty === 'oct';
});

/** Whether the header names an algorithm whose key is a shared secret (RFC 7518 section 3.2). */
export const wantsSecret: Of<boolean> = (state) => {
  const { document, reader } = state;
  if (document.kind === 'draft') return isSecretAlg(partText(document.header));
  if (!reader || isUnread(state)) return false;
  const bytes = readingOf(reader, document.input).header?.bytes;
  return bytes ? isSecretAlg(partText({ kind: 'came', bytes })) : false;
};
