import type { KeyProblem } from '../../core/keys/problems.js';
import type { ProblemTexts } from '../wording.js';

export const keys: ProblemTexts<KeyProblem> = {
  'key-not-found': () => ({
    title: 'This is not a public key',
    detail:
      'A public key here starts with -----BEGIN PUBLIC KEY----- and ends with -----END PUBLIC KEY-----.',
    fix: 'Paste the whole block, with its first and last line.',
  }),
  'key-private-as-public': () => ({
    title: 'This is a private key. Keep it to yourself.',
    detail: 'A public key belongs here. Whoever has the private key can sign tokens in your name.',
    fix: 'Clear this box. If the key was shown to anybody, make a new pair.',
  }),
  'key-unreadable': ({ format }) => ({
    title: `The ${format} block does not hold an RSA public key`,
    detail: 'A part of it may be missing or changed, or it may be a key of another type.',
    fix: 'Copy the key again from where it was made.',
  }),
  'webcrypto-missing': () => ({
    title: 'This browser does not offer cryptography here',
    detail: 'Browsers switch WebCrypto off on pages that come over plain http.',
    fix: 'Open the page over https, or from localhost.',
  }),
};
