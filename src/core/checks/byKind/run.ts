import type { CheckId } from '../all.js';
import type { Problem } from '../../problems.js';
import { find, objectOf, passed, skipped, warned, type Check, type Outcome } from '../check.js';
import { checkCrit } from '../byProfile/header/crit.js';
import { checkKnownKey } from '../byProfile/key.js';
import { checkNames } from '../byProfile/names.js';
import { checkSignature } from '../byProfile/signature.js';
import { checkExp, checkIat, checkNbf, checkOrder } from '../byProfile/times.js';
import { kindOf } from '../../kinds/all.js';
import { worstResultsFirst, type CheckResult } from '../run.js';
import { answerOf, checkBeside } from './beside.js';
import { checkExpectations } from './expectation.js';
import { checkKindAlg, checkKindJson } from './header.js';
import { isRule, kindChecks, type KindCheckId, type SharedCheckId } from './ids.js';
import { isVerified, withTimes, type KindCheck, type KindInput } from './input.js';
import { checkKindKid } from './kid.js';
import { checkRules, rulesOf, worstOf } from './rule.js';
import { checkGraph, checkPadding, isForGraphAlone } from './vendors.js';

type AnyCheck = Pick<Check<CheckId, Problem>, 'run'>;

/** A check that is the same for every token. Its repair takes the private key that the token is signed by. */
const general =
  ({ run }: AnyCheck): KindCheck =>
  (input) => {
    const { result, problem, repair } = run(input);
    if (problem === null) return { result, problem, repair };
    const canSign = isVerified(input) && input.key?.canSign === true;
    return { result, problem: restatedProblem(problem), repair: canSign ? repair : null };
  };

/** The same said to one who did not make the token. */
function restatedProblem(problem: Problem): Problem {
  if (problem.kind === 'check-signature-invalid') return { kind: 'kind-signature-invalid' };
  if (problem.kind === 'check-exp-passed') return { kind: 'kind-exp-passed', seconds: problem.seconds };
  if (problem.kind === 'check-nbf-ahead') return { ...problem, kind: 'kind-nbf-ahead' };
  return problem;
}

/** Only a key that fits can say that a signature is wrong; that there is none is said of alg. */
const checkKindSignature: KindCheck = (input) => {
  if (input.signature === 'encrypted' || input.signature === 'unsigned') return skipped;
  // No key could be right.
  if (input.signature === 'invalid' && isForGraphAlone(input)) return skipped;
  const { problem } = checkSignature.run(input);
  return problem?.kind === 'check-signature-unjudged' ? warned(problem) : general(checkSignature)(input);
};

/** A time is there where the kind demands it, and is checked where it is there. */
const checkKindTime =
  (claim: 'exp' | 'iat', check: AnyCheck, absent: (input: KindInput) => Outcome<Problem>): KindCheck =>
  (input) => {
    const timed = withTimes(input);
    const part = objectOf(timed.payload);
    if (!part) return skipped;
    if (find(part, claim)) return general(check)(timed);
    return rulesOf(input, claim).length > 0 ? checkRules(claim)(input) : absent(input);
  };

const noExp = ({ kind }: KindInput): Outcome<Problem> =>
  kindOf(kind).mayLast ? passed : warned({ kind: 'kind-no-exp' });

/** A key that does not verify the token says nothing of it. */
const checkKindKnownKey: KindCheck = (input) => (isVerified(input) ? general(checkKnownKey)(input) : skipped);

/** What the kind demands comes after what holds for every token. */
const withRules =
  (name: 'alg' | 'kid', check: KindCheck): KindCheck =>
  (input) => {
    const outcome = check(input);
    const isBad = outcome.result === 'fail' || outcome.result === 'warn';
    return isBad || rulesOf(input, name).length === 0 ? outcome : worstOf([checkRules(name)(input), outcome]);
  };

const shared: Record<SharedCheckId, KindCheck> = {
  json: checkKindJson,
  signature: checkKindSignature,
  alg: withRules('alg', checkKindAlg),
  kid: withRules('kid', checkKindKid),
  typ: checkRules('typ'),
  iss: checkRules('iss'),
  sub: checkRules('sub'),
  aud: checkRules('aud'),
  exp: checkKindTime('exp', checkExp, noExp),
  iat: checkKindTime('iat', checkIat, () => skipped),
  nbf: (input) => general(checkNbf)(withTimes(input)),
  order: (input) => general(checkOrder)(withTimes(input)),
  jti: checkRules('jti'),
  names: general(checkNames),
  crit: general(checkCrit),
  'known-key': checkKindKnownKey,
};

function outcomeOf(id: KindCheckId, input: KindInput): Outcome<Problem> {
  if (id === 'graph') return checkGraph(input);
  if (id === 'padding') return checkPadding(input);
  const outcome = isRule(id) ? checkRules(id)(input) : shared[id](input);
  const beside = id === 'at_hash' ? [checkBeside(input)] : [];
  return worstOf([outcome, ...checkExpectations(input, id), ...beside]);
}

/** Runs the checks of the kind: failures first, then warnings. */
export function runKindChecks(input: KindInput): CheckResult[] {
  const isClosed = input.signature === 'encrypted';
  return worstResultsFirst(
    kindChecks(input.kind, input.expected, answerOf(input) !== null).map((id) => ({
      id,
      ...(isClosed ? skipped : outcomeOf(id, input)),
    })),
  );
}
