import type { WrongKind } from '../../core/wrong/kinds.js';

/** What was done to a token that was made wrong on purpose, and what a service must find. */
export const wrongTexts: Readonly<Record<WrongKind, { name: string; detail: string }>> = {
  expired: { name: 'Expired', detail: 'Its exp passed an hour ago. Everything else is right.' },
  'not-yet-valid': { name: 'Not yet valid', detail: 'Its nbf lies an hour ahead. Everything else is right.' },
  'wrong-aud': { name: 'Wrong audience', detail: 'It is signed as it should be, for somebody else (aud).' },
  'wrong-kid': { name: 'Wrong kid', detail: 'It is signed by your key and names another one.' },
  'signature-bit': {
    name: 'One bit of the signature flipped',
    detail: 'It looks whole and no key fits it: whoever accepts it does not check signatures.',
  },
  'alg-none': {
    name: 'alg none',
    detail:
      'It says that it is not signed, and is not. Anybody could have written it (RFC 8725 section 2.1).',
  },
  'key-confusion': {
    name: 'HS256 with the public key',
    detail:
      'HS256 signs with a secret, and here the secret is your public key, which everybody may know. A service that takes the algorithm from the token accepts it (RFC 8725 section 2.1).',
  },
  'other-key': {
    name: 'Signed by another key',
    detail: 'Everything is right but the signature, which a fresh key of the same kind made.',
  },
  truncated: { name: 'Cut short', detail: 'Its last 20 characters are missing, as after careless copying.' },
};

/** What is said around them. */
export const wrongWords = {
  title: 'Make it wrong on purpose',
  aside: 'To see that your own gateway refuses it',
  open: 'Choose what is wrong',
  warning:
    'Each makes the token above bad in one way, and it is called so as long as it stands there. Send it only to what you may test: whatever accepts it has a hole.',
  needsGood: 'It takes a token that is signed here, by a key of your own.',
  made: (name: string) => `The token is now made wrong: ${name}.`,
  label: (name: string) => `Made wrong on purpose: ${name}.`,
  show: 'Show the token',
  back: 'Back to the good token',
};
