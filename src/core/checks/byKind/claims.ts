import { claimNames, type Source } from '../../names/registered.js';
import { isOfKind } from '../../names/valueKind.js';
import { childrenOf } from '../../json/children.js';
import { memberOf } from '../../json/read.js';
import { claimRules, type ClaimRule } from '../../kinds/rules.js';
import type { TokenKind } from '../../kinds/kinds.js';
import { audiences, logoutEvent } from '../../kinds/recogniseKind.js';
import {
  failed,
  find,
  objectOf,
  passed,
  shortened,
  skipped,
  warned,
  type CheckedPart,
  type Outcome,
} from '../check.js';
import type { Problem } from '../../problems.js';
import { differencesOf } from '../../profiles/fill/differences.js';
import type { KindCheck, KindInput } from './input.js';

/** What the kind says of a claim; undefined where it says nothing. */
export function ruleOf({ kind, header }: KindInput, claim: string): ClaimRule | undefined {
  const part = objectOf(header);
  const typ = (part && find(part, 'typ')?.string) ?? null;
  return Object.entries(claimRules(kind, typ)).find(([name]) => name === claim)?.[1];
}

/** A claim is there where the kind demands it, and of the type that RFC 7519 gives it. */
export const checkKindClaim =
  (claim: 'iss' | 'sub' | 'aud' | 'jti'): KindCheck =>
  (input) => {
    const part = objectOf(input.payload);
    if (!part) return skipped;
    const rule = ruleOf(input, claim);
    const found = find(part, claim);
    if (isEmpty(part, claim)) return rule ? missing(input, rule, claim) : skipped;
    const { kind: expected } = claimNames[claim];
    const judged = rule?.need === 'required' ? failed : warned;
    const isList = found?.kind === 'array' && claim === 'aud';
    const isWrong = isList ? hasOtherThanStrings(part) : found && !isOfKind(found.kind, expected);
    return found && isWrong
      ? judged({ kind: 'claim-type', name: claim, expected, found: found.kind })
      : passed;
  };

/** Missing, or a string or list of nothing. */
function isEmpty(part: CheckedPart, claim: string): boolean {
  const found = find(part, claim);
  return !found || found.string === '' || (found.kind === 'array' && /^\[\s*\]$/.test(found.literal));
}

function hasOtherThanStrings(part: CheckedPart): boolean {
  const aud = memberOf(part.json, 'aud')?.value;
  return aud !== undefined && childrenOf(part.text, aud).length !== audiences(part).length;
}

export function missing(
  { kind }: KindInput,
  { need, source }: ClaimRule,
  ...claims: string[]
): Outcome<Problem> {
  const judged = need === 'required' ? failed : warned;
  return judged({ kind: 'kind-claim-missing', claims, token: kind, source });
}

/** What the specification of a kind says beyond the claims that have checks of their own; null: nothing. */
const rulesBeyond: Record<TokenKind, ((input: KindInput, part: CheckedPart) => Outcome<Problem>[]) | null> = {
  jwt: null,
  'id-token': (input, part) => [authorizedParty(input, part)],
  'access-token': (input, part) => demanded(input, part, 'client_id'),
  'client-assertion': (_, part) => [inOwnName(part)],
  'authorization-grant': null,
  'dpop-proof': (input, part) => [...demanded(input, part, 'htm', 'htu'), keyInHeader(input)],
  'sd-jwt': null,
  'key-binding': (input, part) => demanded(input, part, 'nonce', 'sd_hash'),
  'logout-token': (input, part) => [...demanded(input, part, 'events'), ...logout(input, part)],
  nested: null,
  encrypted: null,
  'not-jwt': null,
};
export const hasRulesBeyond = (kind: TokenKind): boolean => rulesBeyond[kind] !== null;

/** The first finding of those, failures first. */
export const checkKindRules: KindCheck = (input) => {
  const part = objectOf(input.payload);
  const outcomes = (part && rulesBeyond[input.kind]?.(input, part)) ?? [];
  if (outcomes.length === 0) return skipped;
  return (
    outcomes.find(({ result }) => result === 'fail') ??
    outcomes.find(({ result }) => result === 'warn') ??
    passed
  );
};

const demanded = (input: KindInput, part: CheckedPart, ...claims: string[]): Outcome<Problem>[] =>
  claims.flatMap((claim) => {
    const rule = ruleOf(input, claim);
    return rule ? [isEmpty(part, claim) ? missing(input, rule, claim) : passed] : [];
  });

/** With several audiences, azp says which of them the client is (OpenID Connect Core section 3.1.3.7). */
function authorizedParty(input: KindInput, part: CheckedPart): Outcome<Problem> {
  if (audiences(part).length < 2 || find(part, 'azp')) return passed;
  const source: Source = { document: 'OpenID Connect Core', section: '3.1.3.7' };
  return missing(input, { need: 'recommended', source }, 'azp');
}

/** Service accounts of AMPLIFY put the name of a parameter's value before the client id. */
function inOwnName(part: CheckedPart): Outcome<Problem> {
  const iss = find(part, 'iss')?.string ?? '';
  const sub = find(part, 'sub')?.string ?? '';
  const isOwn = iss === sub || (iss.startsWith('urn:') && iss.endsWith(`:${sub}`));
  return iss === '' || sub === '' || isOwn
    ? passed
    : failed({
        kind: 'kind-iss-not-sub',
        iss: shortened(iss),
        sub: shortened(sub),
        by: differencesOf(iss, sub),
      });
}

/** The proof carries the public key that it is verified with (RFC 9449 section 4.2). */
function keyInHeader({ kind, header }: KindInput): Outcome<Problem> {
  const part = objectOf(header);
  const source: Source = { document: 'RFC 9449', section: '4.2' };
  return !part || find(part, 'jwk')?.kind === 'object'
    ? passed
    : failed({ kind: 'kind-header-missing', name: 'jwk', token: kind, source });
}

/** OpenID Connect Back-Channel Logout section 2.4. */
function logout(input: KindInput, part: CheckedPart): Outcome<Problem>[] {
  const source: Source = { document: 'OpenID Connect Back-Channel Logout', section: '2.4' };
  const rule: ClaimRule = { need: 'required', source };
  const events = memberOf(part.json, 'events')?.value;
  const isNamed = !events || childrenOf(part.text, events).some(({ key }) => key === logoutEvent);
  const isOfSomebody = !isEmpty(part, 'sub') || !isEmpty(part, 'sid');
  return [
    isNamed ? passed : missing(input, rule, `events["${logoutEvent}"]`),
    isOfSomebody ? passed : missing(input, rule, 'sub', 'sid'),
    find(part, 'nonce')
      ? failed({ kind: 'kind-claim-forbidden', claim: 'nonce', token: input.kind, source })
      : passed,
  ];
}
