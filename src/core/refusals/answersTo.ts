import { refusals } from './readRefusal.js';
import { causes, type Refusal, type RefusalPlace } from './refusal.js';

/**
 * What a service is known to answer to a token that fails a check: first what says nothing else.
 *
 * @param problem what is wrong: its claim or header parameter tells more than the check
 */
export function answersTo(service: string, check: string, problem: object): readonly Refusal[] {
  const member = memberOf(problem);
  const rank = (refusal: Refusal) =>
    refusal.causes.findIndex((cause) => isAbout(causes[cause], check, member));
  return refusals
    .filter((refusal) => refusal.service === service && rank(refusal) >= 0)
    .toSorted((one, other) => rank(one) - rank(other));
}

const isAbout = (place: RefusalPlace, check: string, member: string | null): boolean =>
  place.check === check ||
  (member !== null && place.member === member) ||
  // What is wanted of a claim that no cause names is a claim that isn't right.
  (place.check === 'claims' && check === 'wants');

/** The claim or header parameter that a problem is about. */
const memberOf = (problem: object): string | null =>
  'claim' in problem && typeof problem.claim === 'string'
    ? problem.claim
    : 'name' in problem && typeof problem.name === 'string'
      ? problem.name
      : null;
