import type { Problem } from '../problems.js';
import type { AnyCheckId } from './byKind/ids.js';
import { checksOf } from './all.js';
import { skipped, type CheckInput, type Outcome } from './check.js';

export type CheckResult = { id: AnyCheckId } & Outcome<Problem>;

const ranks: Record<CheckResult['result'], number> = { fail: 0, warn: 1, pass: 2, skip: 3 };

/** Failures first, then warnings; what is equally bad stays in its order. */
export const worstResultsFirst = (results: readonly CheckResult[]): CheckResult[] =>
  results.toSorted((one, other) => ranks[one.result] - ranks[other.result]);

/** Runs the checks of the profile: failures first, then warnings; in the profile's order among equals. */
export function runChecks(input: CheckInput): CheckResult[] {
  const isClosed = input.signature === 'encrypted';
  return worstResultsFirst(
    checksOf(input.profile).map(({ id, readsEncrypted = false, run }) => ({
      id,
      ...(isClosed && !readsEncrypted ? skipped : run(input)),
    })),
  );
}

/** What the checks come to; `incomplete`: all that fails are fields that nobody has filled in yet. */
export type PreflightStatus = 'accepted' | 'warned' | 'incomplete' | 'rejected' | 'unjudged';

export function preflightStatus(results: readonly CheckResult[]): PreflightStatus {
  const failures = results.filter(({ result }) => result === 'fail');
  if (failures.length > 0)
    return failures.every(({ problem }) => problem?.kind === 'check-field-empty') ? 'incomplete' : 'rejected';
  if (!wouldBeAccepted(results)) return 'unjudged';
  return results.some(({ result }) => result === 'warn') ? 'warned' : 'accepted';
}

/**
 * Whether a service as the profile describes it would take the token: nothing fails, and the signature was
 * judged. While a new token is being signed (status `signing`) there is no answer yet, and this is false.
 *
 * It agrees with a gateway that reads well-formed JSON with unique names and integer times, and is stricter
 * on purpose where such a gateway is lenient: times that are strings, in milliseconds or microseconds, before
 * 1970 or past any calendar; doubled names; crit, which a reader must refuse unless it understands it (RFC 7515
 * section 4.1.11).
 */
export function wouldBeAccepted(results: readonly CheckResult[]): boolean {
  return results.every(({ id, result }) => result !== 'fail' && !(id === 'signature' && result === 'skip'));
}
