import { claimNames, headerParameters, type Registered } from '../../names/registered.js';
import { isOfKind } from '../../names/valueKind.js';
import { kindOf } from '../../kinds/all.js';
import { partOf, type KindParts, type Rule, type RuledName } from '../../kinds/kind.js';
import type { TokenKind } from '../../kinds/kinds.js';
import { childrenOf } from '../../json/children.js';
import { memberOf } from '../../json/read.js';
import type { Problem } from '../../problems.js';
import { failed, find, passed, skipped, warned, type CheckedPart, type Outcome } from '../check.js';
import { isMet } from './demand.js';
import { partsOf, type KindCheck, type KindInput } from './input.js';

/** The first finding of several checks of one thing, failures first. */
export const worstOf = (outcomes: readonly Outcome<Problem>[]): Outcome<Problem> =>
  outcomes.find(({ result }) => result === 'fail') ??
  outcomes.find(({ result }) => result === 'warn') ??
  outcomes.find(({ result }) => result === 'pass') ??
  skipped;

/** What the kind says of a header parameter or claim, and whether it has the type that its specification gives it. */
export const checkRules =
  (name: RuledName): KindCheck =>
  (input) => {
    const parts = partsOf(input);
    if (!parts) return skipped;
    const own = rulesOf(input, name);
    const of = own.length > 0 ? own : unruled(name);
    return worstOf(of.map((rule) => checkRule(input.kind, parts, rule)));
  };

/** The rules that hold for this token. */
export function rulesOf(input: KindInput, name: RuledName): readonly Rule[] {
  const parts = partsOf(input);
  return kindOf(input.kind).rules.filter(
    (rule) => rule.name === name && (!rule.when || (parts !== null && rule.when(parts))),
  );
}

/** Of the claims that every JWT may have, the type is looked at whatever the kind. */
const unruled = (name: RuledName): readonly Rule[] =>
  ['iss', 'sub', 'aud', 'jti'].includes(name)
    ? [{ name, need: 'optional', source: { document: 'RFC 7519', section: '4.1' } }]
    : [];

function checkRule(token: TokenKind, parts: KindParts, rule: Rule): Outcome<Problem> {
  const { name, need, source, or, demand } = rule;
  const where = rule.part ?? partOf(name);
  const part = where === 'header' ? parts.header : parts.claims;
  if (!part) return skipped;
  if (need === 'forbidden')
    return find(part, name) ? failed({ kind: 'kind-claim-forbidden', claim: name, token, source }) : passed;
  const judged = need === 'required' ? failed : warned;
  const typeProblem = wrongType(part, where, name);
  if (typeProblem) return judged(typeProblem);
  if (isEmpty(part, name)) {
    if (need === 'optional') return skipped;
    if (or !== undefined && !isEmpty(part, or)) return passed;
    return judged(
      where === 'header'
        ? { kind: 'kind-header-missing', name, token, source }
        : { kind: 'kind-claim-missing', claims: or === undefined ? [name] : [or, name], token, source },
    );
  }
  const problem = demand ? isMet(demand, { token, name, source, part, parts }) : null;
  return problem ? judged(problem) : passed;
}

/** Missing, or a string, list or object of nothing. */
function isEmpty(part: CheckedPart, name: string): boolean {
  const found = find(part, name);
  return !found || found.string === '' || /^(?:\[\s*\]|\{\s*\})$/.test(found.literal);
}

function wrongType(part: CheckedPart, where: Rule['part'], name: RuledName): Problem | null {
  const registered: Readonly<Partial<Record<string, Registered>>> =
    where === 'header' ? headerParameters : claimNames;
  const expected = registered[name]?.kind;
  const found = find(part, name)?.kind;
  if (!expected || !found) return null;
  const isList = found === 'array' && expected === 'string-or-array';
  const isRight = isList ? isListOfStrings(part, name) : isOfKind(found, expected);
  if (isRight) return null;
  const facts = { name, expected, found };
  return where === 'header' ? { kind: 'header-type', ...facts } : { kind: 'claim-type', ...facts };
}

function isListOfStrings({ text, json }: CheckedPart, name: string): boolean {
  const list = memberOf(json, name)?.value;
  return !list || childrenOf(text, list).every(({ value }) => value.kind === 'string');
}
