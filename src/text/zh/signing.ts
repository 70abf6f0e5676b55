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
    fix: `Set alg to ${keyAlg}, or generate or import a key for what it says.`,
  }),
  'signing-key-fixed': ({ alg, keyAlg }) => ({
    title: `This key signs ${keyAlg} alone`,
    detail: `It is kept as not exportable, so it cannot be taken over to ${alg}. The token shown is the last good one.`,
    fix: `Set alg to ${keyAlg}, or import the key again from its file.`,
  }),
  'signing-key-reserved': ({ alg, member, value }) => ({
    title: `This key is not for signing ${alg}`,
    detail: `Its own ${member} says ${value} (RFC 7517 section 4). The token shown is the last good one.`,
    fix:
      member === 'alg' ? `Set alg to ${value}, or use another key.` : 'Use a key that is meant for signing.',
  }),
  'signing-refused': ({ alg }) => ({
    title: `The browser refused to sign ${alg} with this key`,
    detail: 'An RSA key of 1024 bits, for one, is too short for PS512. The token shown is the last good one.',
    fix: 'Choose another algorithm, or a longer key.',
  }),
  'signing-no-private-key': () => ({
    title: 'There is no private key to sign with',
    detail: 'Only a public key is in force, so the token shown is the one before your edit.',
    fix: 'Use your own key pair to sign this text.',
  }),
};
