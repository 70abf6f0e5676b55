import type { TokenKind } from '../kinds/kinds.js';
import { recogniseKind } from '../kinds/recogniseKind.js';
import { blank } from '../profiles/builtIn.js';
import { fitsProfile } from '../profiles/fill/fits.js';
import type { Profile } from '../profiles/profile.js';
import type { Expected } from '../kinds/expected.js';
import { isOwn } from '../profiles/came.js';
import { checkExpectations } from './byKind/expectation.js';
import { expectedIds, kindChecks, type AnyCheckId } from './byKind/ids.js';
import type { Pasted } from './byKind/input.js';
import { worstOf } from './byKind/rule.js';
import { runKindChecks } from './byKind/run.js';
import { checkIdsOf } from './all.js';
import type { CheckedPart, CheckInput } from './check.js';
import { runChecks, worstResultsFirst, type CheckResult } from './run.js';

/**
 * What a token is checked against: what one service wants, or what holds for its kind wherever it goes. Only a profile
 * can tell whether a service takes it.
 */
export type CheckSubject = { by: 'profile'; profile: Profile } | { by: 'kind'; kind: TokenKind };

/**
 * Everything that the checks look at but the subject; `fieldValues` are those of its profile, `expected` is what was typed,
 * for a kind, and for a profile that a person made.
 */
export type CheckFacts = Omit<CheckInput, 'profile'> & {
  expected: Expected;
  pasted: Pasted | null;
};

/** The checks that are made, in the order in which a person reads them. */
export function checksFor(subject: CheckSubject, expected: Expected): readonly AnyCheckId[] {
  if (subject.by === 'kind') return kindChecks(subject.kind, expected);
  const own = isOwn(subject.profile) ? expectedIds('jwt', expectedOf(subject.profile, expected)) : [];
  return [...new Set([...checkIdsOf(subject.profile), ...own])];
}

/** Runs them: failures first, then warnings. */
export function runChecksFor(subject: CheckSubject, facts: CheckFacts): CheckResult[] {
  if (subject.by === 'kind')
    return runKindChecks({ ...facts, profile: blank, fieldValues: {}, kind: subject.kind });
  const results = runChecks({ ...facts, profile: subject.profile });
  // Of an encrypted token nothing is seen from outside.
  const isClosed = facts.signature === 'encrypted';
  if (isClosed || !isOwn(subject.profile)) return results;
  return withExpected(results, { ...facts, expected: expectedOf(subject.profile, facts.expected) });
}

/**
 * What is typed, over what is kept with the profile: that is expected where a token is checked against it, and of no token
 * that has nothing to do with it.
 */
const expectedOf = ({ expects }: Profile, typed: Expected): Expected => ({ ...expects, ...typed });

/** With what is expected of any JWT; of two results of one check the worse one counts. */
function withExpected(results: readonly CheckResult[], facts: CheckFacts): CheckResult[] {
  const input = { ...facts, profile: blank, fieldValues: {}, kind: 'jwt' } as const;
  const ids = expectedIds(input.kind, facts.expected);
  const both = [...new Set([...results.map(({ id }) => id), ...ids])].map((id) => ({
    id,
    ...worstOf([
      ...results.filter((one) => one.id === id),
      ...(ids.some((one) => one === id) ? checkExpectations(input, id) : []),
    ]),
  }));
  return worstResultsFirst(both);
}

type Token = {
  /** Made or edited here. */
  isOwn: boolean;
  /** The active one. */
  profile: Profile;
  header: CheckedPart;
  /** Null where the payload is no text. */
  payload: CheckedPart | null;
};

/** One's own token is made for the active profile; any other one is checked as what it is. */
export function defaultSubject({ isOwn, profile, header, payload }: Token): CheckSubject {
  return isOwn || fitsProfile(profile, header, payload)
    ? { by: 'profile', profile }
    : { by: 'kind', kind: recogniseKind(header, payload).kind };
}
