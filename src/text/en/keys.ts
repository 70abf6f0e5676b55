import type { KeyFormatProblem } from '../../core/keys/formats/problems.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import type { ProblemTexts } from '../wording.js';

export const keys: ProblemTexts<Exclude<KeyProblem, KeyFormatProblem>> = {
  'key-reader-missing': () => ({
    title: 'A part of the page could not be loaded',
    detail:
      'Nothing is said of your key: the file that reads keys did not come. You may be offline, or the page was updated.',
    fix: 'Save your own private key first, then reload the page.',
  }),
  'key-symmetric': () => ({
    title: 'This is a shared secret. Keep it to yourself.',
    detail: 'A public key is needed here. A secret (oct) signs and verifies alike: it has no public half.',
    fix: 'Clear it away here, and use Import key to verify or sign with the secret.',
  }),
  'key-algorithm-unavailable': ({ alg }) => ({
    title: `This browser cannot make ${alg} keys`,
    detail: 'The algorithm is known, but not built in here. Your key stays as it was.',
    fix: 'Choose another algorithm, or try a current Chromium or Firefox.',
  }),
  'key-generation-slow': () => ({
    title: 'The browser is still generating the key',
    detail: 'That takes unusually long. Nothing is lost, and it goes on.',
    fix: 'Wait, press Generate key pair again, choose ES256, or import a key.',
  }),
  'key-other-fits': ({ keyId }) => ({
    title: 'Another key at hand fits this signature',
    detail: `It is the one with the Key ID ${keyId}.`,
    fix: 'Choose it under Active key.',
  }),
  'key-kid-names-other': ({ kid, keyId }) => ({
    title: 'The kid names another key at hand',
    detail: `kid ${kid} belongs to the key with the Key ID ${keyId}, which is not the one in force.`,
    fix: 'Choose that key under Active key, or correct the kid.',
  }),
  'keyring-refused': ({ reason }) => ({
    title: {
      blocked: 'This browser does not let the page keep anything',
      full: 'There is no room left to keep the key',
      damaged: 'What was kept in this browser cannot be read',
    }[reason],
    detail: 'Your key stays in this tab and works as before, but it is gone when the tab is closed.',
    fix: 'Download the private key instead.',
  }),
  'key-private-as-public': () => ({
    title: 'This is a private key. Keep it to yourself.',
    detail: 'A public key belongs here. Whoever has the private key can sign tokens in your name.',
    fix: 'Clear this box. If the key was shown to anybody, make a new pair.',
  }),
  'key-text-ignored': () => ({
    title: 'There was other text beside the key',
    detail: 'It is no key that can be read, and nothing was made of it.',
    fix: 'If you meant a key that is not at hand now, paste that key alone.',
  }),
  'webcrypto-missing': () => ({
    title: 'This browser does not offer cryptography here',
    detail: 'Browsers switch WebCrypto off on pages that come over plain http.',
    fix: 'Open the page over https, or from localhost.',
  }),
};
