/** The request header that carries the token (RFC 6750 section 2.1). */
export const bearerHeader = (token: string): string => `Authorization: Bearer ${token}`;
