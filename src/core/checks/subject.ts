import type { TokenKind } from '../kinds/kinds.js';
import { recogniseKind } from '../kinds/recogniseKind.js';
import { blank } from '../profiles/builtIn.js';
import { fitsProfile } from '../profiles/fill/fits.js';
import type { Profile } from '../profiles/profile.js';
import type { Expected } from '../kinds/expected.js';
import { kindChecks, type AnyCheckId } from './byKind/ids.js';
import { runKindChecks } from './byKind/run.js';
import { checkIdsOf } from './all.js';
import type { CheckedPart, CheckInput } from './check.js';
import { runChecks, type CheckResult } from './run.js';

/**
 * What a token is checked against: what one service wants, or what holds for its kind wherever it goes. Only a profile
 * can tell whether a service takes it.
 */
export type CheckSubject = { by: 'profile'; profile: Profile } | { by: 'kind'; kind: TokenKind };

/** Everything that the checks look at but the subject; `fieldValues` are those of its profile, `expected` is for a kind. */
export type CheckFacts = Omit<CheckInput, 'profile'> & { expected: Expected };

/** The checks that are made, in the order in which a person reads them. */
export function checksFor(subject: CheckSubject, expected: Expected): readonly AnyCheckId[] {
  return subject.by === 'profile' ? checkIdsOf(subject.profile) : kindChecks(subject.kind, expected);
}

/** Runs them: failures first, then warnings. */
export function runChecksFor(subject: CheckSubject, facts: CheckFacts): CheckResult[] {
  return subject.by === 'profile'
    ? runChecks({ ...facts, profile: subject.profile })
    : runKindChecks({ ...facts, profile: blank, fieldValues: {}, kind: subject.kind });
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
