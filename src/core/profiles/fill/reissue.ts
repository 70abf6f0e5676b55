import type { EpochSeconds } from '../../confusable.js';
import { setMembers } from '../../json/edit.js';
import type { JsonProblem } from '../../json/problems.js';
import type { Result } from '../../problems.js';
import type { Profile } from '../profile.js';

/** `now` in epoch seconds, `lifetime` in seconds, `jti` a fresh id. */
export type Moment = { now: EpochSeconds; lifetime: number; jti: string };

/** The payload issued anew: iat is now, exp a lifetime later, jti new where the profile has one. All else stays. */
export function refresh(
  profile: Profile,
  payloadText: string,
  { now, lifetime, jti }: Moment,
): Result<string, JsonProblem> {
  return setMembers(payloadText, [
    ['iat', `${now}`],
    ['exp', `${now + lifetime}`],
    ...(profile.jti ? ([['jti', JSON.stringify(jti)]] as const) : []),
  ]);
}
