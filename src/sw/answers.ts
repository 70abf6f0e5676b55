/** What the build knows, and writes in front of the worker. */
export type Build = {
  /** Of all files together. */
  readonly id: string;
  /** Each file's integrity (SRI) by its path; the page's own path is ''. */
  readonly files: Readonly<Record<string, string>>;
  /** Of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** The media type of each ending. */
  readonly types: Readonly<Record<string, string>>;
  /** The page that stands where ours may not be answered. */
  readonly refusal: Words;
  /** The page that stands where a page that is not kept needs a network. */
  readonly unreachable: Words;
};

type Words = { readonly html: string; readonly headers: Readonly<Record<string, string>> };

/** The path of a file of some build of ours, or null where a request is for none. */
export function pathOf({ method, url }: Pick<Request, 'method' | 'url'>, scope: string): string | null {
  if (method !== 'GET' || !url.startsWith(scope)) return null;
  const path = url.slice(scope.length).replace(/[?#].*/, '');
  return path === 'index.html' ? '' : path;
}

/** Are these the bytes that the integrity (W3C Subresource Integrity, SHA-384) speaks of? */
export async function isIntact(bytes: ArrayBuffer, integrity: string): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return integrity === `sha384-${btoa(String.fromCharCode(...hash))}`;
}

/** Any other text would be no integrity at all, and ask for nothing. */
export function isIntegrity(text: unknown): text is string {
  return typeof text === 'string' && /^sha384-[A-Za-z0-9+/]{64}$/.test(text);
}

/** A file's answer: its bytes, under the headers of the build and never those that were kept with them. */
export function answerWith({ headers, types }: Build, path: string, bytes: ArrayBuffer): Response {
  const ending = /\.\w+$/.exec(path === '' ? 'index.html' : path)?.[0] ?? '';
  const type = types[ending] ?? 'application/octet-stream';
  return new Response(bytes, { headers: { ...headers, 'Content-Type': type } });
}

/** What stands where no bytes are right: words for the page, an error for a part, which the page names. */
export function refusalOf({ refusal }: Build, path: string): Response {
  return path === '' ? inWords(refusal) : Response.error();
}

/** A page that is words alone, in place of one that can't be had. */
export function inWords({ html, headers }: Words): Response {
  return new Response(html, { status: 503, headers });
}
