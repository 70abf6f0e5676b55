/** Every check there is, in the order in which a person reads them. */
export const checkIds = [
  'json',
  'signature',
  'alg',
  'kid',
  'sub',
  'aud',
  'iss',
  'claims',
  'exp',
  'iat',
  'nbf',
  'order',
  'lifetime',
  'jti',
  'names',
  'typ',
  'crit',
  'key-strength',
  'known-key',
  'field-shape',
  'size',
] as const;

export type CheckId = (typeof checkIds)[number];
