import type { Profile } from '../profiles/profile.js';
import type { Severity } from '../result.js';
import { checkAlg } from './byProfile/header/alg.js';
import { checkAud, checkIss, checkOtherClaims, checkSub } from './byProfile/claim.js';
import { checkAssertion } from './byProfile/assertion.js';
import { checkCrit } from './byProfile/header/crit.js';
import { checkFieldShape } from './byProfile/fieldShape.js';
import { checkHeader } from './byProfile/header/header.js';
import { checkJson } from './byProfile/json.js';
import { checkJti } from './byProfile/jti.js';
import { checkKeyStrength, checkKnownKey } from './byProfile/key.js';
import { checkKid } from './byProfile/header/kid.js';
import { checkNames } from './byProfile/names.js';
import { checkSignature } from './byProfile/signature.js';
import { checkSize } from './byProfile/size.js';
import { checkExp, checkIat, checkLifetime, checkNbf, checkOrder } from './byProfile/times.js';
import { checkTyp } from './byProfile/header/typ.js';
import { checkWants } from './byProfile/wants.js';

/** Every check there is, in the order in which a person reads them. */
export const checks = [
  checkJson,
  checkSignature,
  checkAlg,
  checkKid,
  checkHeader,
  checkSub,
  checkAud,
  checkIss,
  checkOtherClaims,
  checkWants,
  checkAssertion,
  checkExp,
  checkIat,
  checkNbf,
  checkOrder,
  checkLifetime,
  checkJti,
  checkNames,
  checkTyp,
  checkCrit,
  checkKeyStrength,
  checkKnownKey,
  checkFieldShape,
  checkSize,
] as const;

type AnyCheck = (typeof checks)[number];
export type CheckId = AnyCheck['id'];
export const checkIds: readonly CheckId[] = checks.map(({ id }) => id);

/** What the checks find beyond what the readers of tokens and claims already name; values of a token are shortened. */
export type CheckProblem = Extract<
  NonNullable<ReturnType<AnyCheck['run']>['problem']>,
  { kind: `check-${string}` }
>;

/** A check that has problems of its own, and is not named here, does not compile. */
export const checkSeverities: Record<CheckProblem['kind'], Severity> = {
  ...checkJson.severity,
  ...checkSignature.severity,
  ...checkAlg.severity,
  ...checkKid.severity,
  ...checkHeader.severity,
  ...checkOtherClaims.severity,
  ...checkWants.severity,
  ...checkAssertion.severity,
  ...checkExp.severity,
  ...checkIat.severity,
  ...checkNbf.severity,
  ...checkLifetime.severity,
  ...checkJti.severity,
  ...checkTyp.severity,
  ...checkCrit.severity,
  ...checkKeyStrength.severity,
  ...checkFieldShape.severity,
  ...checkSize.severity,
};

/** The checks that a profile asks for: in its own order where it lists them. */
export function checksOf(profile: Profile): readonly AnyCheck[] {
  if (profile.checks) return profile.checks.flatMap((id) => checks.filter((one) => one.id === id));
  return checks.filter(({ profiles }) => profiles === 'all' || profiles.some((id) => id === profile.id));
}

export const checkIdsOf = (profile: Profile): CheckId[] => checksOf(profile).map(({ id }) => id);
