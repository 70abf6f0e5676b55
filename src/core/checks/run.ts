import { checkAlg } from './byProfile/alg.js';
import { skipped, type Check, type CheckInput, type CheckResult } from './check.js';
import { checkClaim, checkOtherClaims } from './byProfile/claim.js';
import { checkCrit } from './byProfile/crit.js';
import { checkExp } from './byProfile/exp.js';
import { checkFieldShape } from './byProfile/fieldShape.js';
import { checkIat } from './byProfile/iat.js';
import type { CheckId } from '../profiles/checkIds.js';
import { checkJson } from './byProfile/json.js';
import { checkJti } from './byProfile/jti.js';
import { checkKeyStrength } from './byProfile/keyStrength.js';
import { checkKid } from './byProfile/kid.js';
import { checkKnownKey } from './byProfile/knownKey.js';
import { checkLifetime } from './byProfile/lifetime.js';
import { checkNames } from './byProfile/names.js';
import { checkNbf } from './byProfile/nbf.js';
import { checkOrder } from './byProfile/order.js';
import { checkSignature } from './byProfile/signature.js';
import { checkSize } from './byProfile/size.js';
import { checkTyp } from './byProfile/typ.js';

const checks: Record<CheckId, Check> = {
  json: checkJson,
  signature: checkSignature,
  alg: checkAlg,
  kid: checkKid,
  sub: checkClaim('sub'),
  aud: checkClaim('aud'),
  iss: checkClaim('iss'),
  claims: checkOtherClaims,
  exp: checkExp,
  iat: checkIat,
  nbf: checkNbf,
  order: checkOrder,
  lifetime: checkLifetime,
  jti: checkJti,
  names: checkNames,
  typ: checkTyp,
  crit: checkCrit,
  'key-strength': checkKeyStrength,
  'known-key': checkKnownKey,
  'field-shape': checkFieldShape,
  size: checkSize,
};

/** Of an encrypted token nothing but its size can be judged from outside: alg and kid are not those of a JWS. */
const applies = (id: CheckId, { signature }: CheckInput): boolean =>
  signature !== 'encrypted' || id === 'signature' || id === 'size';

const ranks: Record<CheckResult['result'], number> = { fail: 0, warn: 1, pass: 2, skip: 3 };

/** Failures first, then warnings; what is equally bad stays in its order. */
export const worstResultsFirst = (results: readonly CheckResult[]): CheckResult[] =>
  results.toSorted((one, other) => ranks[one.result] - ranks[other.result]);

/** Runs the checks of the profile: failures first, then warnings; in the profile's order among equals. */
export function runChecks(input: CheckInput): CheckResult[] {
  return worstResultsFirst(
    input.profile.checks.map((id) => ({ id, ...(applies(id, input) ? checks[id](input) : skipped) })),
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
