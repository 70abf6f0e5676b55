import { inSeconds, timeVerdict, type TimeVerdict } from '../../claims/time/time.js';
import type { ClaimsProblem, TimeClaim } from '../../claims/problems.js';
import { failed, find, objectOf, warned, type CheckInput, type Outcome } from '../check.js';
import type { Repair } from '../repair.js';

/** The times of the payload; null where it is no JSON object. */
export function timesOf({ payload, now, skew }: CheckInput): TimeVerdict | null {
  const part = objectOf(payload);
  return part && timeVerdict(part.text, part.json, now, skew);
}

// HAProxy 2.6, for one, takes negative numbers for huge ones: what is before 1970 is refused as from the future.
const wrong: readonly string[] = ['time-not-number', 'time-unit', 'time-beyond-calendar', 'time-negative'];

/** What is wrong with a time by itself: its type, unit or size; null where nothing is. */
export function badTime(
  { problems }: TimeVerdict,
  claim: TimeClaim,
  repair: Repair,
): Outcome<ClaimsProblem> | null {
  const own = problems.filter((problem) => 'claim' in problem && problem.claim === claim);
  const bad = own.find(({ kind }) => wrong.includes(kind));
  if (bad) return failed(bad, bad.kind === 'time-unit' ? toSeconds(bad) : repair);
  const strange = own.find(({ kind }) => kind === 'time-fraction' || kind === 'time-notation');
  return strange ? warned(strange, repair) : null;
}

const toSeconds = ({ claim, unit, text }: Extract<ClaimsProblem, { kind: 'time-unit' }>): Repair => ({
  kind: 'to-seconds',
  claim,
  unit,
  json: `${Math.floor(inSeconds(Number(text), unit))}`,
});

/** What the service takes where nobody knows its limit: a day. */
export const longest = 86_400;

/**
 * Starts the token now. It lives as long as its times say, where they can be meant so, else as long as a
 * new one; an iat that is there moves too, because else every repair would make the life longer.
 */
export function startNow({ profile, ...input }: CheckInput): StartNow {
  const { default: ofNew, max, min = 1 } = profile.lifetime;
  const times = timesOf({ profile, ...input });
  const meant = (times?.exp?.seconds ?? NaN) - (times?.iat?.seconds ?? NaN);
  const isMeant = Number.isInteger(meant) && meant >= min && meant <= (max ?? longest);
  const part = objectOf(input.payload);
  const offset = profile.times?.iat ?? 0;
  return {
    kind: 'set-times',
    claims: part && find(part, 'iat') ? ['iat', 'exp'] : ['exp'],
    lifetime: isMeant ? meant : ofNew,
    ...(offset !== 0 && { offset }),
  };
}

type StartNow = Extract<Repair, { kind: 'set-times' }>;
