import type { Problem } from '../../core/problems.js';
import type { TokenProblem } from '../../core/token/problems.js';
import { memoizeLast } from './memoizeLast.js';
import type { Of } from './of.js';
import { pastedReading } from './token.js';

/** The families of which a token is made in the tool; a JWE is, in JSON too, in Encrypt. */
export const families = ['sd-jwt', 'dpop', 'detached', 'jws-json'] as const;
export type MadeFamily = (typeof families)[number];
/** Those that have a room of their own, which is loaded when one of them is seen. */
export type FamilyName = MadeFamily | 'jwe-json';

const signs = {
  'token-sd-jwt': 'sd-jwt',
  'token-dpop-proof': 'dpop',
  'token-payload-detached': 'detached',
  'token-json-serialization': 'jws-json',
} as const satisfies Record<string, FamilyName>;
const isSign = (kind: string): kind is keyof typeof signs => Object.hasOwn(signs, kind);

const none: readonly never[] = [];

/** The families of the token shown; none where it is a JWT and no more, and two where an SD-JWT stands in JSON. */
export const seenFamilies: Of<readonly FamilyName[]> = (state) =>
  seenIn(pastedReading(state)?.problems ?? none);

const seenIn = memoizeLast((problems: readonly TokenProblem[]): readonly FamilyName[] => {
  const seen = problems.flatMap((problem): readonly FamilyName[] => {
    if ('object' in problem && problem.object === 'JWE') return ['jwe-json'];
    return isSign(problem.kind) ? [signs[problem.kind]] : none;
  });
  // There an empty payload is no payload that travels apart.
  return seen[0] === 'jws-json' ? seen.filter((name) => name !== 'detached') : seen.slice(0, 1);
});

/** The token shown with all that belongs to it, letter by letter. */
export const wholeToken: Of<string> = (state) => {
  const reading = pastedReading(state);
  return reading ? reading.token + reading.behind : '';
};

/** What the room of its family finds wrong with the token shown. */
export const familyProblem: Of<Problem | null> = (state) =>
  state.ofFamily?.token === wholeToken(state) ? state.ofFamily.problem : null;
