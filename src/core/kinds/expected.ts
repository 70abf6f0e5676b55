/** What a person may know of a token before it came, in the order of the form. */
export const expectedNames = [
  'issuer',
  'audience',
  'subject',
  'client',
  'nonce',
  'scope',
  'method',
  'url',
  /** What at_hash, ath, c_hash and s_hash are the hashes of. */
  'accessToken',
  'code',
  'state',
] as const;
export type ExpectedName = (typeof expectedNames)[number];

/** What was typed; a value that is missing or empty is expected of no token. */
export type Expected = Readonly<Partial<Record<ExpectedName, string>>>;
