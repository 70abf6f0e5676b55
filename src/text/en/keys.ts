import type { KeyFormatProblem } from '../../core/keys/formats/problems.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import type { ProblemTexts } from '../wording.js';

export const keys: ProblemTexts<Exclude<KeyProblem, KeyFormatProblem>> = {
  'key-private-as-public': () => ({
    title: 'This is a private key. Keep it to yourself.',
    detail: 'A public key belongs here. Whoever has the private key can sign tokens in your name.',
    fix: 'Clear this box. If the key was shown to anybody, make a new pair.',
  }),
  'webcrypto-missing': () => ({
    title: 'This browser does not offer cryptography here',
    detail: 'Browsers switch WebCrypto off on pages that come over plain http.',
    fix: 'Open the page over https, or from localhost.',
  }),
};
