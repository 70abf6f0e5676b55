/** The request header that carries the token (RFC 6750 section 2.1). */
export const bearerHeader = (token: string): string => `Authorization: Bearer ${token}`;

/** A request that carries the token, as a command for a POSIX shell; the address is the reader's to fill in. */
export const bearerCommand = (token: string): string =>
  `curl --silent --show-error --header '${bearerHeader(token)}' 'https://api.example.com/'\n`;
