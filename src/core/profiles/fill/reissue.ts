import type { EpochSeconds } from '../../confusable.js';
import { setPlaces, type Place } from '../../json/places.js';
import type { JsonProblem } from '../../json/problems.js';
import type { Result } from '../../problems.js';
import type { Profile } from '../profile.js';

/** `now` in epoch seconds, `lifetime` in seconds, `jti` a fresh id. */
export type Moment = { now: EpochSeconds; lifetime: number; jti: string };

/** When a token of this profile is said to be issued, and when it ends, as JSON texts: whether or not it says so. */
export function timesOf(
  { times }: Profile,
  now: EpochSeconds,
  lifetime: number,
): { iat: string; exp: string } {
  const from = now + (times?.iat ?? times?.nbf ?? 0);
  return { iat: `${from}`, exp: `${from + lifetime}` };
}

/** The times that a token of this profile has, where they stand. */
export function timePlaces(profile: Profile, now: EpochSeconds, lifetime: number): [Place, string][] {
  const { iat, nbf, exp, copies = {} } = profile.times ?? {};
  const made = timesOf(profile, now, lifetime);
  return [
    ...(iat === null ? [] : [['iat', made.iat] satisfies [Place, string]]),
    ...(nbf === undefined ? [] : [['nbf', `${now + nbf}`] satisfies [Place, string]]),
    ...(exp === null ? [] : [['exp', made.exp] satisfies [Place, string]]),
    ...Object.entries(copies).map(([place, name]): [Place, string] => [place, made[name]]),
  ];
}

/** The nonce that a header of this profile has, where it stands: another one in each token. */
export const noncePlaces = ({ header }: Profile, id: string): [Place, string][] =>
  header.nonce ? [['nonce', JSON.stringify(id)]] : [];

/** The payload issued anew: its times are those of now, and jti is new where the profile has one. All else stays. */
export function refresh(
  profile: Profile,
  payloadText: string,
  { now, lifetime, jti }: Moment,
): Result<string, JsonProblem> {
  return setPlaces(payloadText, [
    ...timePlaces(profile, now, lifetime),
    ...(profile.jti ? ([['jti', JSON.stringify(jti)]] as const) : []),
  ]);
}
