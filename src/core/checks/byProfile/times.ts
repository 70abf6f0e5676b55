import type { ClaimsProblem } from '../../claims/problems.js';
import { issuedAhead } from '../../claims/time/time.js';
import { utcOffsetOf } from '../../claims/time/utcOffset.js';
import { defineCheck, failed, passed, skipped, warned, type CheckInput, type Outcome } from '../check.js';
import type { Repair } from '../repair.js';
import { badTime, longest, startNow, timesOf } from './readTimes.js';

type ExpProblem = { kind: 'check-exp-missing' } | { kind: 'check-exp-passed'; seconds: number };

/** The token ends, and has not ended yet (RFC 7519 section 4.1.4): at exp itself it is over. */
export const checkExp = defineCheck({
  id: 'exp',
  subject: { part: 'payload', name: 'exp' },
  severity: { 'check-exp-missing': 'error', 'check-exp-passed': 'error' },
  profiles: 'all',
  run: (input): Outcome<ExpProblem | ClaimsProblem> => {
    const times = timesOf(input);
    if (!times) return skipped;
    const repair = startNow(input);
    const hasNone = input.profile.times?.exp === null;
    if (!times.exp) return hasNone ? passed : failed({ kind: 'check-exp-missing' }, repair);
    const bad = badTime(times, 'exp', repair);
    if (bad?.result === 'fail') return bad;
    const seconds = input.now - (times.exp.seconds ?? NaN);
    const problem = { kind: 'check-exp-passed', seconds } as const;
    if (seconds >= input.skew && seconds >= 0) return failed(problem, repair);
    return seconds >= 0 ? warned(problem, repair) : (bad ?? passed);
  },
});

/** The token was issued, and not in the future (RFC 7519 section 4.1.6). */
export const checkIat = defineCheck({
  id: 'iat',
  subject: { part: 'payload', name: 'iat' },
  severity: { 'check-iat-missing': 'warning' },
  profiles: 'all',
  run: (input): Outcome<{ kind: 'check-iat-missing' } | ClaimsProblem> => {
    const times = timesOf(input);
    if (!times) return skipped;
    const repair = { ...startNow(input), claims: ['iat', 'exp'] } as const;
    const hasNone = input.profile.times?.iat === null;
    if (!times.iat) return hasNone ? passed : warned({ kind: 'check-iat-missing' }, repair);
    const bad = badTime(times, 'iat', repair);
    if (bad) return bad;
    const seconds = (times.iat.seconds ?? NaN) - input.now;
    const problem = issuedAhead(seconds);
    if (seconds > input.skew) return failed(problem, repair);
    return seconds > 0 ? warned(problem, repair) : passed;
  },
});

/** `offset` as in `time-issued-in-future`. */
type NbfProblem = { kind: 'check-nbf-ahead'; seconds: number; offset: number | null };

/** The token is good already (RFC 7519 section 4.1.5); without nbf it is good at once. */
export const checkNbf = defineCheck({
  id: 'nbf',
  subject: { part: 'payload', name: 'nbf' },
  severity: { 'check-nbf-ahead': 'error' },
  profiles: 'all',
  run: (input): Outcome<NbfProblem | ClaimsProblem> => {
    const times = timesOf(input);
    if (!times) return skipped;
    if (!times.nbf) return passed;
    const repair: Repair = { kind: 'remove-claim', name: 'nbf' };
    const bad = badTime(times, 'nbf', repair);
    if (bad) return bad;
    const seconds = (times.nbf.seconds ?? NaN) - input.now;
    // With an iat that isn't ahead, the times are UTC, and nbf is meant as it is.
    const isIssued = (times.iat?.seconds ?? NaN) <= input.now;
    const offset = isIssued ? null : utcOffsetOf(seconds);
    const problem = { kind: 'check-nbf-ahead', seconds, offset } as const;
    if (seconds > input.skew) return failed(problem, repair);
    return seconds > 0 ? warned(problem, repair) : passed;
  },
});

/** The token ends after it begins. */
export const checkOrder = defineCheck({
  id: 'order',
  subject: { part: 'payload', name: 'exp' },
  severity: {},
  profiles: 'all',
  run: (input): Outcome<ClaimsProblem> => {
    const times = timesOf(input);
    if (typeof times?.exp?.seconds !== 'number') return skipped;
    if (typeof (times.iat ?? times.nbf)?.seconds !== 'number') return skipped;
    const problem = times.problems.find(({ kind }) => kind === 'time-order');
    if (problem?.kind !== 'time-order') return passed;
    return failed(problem, problem.later === 'nbf' ? { kind: 'remove-claim', name: 'nbf' } : startNow(input));
  },
});

type LifetimeProblem =
  | { kind: 'check-lifetime-over'; seconds: number; most: number }
  | { kind: 'check-lifetime-under'; seconds: number; least: number }
  /** A token without an end that was issued longer ago than the service takes it. */
  | { kind: 'check-token-old'; seconds: number; most: number }
  /** More than a day, where the service's own limit is not known. */
  | { kind: 'check-lifetime-long'; seconds: number };

/**
 * The token lives no longer than the service allows, and no shorter; counted from iat, or from now where that is
 * missing, or where the service does so.
 */
export const checkLifetime = defineCheck({
  id: 'lifetime',
  subject: { part: 'payload', name: 'exp' },
  severity: {
    'check-lifetime-over': 'error',
    'check-lifetime-under': 'error',
    'check-token-old': 'error',
    'check-lifetime-long': 'warning',
  },
  profiles: 'all',
  run: (input): Outcome<LifetimeProblem> => {
    const times = timesOf(input);
    const isOff = times?.problems.some(({ kind }) => kind === 'time-unit' || kind === 'time-beyond-calendar');
    const { lifetime, times: own } = input.profile;
    const { max: most, min: least } = lifetime;
    const exp = times?.exp?.seconds;
    const iat = times?.iat?.seconds;
    if (own?.exp === null && !times?.exp && most !== null && typeof iat === 'number' && !isOff) {
      const seconds = input.now - iat;
      return seconds > most ? failed({ kind: 'check-token-old', seconds, most }, issueNow(input)) : passed;
    }
    const from = times?.iat && lifetime.from !== 'now' ? times.iat.seconds : input.now;
    if (isOff || typeof exp !== 'number' || from === null || exp <= from) return skipped;
    const seconds = exp - from;
    const repair = startNow(input);
    if (most !== null && seconds > most)
      return failed({ kind: 'check-lifetime-over', seconds, most }, repair);
    const lasting = exp - (iat ?? input.now);
    if (least !== undefined && lasting < least)
      return failed({ kind: 'check-lifetime-under', seconds: lasting, least }, repair);
    return most === null && seconds > longest
      ? warned({ kind: 'check-lifetime-long', seconds }, repair)
      : passed;
  },
});

const issueNow = (input: CheckInput): Repair => ({ ...startNow(input), claims: ['iat'] });
