import type { JwsDocument } from './document.js';

/** A document, with the token that is shown for it as text; '' where there is none. */
export type Shown = { document: JwsDocument; input: string };

/** Whether one draft is an edit of the other: a new one has both parts from itself. */
export const isSameDraft = (one: JwsDocument | undefined, other: JwsDocument): boolean =>
  one?.kind === 'draft' &&
  other.kind === 'draft' &&
  (one === other || one.header === other.header || one.payload === other.payload);

/** Whether what is shown now is an edit of what was shown before: a part changed, or one character of the token. */
export function isSameToken(former: Shown, next: Shown): boolean {
  const { document } = next;
  if (former.document === document) return true;
  if (document.kind === 'token') return isOneCharacter(former.input, next.input);
  if (former.document.kind === 'token') return document.base !== '' && former.input.includes(document.base);
  return isSameDraft(former.document, document);
}

function isOneCharacter(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === '' || long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  return short.slice(at) === long.slice(at + 1);
}
