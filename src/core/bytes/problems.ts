/** RFC 4648 section 5, RFC 7515 section 2; `offset` counts from the start of the segment. */
export type Base64urlFinding =
  | { kind: 'base64url-padding'; offset: number; count: number }
  | { kind: 'base64url-standard-alphabet'; offset: number; character: string; count: number }
  | { kind: 'base64url-white-space'; offset: number; character: string; count: number }
  | { kind: 'base64url-character'; offset: number; character: string; count: number }
  | { kind: 'base64url-trailing-bits'; offset: number; character: string; canonical: string }
  /** No number of bytes encodes to 4n + 1 characters. */
  | { kind: 'base64url-length'; length: number };
