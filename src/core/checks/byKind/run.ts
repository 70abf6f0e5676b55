import type { CheckId } from '../all.js';
import { kindCheckIds, type KindCheckId } from './ids.js';
import type { Problem } from '../../problems.js';
import type { TokenKind } from '../../kinds/kinds.js';
import { find, objectOf, passed, skipped, warned, type Check, type Outcome } from '../check.js';
import { checkCrit } from '../byProfile/crit.js';
import { checkKnownKey } from '../byProfile/key.js';
import { checkNames } from '../byProfile/names.js';
import { checkSignature } from '../byProfile/signature.js';
import { checkExp, checkIat, checkNbf, checkOrder } from '../byProfile/times.js';
import { worstResultsFirst, type CheckResult } from '../run.js';
import { checkKindClaim, checkKindRules, hasRulesBeyond, missing, ruleOf } from './claims.js';
import { checkKindAlg, checkKindJson, checkKindTyp, demandsTyp } from './header.js';
import { isVerified, type KindCheck, type KindInput } from './input.js';
import { checkKindKid } from './kid.js';

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
  const { problem } = checkSignature.run(input);
  return problem?.kind === 'check-signature-unjudged' ? warned(problem) : general(checkSignature)(input);
};

/** A time is there where the kind demands it, and is checked where it is there. */
const checkKindTime =
  (claim: 'exp' | 'iat', check: AnyCheck, absent: Outcome<Problem>): KindCheck =>
  (input) => {
    const part = objectOf(input.payload);
    if (!part) return skipped;
    if (find(part, claim)) return general(check)(input);
    const rule = ruleOf(input, claim);
    return rule ? missing(input, rule, claim) : absent;
  };

const proofs: readonly TokenKind[] = ['dpop-proof', 'key-binding'];

/** A proof is good for a moment by its iat, and needs no exp (RFC 9449 section 4.3, RFC 9901 section 4.3). */
const checkKindExp: KindCheck = (input) =>
  checkKindTime(
    'exp',
    checkExp,
    proofs.includes(input.kind) ? passed : warned({ kind: 'kind-no-exp' }),
  )(input);

/** A key that does not verify the token says nothing of it. */
const checkKindKnownKey: KindCheck = (input) => (isVerified(input) ? general(checkKnownKey)(input) : skipped);

const checks: Record<KindCheckId, KindCheck> = {
  json: checkKindJson,
  signature: checkKindSignature,
  alg: checkKindAlg,
  kid: checkKindKid,
  typ: checkKindTyp,
  iss: checkKindClaim('iss'),
  sub: checkKindClaim('sub'),
  aud: checkKindClaim('aud'),
  claims: checkKindRules,
  exp: checkKindExp,
  iat: checkKindTime('iat', checkIat, skipped),
  nbf: general(checkNbf),
  order: general(checkOrder),
  jti: checkKindClaim('jti'),
  names: general(checkNames),
  crit: general(checkCrit),
  'known-key': checkKindKnownKey,
};

/** Those of a part that has no claims. */
const withoutClaims: readonly KindCheckId[] = [
  'json',
  'signature',
  'alg',
  'kid',
  'names',
  'crit',
  'known-key',
];

/** The checks of a kind. Of an encrypted token nothing can be seen from outside. */
export function kindChecks(kind: TokenKind): readonly KindCheckId[] {
  if (kind === 'encrypted') return ['signature'];
  if (kind === 'nested' || kind === 'not-jwt') return withoutClaims;
  return kindCheckIds.filter(
    (id) => (id !== 'typ' || demandsTyp(kind)) && (id !== 'claims' || hasRulesBeyond(kind)),
  );
}

/** Runs the checks of the kind: failures first, then warnings. */
export function runKindChecks(input: KindInput): CheckResult[] {
  const isClosed = input.signature === 'encrypted';
  return worstResultsFirst(
    kindChecks(input.kind).map((id) => ({ id, ...(isClosed ? skipped : checks[id](input)) })),
  );
}
