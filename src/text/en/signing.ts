import type { SigningProblem } from '../../core/token/signingProblems.js';
import type { ProblemTexts } from '../wording.js';

export const signing: ProblemTexts<SigningProblem> = {
  'signing-not-json': ({ part }) => ({
    title: `The ${part} is not JSON yet`,
    detail: 'The token shown is the last good one: it does not carry this text.',
    fix: `Mend the ${part} at the marked place, or undo.`,
  }),
  'signing-header-not-object': () => ({
    title: 'The header is not a JSON object',
    detail: 'A header is a list of names and values in braces. The token shown is the last good one.',
    fix: 'Start from {"alg": "RS256"}.',
  }),
  'signing-other-alg': ({ alg, keyAlg }) => ({
    title: alg === null ? 'The header names no algorithm' : `This key cannot sign ${alg}`,
    detail: `Your key signs ${keyAlg}. The token shown is the last good one.`,
    fix: `Set alg to ${keyAlg}.`,
  }),
  'signing-no-private-key': () => ({
    title: 'There is no private key to sign with',
    detail: 'Only a public key is in force, so the token shown is the one before your edit.',
    fix: 'Use your own key pair to sign this text.',
  }),
};
