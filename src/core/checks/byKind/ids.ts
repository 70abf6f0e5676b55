import type { CheckId } from '../all.js';

/** The checks that say something without a profile, in the order in which a person reads them. */
export const kindCheckIds = [
  'json',
  'signature',
  'alg',
  'kid',
  'typ',
  'iss',
  'sub',
  'aud',
  'claims',
  'exp',
  'iat',
  'nbf',
  'order',
  'jti',
  'names',
  'crit',
  'known-key',
] as const satisfies readonly CheckId[];
export type KindCheckId = (typeof kindCheckIds)[number];

export const isKindCheck = (id: CheckId): id is KindCheckId => kindCheckIds.some((one) => one === id);
