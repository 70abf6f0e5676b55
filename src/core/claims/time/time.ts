import type { EpochSeconds } from '../../confusable.js';
import { memberOf, type JsonKind, type JsonReading } from '../../json/read.js';
import type { ClaimsProblem, TimeClaim } from '../problems.js';
import { utcOffsetOf } from './utcOffset.js';

export type TimeStatus = 'active' | 'expired' | 'not-yet-valid' | 'no-exp' | 'invalid-type' | 'none';

/** A NumericDate (RFC 7519 section 2) as written, and in epoch seconds; null where it is not a number. */
export type TimeFact = { text: string; seconds: number | null } | null;

export type TimeVerdict = {
  /** `none`: there is no claims set to judge. */
  status: TimeStatus;
  exp: TimeFact;
  nbf: TimeFact;
  iat: TimeFact;
  problems: ClaimsProblem[];
};

type Written = { claim: TimeClaim; kind: JsonKind; text: string; seconds: number };

/**
 * Is the claims set good at this time (RFC 7519 sections 4.1.4 to 4.1.6)? Expired from `exp` on, not
 * valid before `nbf`; of doubled names the last counts.
 *
 * @param now epoch seconds
 * @param skew seconds by which the clocks may differ
 */
export function timeVerdict(
  text: string,
  json: JsonReading | null,
  now: EpochSeconds,
  skew = 0,
): TimeVerdict {
  if (json?.root?.kind !== 'object') return { status: 'none', exp: null, nbf: null, iat: null, problems: [] };
  const exp = written(text, json, 'exp');
  const nbf = written(text, json, 'nbf');
  const iat = written(text, json, 'iat');
  const all = [exp, nbf, iat].filter((each) => each !== null);
  return {
    status: statusOf(exp, nbf, all, now, skew),
    exp: factOf(exp),
    nbf: factOf(nbf),
    iat: factOf(iat),
    problems: [
      ...all.flatMap((each) => valueProblems(each, now)),
      ...orderProblems(exp, nbf, iat, now, skew),
    ],
  };
}

/** The furthest second that a Date can hold, either way (ECMA-262 section 21.4.1.1). */
const furthest = 8.64e12;
export const isCalendarTime = (seconds: EpochSeconds): boolean => Math.abs(seconds) <= furthest;

function written(text: string, json: JsonReading, claim: TimeClaim): Written | null {
  const value = memberOf(json, claim)?.value;
  if (!value) return null;
  const literal = text.slice(value.start, value.end);
  return { claim, kind: value.kind, text: literal, seconds: value.kind === 'number' ? Number(literal) : NaN };
}

function factOf(each: Written | null): TimeFact {
  return each && { text: each.text, seconds: Number.isFinite(each.seconds) ? each.seconds : null };
}

function statusOf(
  exp: Written | null,
  nbf: Written | null,
  all: Written[],
  now: EpochSeconds,
  skew: number,
): TimeStatus {
  if (exp && now >= exp.seconds + skew) return 'expired';
  if (all.some(({ kind }) => kind !== 'number')) return 'invalid-type';
  if (nbf && now < nbf.seconds - skew) return 'not-yet-valid';
  return exp ? 'active' : 'no-exp';
}

const longestShown = 60;
const year = 31_556_952;
const farYears = 20;
const perSecond = { milliseconds: 1e3, microseconds: 1e6, nanoseconds: 1e9 };
const units = ['milliseconds', 'microseconds', 'nanoseconds'] as const;

function valueProblems({ claim, kind, text: literal, seconds }: Written, now: EpochSeconds): ClaimsProblem[] {
  const text = literal.slice(0, longestShown);
  if (kind !== 'number') return [{ kind: 'time-not-number', claim, found: kind, text }];
  const problems: ClaimsProblem[] = [];
  const unit = unitOf(seconds, now);
  if (unit) problems.push({ kind: 'time-unit', claim, unit, text });
  else if (!isCalendarTime(seconds)) problems.push({ kind: 'time-beyond-calendar', claim, text });
  else if (seconds > now + farYears * year) {
    problems.push({ kind: 'time-far-future', claim, years: Math.round((seconds - now) / year) });
  }
  if (seconds < 0) problems.push({ kind: 'time-negative', claim, text });
  if (Number.isFinite(seconds) && !Number.isInteger(seconds))
    problems.push({ kind: 'time-fraction', claim, text });
  else if (!unit && isCalendarTime(seconds) && /[.e]/i.test(literal))
    problems.push({ kind: 'time-notation', claim, text });
  return problems;
}

type TimeUnit = (typeof units)[number];

/** The unit in which a number that is absurd as seconds is a time within a century of now. */
function unitOf(seconds: EpochSeconds, now: EpochSeconds): TimeUnit | null {
  return units.find((unit) => Math.abs(seconds / perSecond[unit] - now) < 50 * year) ?? null;
}

/** What was counted in another unit, in seconds. */
export const inSeconds = (count: number, unit: TimeUnit): number => count / perSecond[unit];

/** The moment that is meant, in epoch seconds, and the unit that it is written in; null for what no calendar names. */
export type TimeReading = { seconds: number; unit: 'seconds' | TimeUnit } | null;

/**
 * Reads a NumericDate (RFC 7519 section 2), also where it was written in another unit by mistake.
 *
 * @param literal the JSON number as written
 * @param now epoch seconds
 */
export function readTime(literal: string, now: EpochSeconds): TimeReading {
  const written = Number(literal);
  const unit = unitOf(written, now);
  const seconds = unit ? inSeconds(written, unit) : written;
  return isCalendarTime(seconds) ? { seconds, unit: unit ?? 'seconds' } : null;
}

export const issuedAhead = (seconds: number) =>
  ({ kind: 'time-issued-in-future', seconds, offset: utcOffsetOf(seconds) }) as const;

function orderProblems(
  exp: Written | null,
  nbf: Written | null,
  iat: Written | null,
  now: EpochSeconds,
  skew: number,
): ClaimsProblem[] {
  const problems: ClaimsProblem[] = [];
  if (iat && iat.seconds > now + skew && unitOf(iat.seconds, now) === null) {
    problems.push(issuedAhead(iat.seconds - now));
  }
  if (exp && nbf && exp.seconds <= nbf.seconds) problems.push({ kind: 'time-order', later: 'nbf' });
  if (exp && iat && exp.seconds <= iat.seconds && unitOf(iat.seconds, now) === null)
    problems.push({ kind: 'time-order', later: 'iat' });
  return problems;
}
