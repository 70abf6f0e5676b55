import type { Problem } from '../../core/problems.js';
import type { Of } from './of.js';
import { pastedReading } from './token.js';

/** The families that have a room of their own, which is loaded when one of them is seen. */
export const families = ['sd-jwt', 'dpop', 'detached'] as const;
export type FamilyName = (typeof families)[number];

const signs = {
  'token-sd-jwt': 'sd-jwt',
  'token-dpop-proof': 'dpop',
  'token-payload-detached': 'detached',
} as const satisfies Record<string, FamilyName>;
const isSign = (kind: string): kind is keyof typeof signs => Object.hasOwn(signs, kind);

/** The family of the token shown; null where it is a JWT and no more. */
export const seenFamily: Of<FamilyName | null> = (state) => {
  const sign = pastedReading(state)?.problems.find(({ kind }) => isSign(kind));
  return sign && isSign(sign.kind) ? signs[sign.kind] : null;
};

/** The token shown with all that belongs to it, letter by letter. */
export const wholeToken: Of<string> = (state) => {
  const reading = pastedReading(state);
  return reading ? reading.token + reading.behind : '';
};

/** What the room of its family finds wrong with the token shown. */
export const familyProblem: Of<Problem | null> = (state) =>
  state.ofFamily?.token === wholeToken(state) ? state.ofFamily.problem : null;
