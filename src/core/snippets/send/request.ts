import type { Result } from '../../problems.js';
import type { SnippetProblem } from '../problems.js';
import type { SnippetToken } from '../snippet.js';

/** The address as it goes over the wire (spaces encoded and the like); null where it is none. */
export function webAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}

/** A request for the file of a tool. */
export type SnippetRequest =
  /** To the API, with a bearer token (RFC 6750). */
  | { form: null }
  /** To the token endpoint (RFC 7523). The token, which is base64url and dots, goes to the end of `form`. */
  | { form: string; url: string; parameters: readonly (readonly [name: string, value: string])[] };

/** An address without what such tools read as variables or comments. */
export function requestOf({ request }: SnippetToken): Result<SnippetRequest, SnippetProblem> {
  if (!request) return { ok: true, value: { form: null } };
  const address = webAddress(request.url);
  if (address === null) return { ok: false, problem: { kind: 'snippet-address', url: request.url } };
  const [url = ''] = address.replaceAll('{', '%7B').replaceAll('}', '%7D').split('#');
  const form = new URLSearchParams(request.form.map(([name, value]) => [name, value])).toString();
  return { ok: true, value: { form, url, parameters: request.form } };
}
