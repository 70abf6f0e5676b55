import type { SigningProblem } from '../../core/token/sign/signingProblems.js';
import type { ProblemTexts } from '../wording.js';

export const signing: ProblemTexts<SigningProblem> = {
  'signing-not-json': ({ part }) => ({
    title: `The ${part} is not JSON yet`,
    detail: 'These edits aren’t signed until it is.',
    fix: `Fix the ${part} where marked, or undo.`,
  }),
  'signing-header-not-object': () => ({
    title: 'The header is not a JSON object',
    detail: 'A JOSE header is a JSON object. These edits aren’t signed.',
    fix: 'Start from {"alg": "RS256"}.',
  }),
  'signing-other-alg': ({ alg, keyAlg }) => ({
    title: alg === null ? 'alg is missing' : `This key can’t sign ${alg}`,
    detail: `Your key uses ${keyAlg}. These edits aren’t signed.`,
    fix: `Set alg to ${keyAlg}, or generate or import a key for that algorithm.`,
  }),
  'signing-key-fixed': ({ alg, keyAlg }) => ({
    title: `This key can only sign ${keyAlg}`,
    detail: `It’s saved as non-exportable, so it can’t be reused for ${alg}. These edits aren’t signed.`,
    fix: `Set alg to ${keyAlg}, or import the key again from its file.`,
  }),
  'signing-key-reserved': ({ alg, member, value }) => ({
    title: `This key isn’t meant for signing ${alg}`,
    detail: `Its ${member} is ${value} (RFC 7517 section 4). These edits aren’t signed.`,
    fix:
      member === 'alg' ? `Set alg to ${value}, or use another key.` : 'Use a key that is meant for signing.',
  }),
  'signing-refused': ({ alg }) => ({
    title: `The browser can’t sign ${alg} with this key`,
    detail: 'For example, a 1024-bit RSA key is too short for PS512. These edits aren’t signed.',
    fix: 'Choose another algorithm, or a longer key.',
  }),
  'signing-no-private-key': () => ({
    title: 'No private key to sign with',
    detail: 'The active key is public only, so the token doesn’t include your edit.',
    fix: 'Use your own key pair to sign.',
  }),
};
