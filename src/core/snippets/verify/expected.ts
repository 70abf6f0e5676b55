import { memberOf, readJson, stringValue } from '../../json/read.js';
import type { SnippetToken } from '../snippet.js';

/** What a verifier compares: a text, or a list of texts (aud, RFC 7519 section 4.1.3). */
export type Expected = {
  part: 'header' | 'payload';
  name: string;
  /** As it stands in the token. */
  literal: string;
  /** The content of the text; '' for a list. */
  value: string;
};

/** kid, iss, sub and aud as the current token has them: what a verifier of such tokens asks for. */
export function expectedOf({ header, payload }: SnippetToken): Expected[] {
  return [...inside('header', header, ['kid']), ...inside('payload', payload, ['iss', 'sub', 'aud'])];
}

function inside(part: Expected['part'], text: string, names: string[]): Expected[] {
  const json = readJson(text);
  if (json.root?.kind !== 'object') return [];
  return names.flatMap((name) => {
    const span = memberOf(json, name)?.value;
    if (span?.kind !== 'string' && span?.kind !== 'array') return [];
    const literal = text.slice(span.start, span.end);
    return [{ part, name, literal, value: stringValue(text, span) ?? '' }];
  });
}
