/** A text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The headers of a request with a proof (RFC 9449 sections 5 and 7.1), a line each. */
export const dpopHeaders = (proof: string, accessToken: string): string =>
  [`DPoP: ${proof}`, ...(accessToken === '' ? [] : [`Authorization: DPoP ${accessToken}`])].join('\n');

/** The request as a command for a POSIX shell; what it sends besides is the reader's to fill in. */
export function dpopCommand(
  { method, url, accessToken }: { method: string; url: string; accessToken: string },
  proof: string,
): string {
  const headers = dpopHeaders(proof, accessToken).split('\n');
  return [
    'curl --silent --show-error',
    ...(method === 'GET' ? [] : [`--request ${quoted(method)}`]),
    ...headers.map((header) => `--header ${quoted(header)}`),
    quoted(url.trim()),
  ].join(' ');
}
